import Markdown
import Postmortem

/// Incidents by period and severity, clocks, and factors.
extension AnalyticsFigures {
  func severities() -> ChartFigure {
    let (anchor, label) = ("Severities", "Incidents by \(periods.noun) and severity")
    guard !periods.all.isEmpty else {
      return empty(
        anchor, label, "No incident is dated",
        "Without a time, an incident belongs to no quarter.", next: "Add to the front matter:",
        command: "started: 2026-03-03T14:02+01:00")
    }
    let chart = PeriodRows(periods)
    let drawn = periods.all.reduce(0) { $0 + $1.incidents.count }
    let undated = statistics.undated.count
    let caption =
      "\(scope(drawn)) The worst severity reached counts; bars begin at zero, on one scale. "
      + (undated > 0 ? "\(Counted.number(undated)) without a date. " : "")
      + (population.nearMisses.isEmpty ? "" : "Near misses are drawn as outlines and counted apart.")
      + periods.omission
    return figure(
      anchor, label, severitiesHeading(drawn), caption: caption,
      tables: [
        ChartTable(
          "\(label)\(period.map { ", " + $0 } ?? "")",
          columns: [
            periods.areYears ? "Year" : "Quarter", "Sev 1", "Sev 2", "Sev 3", "Sev 4", "Unknown", "All",
            "Near misses",
          ],
          rows: periods.all.map { period in
            [.heading(period.name)]
              + (Severity.allCases + [nil] as [Severity?]).map { .number(period.severities[$0]) }
              + [.number(period.severities.total), .number(period.nearMisses)]
          })
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private func severitiesHeading(_ drawn: Int) -> String {
    guard drawn > 0 else {
      return "No incident, and \(Counted.of(population.nearMisses.count, "near miss", plural: "near misses"))"
    }
    let most = periods.all.map(\.incidents.count).max() ?? 0
    let peaks = periods.all.filter { $0.incidents.count == most }
    if most == drawn, let only = peaks.first {
      return drawn == 1
        ? "The one incident is of \(only.name)" : "All \(Counted.number(drawn)) incidents are of \(only.name)"
    }
    let critical = periods.all.reduce(0) { $0 + $1.severities[.critical] }
    let worst =
      critical == 0
      ? "none reached severity 1"
      : "\(Counted.number(critical)) of the \(Counted.number(drawn)) reached severity 1"
    return peaks.count == 1
      ? "\(peaks[0].name) had the most incidents, \(Counted.number(most)) of \(Counted.number(drawn)); \(worst)"
      : "At most \(Counted.number(most)) of \(Counted.number(drawn)) incidents in one \(periods.noun); \(worst)"
  }

  func clocks() -> ChartFigure {
    let (anchor, label) = ("Clocks", "Response clocks")
    let all = statistics.allClocks
    let used = statistics.clocks.filter { $0.tally.applicable > 0 }
    guard all.applicable > 0 else {
      return empty(
        anchor, label, "No response clock has run",
        "Clocks run for incidents with a severity and a declaration; no incident here has both.",
        next: "Add to the front matter:", command: "declared: 2026-03-03T14:06+01:00")
    }
    let chart = BarChart(
      rows: [BarChart.Row(name: "All clocks", parts: AnalyticsFigures.parts(all), isSum: true)]
        + used.map { BarChart.Row(name: ClockName.of($0.kind), parts: AnalyticsFigures.parts($0.tally)) })
    return figure(
      anchor, label, AnalyticsFigures.clocksHeading(all),
      caption:
        "\(scope(population.incidents.count)) Readings of each clock, from zero; the first row has a scale of its own. "
        + "Compliance is met of met and missed: unknown ones, hatched, count as neither.",
      notice: all.judged == 0
        ? nil
        : all.judged < Distribution.leastForQuantiles
          ? "\(Counted.of(all.judged, "judged reading")): too few for a percentage." : nil,
      tables: [
        clockTable(
          "Response clocks", "Clock", used.map { (ClockName.of($0.kind), $0.tally) } + [("All", all)])
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  func clockTrend() -> ChartFigure {
    let (anchor, label) = ("ClockTrend", "Response clocks by \(periods.noun)")
    let used = periods.all.filter { $0.clocks.applicable > 0 }
    guard let last = used.last else {
      return empty(
        anchor, label, "No response clock has run in a known \(periods.noun)",
        "Clocks are filed under the day of their incident, and no incident with a running clock has one.")
    }
    let chart = BarChart(
      rows: used.reversed().map { BarChart.Row(name: $0.name, parts: AnalyticsFigures.parts($0.clocks)) })
    let now = "\(Counted.number(last.clocks.met)) of \(Counted.number(last.clocks.judged))"
    let before = used.dropLast().last { $0.clocks.judged > 0 }
    let heading =
      last.clocks.judged == 0
      ? "No clock of \(last.name) can be judged"
      : "\(last.name) met \(now) \(last.clocks.judged == 1 ? "clock" : "clocks")"
        + (before.map {
          ", after \(Counted.number($0.clocks.met)) of \(Counted.number($0.clocks.judged)) in \($0.name)"
        } ?? "")
    return figure(
      anchor, label, heading,
      caption:
        "\(scope(used.reduce(0) { $0 + $1.incidents.count })) Readings of all clocks, newest \(periods.noun) first, from zero.\(periods.omission)",
      tables: [clockTable(label, periods.areYears ? "Year" : "Quarter", used.map { ($0.name, $0.clocks) })]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private static func parts(_ tally: ClockTally) -> [(part: BarChart.Part, count: Int, word: String)] {
    [
      (.met, tally.met, "met"), (.missed, tally.missed, "missed"), (.unknown, tally.unknown, "unknown"),
      (.pending, tally.pending, "running"),
    ]
  }

  private static func clocksHeading(_ all: ClockTally) -> String {
    if all.judged == 0 {
      return
        "No response clock can be judged; \(Counted.number(all.unknown)) \(all.unknown == 1 ? "is" : "are") unknown"
    }
    if all.unknown > all.judged {
      return "\(Counted.of(all.unknown, "reading")) of response clocks are unknown; "
        + "of the rest \(Counted.number(all.met)) of \(Counted.number(all.judged)) \(all.met == 1 ? "was" : "were") met"
    }
    let met =
      "\(Counted.number(all.met)) of \(Counted.of(all.judged, "response clock")) \(all.met == 1 ? "was" : "were") met"
    return all.unknown == 0
      ? met : "\(met); \(Counted.number(all.unknown)) more \(all.unknown == 1 ? "is" : "are") unknown"
  }

  private func clockTable(_ caption: String, _ first: String, _ rows: [(String, ClockTally)]) -> ChartTable {
    ChartTable(
      "\(caption)\(period.map { ", " + $0 } ?? "")",
      columns: [first, "Met", "Missed", "Met of judged", "Unknown", "Running", "Not applicable"],
      rows: rows.map { name, tally in
        [
          .heading(name), .number(tally.met), .number(tally.missed),
          .value(AnalyticsFigures.share(tally.met, of: tally.judged)), .number(tally.unknown),
          .number(tally.pending), .number(tally.notApplicable),
        ]
      })
  }

  /// "95%", rounded down, so that 100% means all; nil below ten, where a percentage says less than the numbers.
  static func share(_ part: Int, of whole: Int) -> String? {
    whole < Distribution.leastForQuantiles ? nil : "\(part * 100 / whole)%"
  }

  func factors() -> ChartFigure {
    let (anchor, label) = ("Factors", "Contributing factors by service")
    let matrix = statistics.factors
    let hasUnclassed = matrix.all[nil] > 0
    let classes: [FactorClass?] = FactorClass.allCases + (hasUnclassed ? [nil] : [])
    guard matrix.all.incidents > matrix.withoutFactors else {
      return empty(
        anchor, label, "No contributing factor is on record",
        "No incident here names one.", next: "List them, each with its class, under",
        command: "## Contributing factors")
    }
    let titles = classes.map { category in
      category.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() } ?? "Unclassed"
    }
    let rows = matrix.rows.map { row in
      (row, name(of: row.subject), classes.map { row.counts[$0] })
    }
    let chart = MatrixChart(
      columns: titles,
      rows: rows.map { row, name, counts in
        MatrixChart.Row(name: name, counts: counts, isGroup: row.subject.isGroup)
      })
    return figure(
      anchor, label, factorsHeading(matrix),
      caption:
        "\(scope(matrix.all.incidents)) Incidents with a factor of that class, by service; an incident counts for each "
        + "of its services."
        + (matrix.withoutFactors > 0
          ? " \(Counted.of(matrix.withoutFactors, "incident")) without a factor." : ""),
      tables: [
        ChartTable(
          "Incidents by service and class of factor\(period.map { ", " + $0 } ?? "")",
          columns: ["Service"] + titles + ["Incidents"],
          rows: rows.map { row, name, counts in
            [.heading(name)] + counts.map { .number($0) } + [.number(row.counts.incidents)]
          } + [
            [.heading("All incidents")] + classes.map { .number(matrix.all[$0]) } + [
              .number(matrix.all.incidents)
            ]
          ])
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private func factorsHeading(_ matrix: FactorMatrix) -> String {
    let most = FactorClass.allCases.map { matrix.all[$0] }.max() ?? 0
    let all = matrix.all.incidents
    let scope =
      most == all && all > 1
      ? "all \(Counted.number(all)) incidents" : "\(Counted.number(most)) of \(Counted.of(all, "incident"))"
    guard most > 0 else { return "No factor has a class" }
    let leading = FactorClass.allCases.filter { matrix.all[$0] == most }.map(\.rawValue)
    let names = Counted.list(leading)
    let subject = names.prefix(1).uppercased() + names.dropFirst()
    return leading.count == FactorClass.allCases.count
      ? "\(subject) factors are equally frequent: each in \(scope)"
      : "\(subject) factors are the most frequent, in \(scope)"
  }

  private func name(of subject: FactorMatrix.Subject) -> String {
    switch subject {
    case .service(let id): base.catalogue.services.first { $0.id == id }?.name ?? id
    case .others(let count): "\(Counted.of(count, "other service"))"
    case .noService: "No service named"
    }
  }
}

extension FactorMatrix.Subject {
  /// Whether it stands for several services, and so compares with none.
  fileprivate var isGroup: Bool {
    if case .others = self { true } else { false }
  }
}

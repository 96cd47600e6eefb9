import Markdown
import Postmortem

/// Response times: as dots, and over the quarters.
extension AnalyticsFigures {
  /// Tables list each incident up to this many.
  private static let mostListed = 50

  func responseTimes() -> ChartFigure {
    let (anchor, label) = ("Times", "Response times")
    let known = statistics.durations.filter { !$0.known.isEmpty }
    guard !known.isEmpty else {
      let count = population.incidents.count
      return empty(
        anchor, label, "No response time is known",
        count == 0
          ? "Nothing but \(Counted.list(AnalyticsFigures.apart(population))) is on record."
          : count == 1
            ? "The one incident does not state both ends of any stretch."
            : "\(Counted.number(count)) incidents, and none states both ends of a stretch.",
        next: "State the times in front matter, or mark them in the timeline:",
        command: "started: 2026-03-03T14:02+01:00")
    }
    let chart = StripChart(
      strips: statistics.durations.map { tally in
        StripChart.Strip(
          name: tally.kind.noun,
          detail: "n = \(Counted.number(tally.known.count))"
            + (tally.unknownCount > 0 ? ", \(Counted.number(tally.unknownCount)) unknown" : ""),
          dots: tally.known.map { dot(of: tally.kind, $0.incident, $0.seconds) },
          distribution: tally.distribution)
      },
      axis: .durations(reaching: known.compactMap(\.distribution.greatest).max() ?? 0),
      words: { DurationText.of(seconds: $0) })
    let caption =
      "\(scope(population.incidents.count)) \(chart.reading("incident")) Acknowledgement and declaration count from "
      + "the detection, all others from the start."
    return figure(
      anchor, label, timesHeading(known), caption: caption, notice: notice(known),
      tables: [timesTable] + (population.incidents.count <= Self.mostListed ? [incidentsTable] : [])
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  /// "INC-2026-0303, mitigated after 38 min".
  private func dot(of kind: DurationKind, _ incident: Int, _ seconds: Int64) -> ChartDot {
    ChartDot(
      value: seconds,
      text: "\(name(incident)), \(kind.end.rawValue) after \(DurationText.of(seconds: seconds))",
      href: frame.href(incident: incident))
  }

  private func timesHeading(_ known: [DurationTally]) -> String {
    guard
      let main = known.first(where: { $0.kind == .mitigate })
        ?? known.max(by: { $0.known.count < $1.known.count }),
      let least = main.distribution.least, let greatest = main.distribution.greatest
    else { return "Response times" }
    let count = main.known.count
    if let median = main.distribution.median, let ninetieth = main.distribution.ninetieth {
      return "Half of \(Counted.of(count, "incident")) were \(main.kind.end.rawValue) within "
        + "\(DurationText.unbroken(seconds: median)), nine in ten within \(DurationText.unbroken(seconds: ninetieth))"
    }
    let noun = main.kind.noun
    if least == greatest {
      return
        "\(noun) took \(DurationText.unbroken(seconds: least)) in \(count == 1 ? "the one incident" : "all \(count)")"
        + " of which it is known"
    }
    return
      "\(noun) took from \(DurationText.unbroken(seconds: least)) to \(DurationText.unbroken(seconds: greatest)) in "
      + Counted.of(count, "incident")
  }

  /// Which strips have no percentiles, and why.
  private func notice(_ known: [DurationTally]) -> String? {
    let few = known.filter { $0.distribution.median == nil }
    guard let most = few.map(\.known.count).max() else { return nil }
    return few.count == known.count
      ? "\(Counted.of(most, "incident")): too few for percentiles, which need \(Distribution.leastForQuantiles)."
      : "Too few for percentiles, which need \(Distribution.leastForQuantiles): "
        + Counted.list(few.map { "\($0.kind.end.noun) (\($0.known.count))" }) + "."
  }

  private var timesTable: ChartTable {
    ChartTable(
      "Response times\(period.map { ", " + $0 } ?? "")",
      columns: ["Stretch", "n", "Shortest", "Median", "p90", "Longest", "Unknown", "Why unknown"],
      rows: statistics.durations.map { tally in
        let distribution = tally.distribution
        func text(_ seconds: Int64?) -> ChartTableCell {
          .value(seconds.map { DurationText.of(seconds: $0) })
        }
        let reasons = tally.unknown.map { "\(Counted.number($0.count)) \(AnalyticsFigures.word($0.lack))" }
        return [
          .heading("\(tally.kind.noun) after the \(tally.kind.start.noun)"), .number(tally.known.count),
          text(distribution.least), text(distribution.median), text(distribution.ninetieth),
          text(distribution.greatest), .number(tally.unknownCount),
          .value(reasons.isEmpty ? nil : reasons.joined(separator: ", ")),
        ]
      })
  }

  private var incidentsTable: ChartTable {
    ChartTable(
      "Response times of each incident\(period.map { ", " + $0 } ?? "")",
      columns: ["Incident"] + DurationKind.allCases.map(\.noun),
      rows: population.incidents.map { index in
        [.heading(name(index), to: frame.href(incident: index))]
          + DurationKind.allCases.map { kind in
            switch base.incidents[index].duration(kind) {
            case .known(let seconds): .value(DurationText.of(seconds: seconds))
            case .unknown(let lack): .value(AnalyticsFigures.word(lack))
            }
          }
      })
  }

  private static func word(_ lack: DurationReading.Lack) -> String {
    switch lack {
    case .missing(let milestone): "no \(milestone.noun)"
    case .dayOnly: "day only"
    case .outOfOrder: "end before start"
    case .running: "still running"
    }
  }

  func mitigationTrend() -> ChartFigure {
    let (anchor, label) = ("Trend", "Time to mitigate, by \(periods.noun)")
    guard let tally = statistics.duration(.mitigate) else { return empty(anchor, label, label, "") }
    let dots = tally.known.map { ($0.incident, dot(of: .mitigate, $0.incident, $0.seconds)) }
    let chart = TrendChart(periods, dots: Dictionary(dots, uniquingKeysWith: { first, _ in first }))
    guard chart.count > 0 else {
      return empty(
        anchor, label, "No time to mitigate is known",
        "A trend needs incidents of which the start and the mitigation are known.",
        next: "Add to the front matter:", command: "mitigated: 2026-03-03T15:04+01:00")
    }
    let reading =
      chart.hasBars
      ? "\(periods.areYears ? "Years" : "Quarters") with more than \(TrendChart.mostDots) are drawn as bars of their numbers, on a log axis."
      : "Each dot is one incident, on a log axis."
    let unknown = tally.unknownCount
    let medians =
      chart.distributions.contains { $0.median != nil } ? " Ticks mark medians, written above them." : ""
    let caption =
      "\(scope(chart.count)) \(reading) Mitigation counts from the start\(unknown > 0 ? "; it is unknown for \(Counted.number(unknown))" : "").\(medians)\(periods.omission)"
    let few = chart.distributions.filter { $0.count > 0 && $0.median == nil }
    return figure(
      anchor, label, trendHeading(chart), caption: caption,
      notice: few.isEmpty
        ? nil
        : few.count == chart.distributions.count(where: { $0.count > 0 })
          ? "Fewer than 10 in each \(periods.noun): too few for medians."
          : "No median where a \(periods.noun) has fewer than 10.",
      tables: [
        ChartTable(
          "Time to mitigate by \(periods.noun)",
          columns: [periods.areYears ? "Year" : "Quarter", "n", "Shortest", "Median", "p90", "Longest"],
          rows: zip(periods.all, chart.distributions).map { period, distribution in
            func text(_ seconds: Int64?) -> ChartTableCell {
              .value(seconds.map { DurationText.of(seconds: $0) })
            }
            return [
              .heading(period.name), .number(distribution.count), text(distribution.least),
              text(distribution.median),
              text(distribution.ninetieth), text(distribution.greatest),
            ]
          })
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private func trendHeading(_ chart: TrendChart) -> String {
    let filled = zip(periods.all, chart.distributions).filter { $0.1.count > 0 }
    guard let last = filled.last else { return "Time to mitigate" }
    if filled.count > 1, let now = last.1.median, let before = filled[filled.count - 2].1.median {
      let word = now < before ? "fell" : now > before ? "rose" : "stayed"
      let name = filled[filled.count - 2].0.name
      return now == before
        ? "The median time to mitigate stayed at \(DurationText.unbroken(seconds: now)) in \(last.0.name)"
        : "The median time to mitigate \(word) from \(DurationText.unbroken(seconds: before)) in \(name) to "
          + "\(DurationText.unbroken(seconds: now)) in \(last.0.name)"
    }
    let longest = filled.max { ($0.1.greatest ?? 0) < ($1.1.greatest ?? 0) } ?? last
    return
      "The longest mitigation, \(DurationText.unbroken(seconds: longest.1.greatest ?? 0)), was in \(longest.0.name)"
  }
}

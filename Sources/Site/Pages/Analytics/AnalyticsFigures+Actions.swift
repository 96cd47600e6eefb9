import Markdown
import Postmortem

/// What became of the actions.
extension AnalyticsFigures {
  private static let horizonNames: [(Horizon?, String)] = [
    (.immediate, "Immediate"), (.shortTerm, "Short-term"), (.longTerm, "Long-term"), (nil, "No horizon"),
  ]

  func closure() -> ChartFigure {
    let (anchor, label) = ("Closure", "Actions closed by their due date")
    let actions = statistics.actions
    let all = actions.allDue
    guard all.total > 0 else {
      guard actions.total > 0 else {
        return empty(
          anchor, label, "No action is on record", "No document here has an action.",
          next: "List them, each with an owner and a due date, under", command: "## Action items")
      }
      let isDated = actions.notYetDue > 0
      return empty(
        anchor, label, isDated ? "No action has fallen due yet" : "No action that was kept has a due date",
        "\(Counted.of(actions.total, "action")) on record. \(left(actions))",
        next: isDated ? nil : "Write behind the action:", command: isDated ? nil : "due 2026-04-01")
    }
    let used = zip(Self.horizonNames, actions.due).filter { $0.1.tally.total > 0 }.map {
      ($0.0.1, $0.1.tally)
    }
    let chart = BarChart(
      rows: [BarChart.Row(name: "All that fell due", parts: AnalyticsFigures.parts(all), isSum: true)]
        + used.map { BarChart.Row(name: $0.0, parts: AnalyticsFigures.parts($0.1)) })
    return figure(
      anchor, label, AnalyticsFigures.heading(all),
      caption:
        "n = \(Counted.of(all.total, "action")) due before \(DateText.long(statistics.asOf)), of incidents, near misses "
        + "and exercises. Bars begin at zero; the first has a scale of its own. \(left(actions))",
      notice: all.unknown == 0
        ? nil : "\(Counted.of(all.unknown, "action")) done on an unknown day: neither in time nor late.",
      tables: [
        ChartTable(
          "Actions that fell due, by horizon",
          columns: ["Horizon", "In time", "Late", "Overdue", "Closed in time, of judged", "Unknown"],
          rows: (used + [("All", all)]).map { name, tally in
            [
              .heading(name), .number(tally.inTime), .number(tally.late), .number(tally.overdue),
              .value(AnalyticsFigures.share(tally.inTime, of: tally.judged)), .number(tally.unknown),
            ]
          })
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private static func heading(_ all: DueTally) -> String {
    guard all.unknown <= all.judged else {
      return
        "\(Counted.number(all.unknown)) of \(Counted.of(all.total, "action")) that fell due were closed on an unknown day"
        + (all.overdue == 0
          ? "" : "; \(Counted.number(all.overdue)) \(all.overdue == 1 ? "is" : "are") still open")
    }
    let verb = all.inTime == 1 ? "was" : "were"
    let scope =
      "\(Counted.number(all.inTime)) of \(Counted.of(all.judged, "action")) that fell due \(verb) closed in time"
    return all.overdue == 0
      ? scope : "\(scope); \(Counted.number(all.overdue)) \(all.overdue == 1 ? "is" : "are") still open"
  }

  private static func parts(_ tally: DueTally) -> [(part: BarChart.Part, count: Int, word: String)] {
    [
      (.met, tally.inTime, "in time"), (.late, tally.late, "late"), (.missed, tally.overdue, "overdue"),
      (.unknown, tally.unknown, "unknown"),
    ]
  }

  /// What is not counted among those that fell due.
  private func left(_ actions: ActionStatistics) -> String {
    let parts = [
      (actions.notYetDue, "not yet due"), (actions.withdrawn, "given up or superseded"),
      (actions.undated, "without a due date"),
    ].filter { $0.0 > 0 }.map { "\(Counted.number($0.0)) \($0.1)" }
    return parts.isEmpty ? "" : "Left out: \(Counted.list(parts))."
  }

  func ages() -> ChartFigure {
    let (anchor, label) = ("Ages", "Age of open actions")
    let actions = statistics.actions
    let used = zip(Self.horizonNames, actions.ages).filter { !$0.1.actions.isEmpty }
    guard !used.isEmpty else {
      return empty(
        anchor, label, actions.open == 0 ? "No action is open" : "The age of no open action is known",
        actions.open == 0
          ? (actions.total == 0
            ? "No document here has an action." : "All \(Counted.of(actions.total, "action")) are closed.")
          : "\(Counted.of(actions.open, "open action")), all of documents without a date.")
    }
    let chart = StripChart(
      strips: used.map { horizon, ages in
        StripChart.Strip(
          name: horizon.1, detail: "n = \(Counted.number(ages.actions.count))",
          dots: ages.actions.map { age in
            let id = base.incidents[age.incident].actions[age.action].id
            return ChartDot(
              value: age.days, text: "\(name(age.incident))/\(id), \(Counted.of(Int(age.days), "day")) old",
              href: frame.href(incident: age.incident) + "#" + id)
          }, distribution: ages.distribution)
      },
      axis: .ages(reaching: used.compactMap(\.1.distribution.greatest).max() ?? 0),
      words: { Counted.of(Int($0), "day") })
    let all = Distribution(used.flatMap { $0.1.distribution.values })
    let unknown = actions.ofUnknownAge
    let few = used.filter { $0.1.distribution.median == nil }
    return figure(
      anchor, label, ageHeading(all),
      caption:
        "n = \(Counted.of(all.count, "open action")) on \(DateText.long(statistics.asOf)), by horizon; days since the "
        + "incident, since documents seldom say when an action was added. \(chart.reading("action"))"
        + (unknown > 0 ? " \(Counted.number(unknown)) of documents without a date left out." : ""),
      notice: few.isEmpty
        ? nil
        : few.count == used.count && all.median == nil
          ? "\(Counted.of(all.count, "open action")): too few for percentiles, which need \(Distribution.leastForQuantiles)."
          : "Too few for percentiles, which need \(Distribution.leastForQuantiles): "
            + Counted.list(few.map { "\($0.0.1.lowercased()) (\($0.1.actions.count))" }) + ".",
      tables: [
        ChartTable(
          "Age of open actions in days, by horizon",
          columns: ["Horizon", "n", "Youngest", "Median", "p90", "Oldest"],
          rows: used.map { ($0.0.1, $0.1.distribution) }.map { name, distribution in
            [.heading(name), .number(distribution.count)]
              + [distribution.least, distribution.median, distribution.ninetieth, distribution.greatest].map {
                days in
                .value(days.map { Counted.number(Int($0)) })
              }
          })
      ]
    ) { chart.drawing($0, id: $1, name: $2, description: $3) }
  }

  private func ageHeading(_ all: Distribution) -> String {
    if let median = all.median {
      return
        "Half of \(Counted.of(all.count, "open action")) are \(Counted.of(Int(median), "day")) old or older"
    }
    let greatest = Counted.of(Int(all.greatest ?? 0), "day")
    return all.count == 1
      ? "The one open action is \(greatest) old"
      : "The oldest of \(all.count) open actions is \(greatest) old"
  }
}

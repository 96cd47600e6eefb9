import Markdown
import Postmortem

/// Makes the figures of the analytics page from statistics.
struct AnalyticsFigures {
  let statistics: Statistics
  let frame: PageFrame
  let periods: Periods

  init(_ statistics: Statistics, in frame: PageFrame) {
    self.statistics = statistics
    self.frame = frame
    periods = Periods(statistics.quarters)
  }

  var base: KnowledgeBase { frame.base }
  var population: Population { statistics.population }

  /// "2025 Q3 to 2026 Q2"; nil where nothing is dated.
  var period: String? {
    guard let first = statistics.quarters.first?.quarter, let last = statistics.quarters.last?.quarter else {
      return nil
    }
    return first == last ? first.name : "\(first.name) to \(last.name)"
  }

  /// "n = 14 incidents, 2025 Q3 to 2026 Q2. Left out: 1 near miss."
  func scope(_ count: Int) -> String {
    let apart = AnalyticsFigures.apart(population)
    let left = apart.isEmpty ? "" : " Left out: \(Counted.list(apart))."
    return "n = \(Counted.of(count, "incident"))\(period.map { ", " + $0 } ?? "").\(left)"
  }

  /// What statistics of incidents leave out: "2 near misses", "1 exercise".
  static func apart(_ population: Population) -> [String] {
    [
      (population.nearMisses.count, "near miss", "near misses"),
      (population.exercises.count, "exercise", "exercises"),
      (population.cancelled.count, "cancelled incident", "cancelled incidents"),
      (population.later.count, "incident dated later", "incidents dated later"),
    ].filter { $0.0 > 0 }.map { Counted.of($0.0, $0.1, plural: $0.2) }
  }

  /// What an incident is called in links and tables.
  func name(_ index: Int) -> String {
    let incident = base.incidents[index]
    return incident.id?.value ?? Shortened.text(incident.title, limit: 60)
  }

  /// A figure with both drawings.
  func figure(
    _ anchor: String, _ label: String, _ heading: String, caption: String, notice: String? = nil,
    tables: [ChartTable], drawing: (Sheet, String, String, String) -> SafeHTML
  ) -> ChartFigure {
    let name = "\(label): \(heading)"
    let description = "\(caption) The table below holds the numbers."
    return ChartFigure(
      anchor: anchor, label: label, heading: heading,
      wideSVG: drawing(.wide, anchor, name, description),
      narrowSVG: drawing(.narrow, anchor, name, description), caption: caption, notice: notice,
      tables: tables)
  }

  /// A figure that has nothing to draw, and why.
  func empty(
    _ anchor: String, _ label: String, _ heading: String, _ reason: String, next: String? = nil,
    command: String? = nil
  ) -> ChartFigure {
    ChartFigure(
      anchor: anchor, label: label, heading: heading,
      emptyState: EmptyState(reason: reason, nextStep: next, command: command))
  }
}

extension DurationKind {
  /// "Mitigation".
  var noun: String {
    let noun = end.noun
    return noun.prefix(1).uppercased() + noun.dropFirst()
  }
}

extension MilestoneKind {
  /// "mitigation".
  var noun: String {
    switch self {
    case .started: "start"
    case .detected: "detection"
    case .declared: "declaration"
    case .acknowledged: "acknowledgement"
    case .mitigated: "mitigation"
    case .contained: "containment"
    case .resolved: "resolution"
    }
  }
}

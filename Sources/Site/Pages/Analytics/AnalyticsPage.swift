/// The figures of all incidents, or of a year's.
package struct AnalyticsPage: TemplateModel {
  let heading: String
  /// Period and n.
  let summary: [String]
  /// What the figures say, in sentences.
  let statements: [String]
  /// The periods that have a page of their own; empty where there is only one.
  let periods: [Choice]
  let figures: [ChartFigure]
  var emptyState: EmptyState?

  package static let title = "analytics page"
  package static let fields: [Field<AnalyticsPage>] = [
    .text("heading") { $0.heading },
    .texts("summary") { $0.summary },
    .flag("hasStatements") { !$0.statements.isEmpty },
    .texts("statements") { $0.statements },
    .flag("hasPeriods") { !$0.periods.isEmpty },
    .many("periods", Choice.self) { $0.periods },
    .flag("hasFigures") { !$0.figures.isEmpty },
    .many("figures", ChartFigure.self) { $0.figures },
    .one("emptyState", EmptyState.self) { $0.emptyState },
  ]
}

import Markdown

/// The state of reliability at a glance.
package struct HomePage: TemplateModel {
  let heading: String
  let stateMain: String
  var stateRest: String?
  let figures: [Figure]
  let hasAttention: Bool
  let attention: [AttentionRow]
  let attentionLinks: [Link]
  let attentionEmpty: String
  let monthsHeading: String
  var monthsChart: Chart?
  /// The twelve months that the figures speak of.
  let period: String
  let recurring: [RecurringRow]
  var recurringEmpty: String?
  let cost: [Figure]
  var costEmpty: EmptyState?
  let hasIncidents: Bool
  let latest: [IncidentRow]
  var latestMore: Link?
  var incidentsEmpty: EmptyState?
  let hasServices: Bool
  let servicesCaption: String
  let services: [ServiceRow]
  var introHTML: SafeHTML?

  package static let title = "home page"
  package static let fields: [Field<HomePage>] = [
    .text("heading") { $0.heading },
    .text("stateMain") { $0.stateMain },
    .text("stateRest") { $0.stateRest },
    .many("figures", Figure.self) { $0.figures },
    .flag("hasAttention") { $0.hasAttention },
    .many("attention", AttentionRow.self) { $0.attention },
    .many("attentionLinks", Link.self) { $0.attentionLinks },
    .text("attentionEmpty") { $0.attentionEmpty },
    .text("monthsHeading") { $0.monthsHeading },
    .one("monthsChart", Chart.self) { $0.monthsChart },
    .text("period") { $0.period },
    .many("recurring", RecurringRow.self) { $0.recurring },
    .flag("hasRecurring") { !$0.recurring.isEmpty },
    .text("recurringEmpty") { $0.recurringEmpty },
    .many("cost", Figure.self) { $0.cost },
    .flag("hasCost") { !$0.cost.isEmpty },
    .one("costEmpty", EmptyState.self) { $0.costEmpty },
    .flag("hasIncidents") { $0.hasIncidents },
    .many("latest", IncidentRow.self) { $0.latest },
    .one("latestMore", Link.self) { $0.latestMore },
    .one("incidentsEmpty", EmptyState.self) { $0.incidentsEmpty },
    .flag("hasServices") { $0.hasServices },
    .text("servicesCaption") { $0.servicesCaption },
    .many("services", ServiceRow.self) { $0.services },
    .html("introHTML") { $0.introHTML },
  ]
}

/// A number with what it counts.
package struct Figure: TemplateModel {
  let name: String
  /// Period and n.
  let scope: String
  let value: String
  var unit: String?
  var isBad: Bool = false

  package static let title = "figure"
  package static let fields: [Field<Figure>] = [
    .text("name") { $0.name },
    .text("scope") { $0.scope },
    .text("value") { $0.value },
    .text("unit") { $0.unit },
    .flag("isBad") { $0.isBad },
  ]
}

/// Something that needs somebody.
package struct AttentionRow: TemplateModel {
  let state: StatusPill
  let href: String
  let text: String
  let details: [String]

  package static let title = "attention row"
  package static let fields: [Field<AttentionRow>] = [
    .one("state", StatusPill.self) { $0.state },
    .text("href") { $0.href },
    .text("text") { $0.text },
    .texts("details") { $0.details },
  ]
}

/// Something that happened more than once.
package struct RecurringRow: TemplateModel {
  let href: String
  let text: String
  let details: [String]

  package static let title = "row of what recurs"
  package static let fields: [Field<RecurringRow>] = [
    .text("href") { $0.href },
    .text("text") { $0.text },
    .texts("details") { $0.details },
  ]
}

/// A service with its counts.
package struct ServiceRow: TemplateModel {
  let name: String
  var href: String?
  let incidents: String
  let openActions: String

  package static let title = "service row"
  package static let fields: [Field<ServiceRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("incidents") { $0.incidents },
    .text("openActions") { $0.openActions },
  ]
}

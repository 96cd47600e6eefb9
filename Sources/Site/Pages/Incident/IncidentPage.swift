import Markdown

/// Everything about one incident.
package struct IncidentPage: TemplateModel {
  var severity: SeverityMark?
  var status: StatusPill?
  let heading: String
  let id: String
  let date: String
  var dateISO: String?
  var kindName: String?
  var source: Link?
  /// How many findings there are.
  var lint: Link?
  let facts: [Fact]
  let contents: [Link]
  let repeats: [RepeatNotice]
  let leadSections: [IncidentSection]
  let hasClocks: Bool
  let clocksSummary: String
  let clockGroups: [ClockGroup]
  var drawing: TimelineFigure?
  let sections: [IncidentSection]
  let similarGroups: [SimilarGroup]

  package static let title = "incident page"
  package static let fields: [Field<IncidentPage>] = [
    .one("severity", SeverityMark.self) { $0.severity },
    .one("status", StatusPill.self) { $0.status },
    .text("heading") { $0.heading },
    .text("id") { $0.id },
    .text("date") { $0.date },
    .text("dateISO") { $0.dateISO },
    .text("kindName") { $0.kindName },
    .one("source", Link.self) { $0.source },
    .one("lint", Link.self) { $0.lint },
    .many("facts", Fact.self) { $0.facts },
    .many("contents", Link.self) { $0.contents },
    .many("repeats", RepeatNotice.self) { $0.repeats },
    .many("leadSections", IncidentSection.self) { $0.leadSections },
    .flag("hasClocks") { $0.hasClocks },
    .text("clocksSummary") { $0.clocksSummary },
    .many("clockGroups", ClockGroup.self) { $0.clockGroups },
    .one("drawing", TimelineFigure.self) { $0.drawing },
    .many("sections", IncidentSection.self) { $0.sections },
    .many("similarGroups", SimilarGroup.self) { $0.similarGroups },
  ]
}

/// The timeline as a drawing, for wide and for narrow screens.
package struct TimelineFigure: TemplateModel {
  let heading: String
  let wideSVG: SafeHTML
  let narrowSVG: SafeHTML
  let caption: String

  package static let title = "drawn timeline"
  package static let fields: [Field<TimelineFigure>] = [
    .text("heading") { $0.heading },
    .html("wideSVG") { $0.wideSVG },
    .html("narrowSVG") { $0.narrowSVG },
    .text("caption") { $0.caption },
  ]
}

/// Pages that have to do with the incident.
package struct SimilarGroup: TemplateModel {
  let anchor: String
  let name: String
  let items: [SimilarItem]
  /// How many more there are.
  var more: String?

  package static let title = "group of related pages"
  package static let fields: [Field<SimilarGroup>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .many("items", SimilarItem.self) { $0.items },
    .text("more") { $0.more },
  ]
}

/// A page that has to do with the incident.
package struct SimilarItem: TemplateModel {
  var severity: SeverityMark?
  let href: String
  let heading: String
  let details: [String]
  /// Why it is listed, a line each.
  var reasons: [String] = []

  package static let title = "related page"
  package static let fields: [Field<SimilarItem>] = [
    .one("severity", SeverityMark.self) { $0.severity },
    .text("href") { $0.href },
    .text("title") { $0.heading },
    .texts("details") { $0.details },
    .texts("reasons") { $0.reasons },
  ]
}

/// An earlier incident of the same cause, with what would have covered this one.
package struct RepeatNotice: TemplateModel {
  let incident: Link
  let text: String
  let actions: [RepeatAction]

  package static let title = "repeat notice"
  package static let fields: [Field<RepeatNotice>] = [
    .one("incident", Link.self) { $0.incident },
    .text("text") { $0.text },
    .many("actions", RepeatAction.self) { $0.actions },
  ]
}

/// An action that would have covered the incident.
package struct RepeatAction: TemplateModel {
  let href: String
  let name: String
  let state: String
  let text: String

  package static let title = "repeated action"
  package static let fields: [Field<RepeatAction>] = [
    .text("href") { $0.href },
    .text("name") { $0.name },
    .text("state") { $0.state },
    .text("text") { $0.text },
  ]
}

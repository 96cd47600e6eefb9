import Markdown

/// What nearly went wrong, and what went well by chance.
package struct NearMissesPage: TemplateModel {
  let heading: String
  let lead: String
  var nearMisses: IncidentGroup?
  var nearMissesEmpty: EmptyState?
  let hasLuck: Bool
  let luckName: String
  let luck: [LuckGroup]
  var luckMore: Link?
  var luckEmpty: EmptyState?
  var pager: Pager?

  package static let title = "near-miss page"
  package static let fields: [Field<NearMissesPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .one("nearMisses", IncidentGroup.self) { $0.nearMisses },
    .one("nearMissesEmpty", EmptyState.self) { $0.nearMissesEmpty },
    .flag("hasLuck") { $0.hasLuck },
    .text("luckName") { $0.luckName },
    .many("luck", LuckGroup.self) { $0.luck },
    .one("luckMore", Link.self) { $0.luckMore },
    .one("luckEmpty", EmptyState.self) { $0.luckEmpty },
    .one("pager", Pager.self) { $0.pager },
  ]
}

/// The lucky breaks of one incident.
package struct LuckGroup: TemplateModel {
  var severity: SeverityMark?
  let incident: Link
  let id: String
  let date: String
  var dateISO: String?
  let breaks: [LuckyText]

  package static let title = "lucky breaks of an incident"
  package static let fields: [Field<LuckGroup>] = [
    .one("severity", SeverityMark.self) { $0.severity },
    .one("incident", Link.self) { $0.incident },
    .text("id") { $0.id },
    .text("date") { $0.date },
    .text("dateISO") { $0.dateISO },
    .many("breaks", LuckyText.self) { $0.breaks },
  ]
}

/// One lucky break, as written.
package struct LuckyText: TemplateModel {
  let textHTML: SafeHTML

  package static let title = "lucky break"
  package static let fields: [Field<LuckyText>] = [.html("textHTML") { $0.textHTML }]
}

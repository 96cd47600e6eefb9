import Markdown

/// A section of the document, with what it holds drawn in its place.
package struct IncidentSection: TemplateModel {
  let anchor: String
  let name: String
  /// What stands before the drawn part, or the whole section.
  var proseHTML: SafeHTML?
  var entryList: EntryList?
  var factorList: FactorList?
  var chains: [WhyChainPart] = []
  var actionGroups: [HorizonGroup] = []
  var updateList: UpdateList?
  var causes: CauseFigure?
  /// What stands behind the drawn part.
  var afterHTML: SafeHTML?

  package static let title = "section of an incident"
  package static let fields: [Field<IncidentSection>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .html("proseHTML") { $0.proseHTML },
    .one("entryList", EntryList.self) { $0.entryList },
    .one("factorList", FactorList.self) { $0.factorList },
    .many("chains", WhyChainPart.self) { $0.chains },
    .many("actionGroups", HorizonGroup.self) { $0.actionGroups },
    .one("updateList", UpdateList.self) { $0.updateList },
    .one("causes", CauseFigure.self) { $0.causes },
    .html("afterHTML") { $0.afterHTML },
  ]
}

/// The entries of a timeline.
package struct EntryList: TemplateModel {
  let entries: [EntryRow]
  /// Whether times name their seconds and need more room.
  var hasSeconds: Bool = false

  package static let title = "list of entries"
  package static let fields: [Field<EntryList>] = [
    .many("entries", EntryRow.self) { $0.entries },
    .flag("hasSeconds") { $0.hasSeconds },
  ]
}

/// An entry of a timeline, a new day, or a silence.
package struct EntryRow: TemplateModel {
  var anchor: String?
  var time: String?
  var timeISO: String?
  var milestone: String?
  var isMilestone: Bool = false
  var isSilence: Bool = false
  var isDay: Bool = false
  let textHTML: SafeHTML

  package static let title = "entry"
  package static let fields: [Field<EntryRow>] = [
    .text("anchor") { $0.anchor },
    .text("time") { $0.time },
    .text("timeISO") { $0.timeISO },
    .text("milestone") { $0.milestone },
    .flag("isMilestone") { $0.isMilestone },
    .flag("isSilence") { $0.isSilence },
    .flag("isDay") { $0.isDay },
    .html("textHTML") { $0.textHTML },
  ]
}

/// The contributing factors.
package struct FactorList: TemplateModel {
  let factors: [FactorRow]

  package static let title = "factors of an incident"
  package static let fields: [Field<FactorList>] = [
    .many("factors", FactorRow.self) { $0.factors }
  ]
}

/// A contributing factor with the actions that cover it.
package struct FactorRow: TemplateModel {
  let anchor: String
  /// `F1`, by which actions may name the factor.
  let name: String
  let category: String
  let textHTML: SafeHTML
  let actions: [Link]
  let isUncovered: Bool
  var chain: Link?

  package static let title = "factor"
  package static let fields: [Field<FactorRow>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .text("category") { $0.category },
    .html("textHTML") { $0.textHTML },
    .many("actions", Link.self) { $0.actions },
    .flag("isUncovered") { $0.isUncovered },
    .one("chain", Link.self) { $0.chain },
  ]
}

/// Actions of one horizon.
package struct HorizonGroup: TemplateModel {
  var groupName: String?
  let actions: [ActionRow]

  package static let title = "actions of a horizon"
  package static let fields: [Field<HorizonGroup>] = [
    .text("groupName") { $0.groupName },
    .flag("hasActions") { !$0.actions.isEmpty },
    .many("actions", ActionRow.self) { $0.actions },
  ]
}

/// The updates to stakeholders.
package struct UpdateList: TemplateModel {
  let caption: String
  let updates: [UpdateRow]

  package static let title = "list of updates"
  package static let fields: [Field<UpdateList>] = [
    .text("caption") { $0.caption },
    .many("updates", UpdateRow.self) { $0.updates },
  ]
}

/// One update to stakeholders.
package struct UpdateRow: TemplateModel {
  let anchor: String
  let time: String
  var timeISO: String?
  let audience: String
  let status: String
  let messageHTML: SafeHTML

  package static let title = "update"
  package static let fields: [Field<UpdateRow>] = [
    .text("anchor") { $0.anchor },
    .text("time") { $0.time },
    .text("timeISO") { $0.timeISO },
    .text("audience") { $0.audience },
    .text("status") { $0.status },
    .html("messageHTML") { $0.messageHTML },
  ]
}

import Markdown

/// A chain of whys from a factor to its systemic cause.
package struct WhyChainPart: TemplateModel {
  let factorLabel: String
  let factorHTML: SafeHTML
  let whys: [WhyStep]
  var earlyEnd: String?

  package static let title = "chain of whys"
  package static let fields: [Field<WhyChainPart>] = [
    .text("factorLabel") { $0.factorLabel },
    .html("factorHTML") { $0.factorHTML },
    .many("whys", WhyStep.self) { $0.whys },
    .text("earlyEnd") { $0.earlyEnd },
  ]
}

/// One why with its answer.
package struct WhyStep: TemplateModel {
  let number: String
  let questionHTML: SafeHTML
  let answerHTML: SafeHTML
  let isLast: Bool
  let isSystemic: Bool
  let covers: [Cover]
  let isUncovered: Bool

  package static let title = "why"
  package static let fields: [Field<WhyStep>] = [
    .text("number") { $0.number },
    .html("questionHTML") { $0.questionHTML },
    .html("answerHTML") { $0.answerHTML },
    .flag("isLast") { $0.isLast },
    .flag("isSystemic") { $0.isSystemic },
    .many("covers", Cover.self) { $0.covers },
    .flag("isUncovered") { $0.isUncovered },
  ]
}

/// An action that covers a cause.
package struct Cover: TemplateModel {
  let lead: String
  let href: String
  let name: String
  var text: String?

  package static let title = "covering action"
  package static let fields: [Field<Cover>] = [
    .text("lead") { $0.lead },
    .text("href") { $0.href },
    .text("name") { $0.name },
    .text("text") { $0.text },
  ]
}

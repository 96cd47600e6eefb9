import Markdown

/// Everything about one rule.
package struct RulePage: TemplateModel {
  let heading: String
  /// What is demanded, and why; words of code are marked as such.
  let leadHTML: SafeHTML
  let rationaleHTML: SafeHTML
  let facts: [Fact]
  let flagged: [ExampleView]
  let accepted: [ExampleView]
  let hasFlagged: Bool
  let hasAccepted: Bool
  let setting: String
  let hasOptions: Bool
  let options: [RuleOptionRow]
  /// The key of the settings that all rules of the group share.
  var sharedKey: String?
  let shared: [RuleOptionRow]

  package static let title = "rule page"
  package static let fields: [Field<RulePage>] = [
    .text("heading") { $0.heading },
    .html("leadHTML") { $0.leadHTML },
    .html("rationaleHTML") { $0.rationaleHTML },
    .many("facts", Fact.self) { $0.facts },
    .flag("hasFlagged") { $0.hasFlagged },
    .many("flagged", ExampleView.self) { $0.flagged },
    .flag("hasAccepted") { $0.hasAccepted },
    .many("accepted", ExampleView.self) { $0.accepted },
    .text("setting") { $0.setting },
    .flag("hasOptions") { $0.hasOptions },
    .many("options", RuleOptionRow.self) { $0.options },
    .text("sharedKey") { $0.sharedKey },
    .many("shared", RuleOptionRow.self) { $0.shared },
  ]
}

/// A piece of a document that the rule flags or accepts.
package struct ExampleView: TemplateModel {
  /// Where the piece stands: "Front matter, Severity 1".
  let caption: String
  /// The text; `↓` is a mark of its own.
  let codeHTML: SafeHTML

  package static let title = "example of a rule"
  package static let fields: [Field<ExampleView>] = [
    .text("caption") { $0.caption },
    .html("codeHTML") { $0.codeHTML },
  ]
}

/// An option with its type, its default and its meaning.
package struct RuleOptionRow: TemplateModel {
  let name: String
  var type: String?
  var standard: String?
  let meaning: String

  package static let title = "option of a rule"
  package static let fields: [Field<RuleOptionRow>] = [
    .text("name") { $0.name },
    .text("type") { $0.type },
    .text("standard") { $0.standard },
    .text("meaning") { $0.meaning },
  ]
}

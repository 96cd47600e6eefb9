import ArgumentParser
import Linting
import Reporting

/// `afterword explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: why it is there, where it comes from, what it flags and accepts.")

  @Argument(help: "The id of a rule. Without it, all rules are listed.")
  var rule: String?

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "text or markdown.")
  var format = ExplainFormat.text

  @Option(help: "Colours: auto, always or never.")
  var color = Colour.auto

  func validate() throws {
    if all, rule != nil { throw ValidationError("give a rule or --all, not both") }
  }

  func run() throws {
    let reference = RuleReference()
    let columns = min(100, Terminal.columns)
    var output: [UInt8] = []
    let rules = try rule.map { [try RuleChoice.rule(named: $0)] } ?? Catalogue.descriptions
    switch format {
    case .markdown where rule == nil: reference.writeMarkdown(into: &output)
    case .markdown: for about in rules { reference.writeMarkdown(of: about, into: &output) }
    case .text where rule == nil && !all: reference.writeList(isColoured: color.isOn, into: &output)
    case .text:
      for about in rules {
        reference.writeText(of: about, isColoured: color.isOn, columns: columns, into: &output)
      }
    }
    try Terminal.write(output)
  }
}

/// How a rule is explained.
enum ExplainFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown
}

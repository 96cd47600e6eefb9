package import Linting
import Postmortem

/// What there is to know about the rules, from their descriptions alone.
package struct RuleReference: Sendable {
  let rules: [RuleDescription]

  package init(_ rules: [RuleDescription] = Catalogue.descriptions) { self.rules = rules }

  /// Appends the reference of all rules in Markdown, by group.
  package func writeMarkdown(into output: inout [UInt8]) {
    output.writeLine("# Rules")
    output.writeLine()
    output.writeLine(
      "In the examples `↓` marks where a finding begins. Levels are those of a published document.")
    for group in RuleGroup.allCases {
      let own = rules.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      output.writeLine()
      output.writeLine("## \(group.title)")
      output.writeLine()
      output.writeLine("| Rule | Level | Severities | Demands |")
      output.writeLine("|---|---|---|---|")
      for rule in own {
        output.writeLine(
          "| [\(rule.id)](#\(rule.id)) | \(rule.level.rawValue) | \(Self.severities(of: rule)) | \(rule.summary) |"
        )
      }
      for rule in own {
        output.writeLine()
        writeMarkdown(of: rule, into: &output)
      }
    }
  }

  /// Appends one rule in Markdown, under a heading of the third level.
  package func writeMarkdown(of rule: RuleDescription, into output: inout [UInt8]) {
    output.writeLine("### \(rule.id)")
    output.writeLine()
    output.writeLine(rule.summary)
    output.writeLine()
    output.writeLine(rule.rationale)
    output.writeLine()
    output.writeLine(
      "Level: \(rule.level.rawValue). Severities: \(Self.severities(of: rule)). Source: \(rule.source).")
    if rule.hasFix {
      output.writeLine()
      output.writeLine("Some findings can be fixed automatically.")
    }
    if let silencing = rule.silencing.sentence {
      output.writeLine()
      output.writeLine(silencing)
    }
    if !rule.options.isEmpty {
      output.writeLine()
      output.writeLine("| Option | Type | Default | Meaning |")
      output.writeLine("|---|---|---|---|")
      for option in rule.options {
        output.writeLine(
          "| `\(option.name)` | \(option.standard.typeName) | \(Self.text(of: option.standard)) | \(option.meaning) |"
        )
      }
    }
    if let shared = rule.group.settings {
      output.writeLine()
      output.writeLine("| Under `\(shared.key)`, for all rules of this group | Meaning |")
      output.writeLine("|---|---|")
      for key in shared.keys { output.writeLine("| `\(key.name)` | \(key.meaning) |") }
    }
    writeExamples("Flagged", rule.flagged, &output)
    writeExamples("Accepted", rule.accepted, &output)
  }

  private func writeExamples(_ title: String, _ examples: [RuleExample], _ output: inout [UInt8]) {
    guard !examples.isEmpty else { return }
    output.writeLine()
    output.writeLine("\(title):")
    for example in examples {
      let lines = Self.lines(of: example)
      let fence = String(repeating: "`", count: max(3, Self.longestRun(of: "`", in: lines) + 1))
      output.writeLine()
      output.writeLine(fence + (example.placement == .frontMatter ? "yaml" : "markdown"))
      for line in lines { output.writeLine(line) }
      output.writeLine(fence)
    }
  }

  /// The text of an example as it is shown: long lines are cut.
  package static func lines(of example: RuleExample) -> [String] {
    var lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > 110 ? String(line.prefix(109)) + "…" : String(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if case .section(let kind) = example.placement {
      lines.insert(contentsOf: ["## \(kind.headline)", ""], at: 0)
    }
    return lines
  }

  /// "all", or "1, 2".
  package static func severities(of rule: RuleDescription) -> String {
    if rule.severities.count == Severity.allCases.count { return "all" }
    return rule.severities.sorted().map { String($0.rawValue) }.joined(separator: ", ")
  }

  /// An option's value as the settings would state it.
  package static func text(of value: RuleOption.Value) -> String {
    switch value {
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .words(let words): words.joined(separator: ", ")
    }
  }

  private static func longestRun(of mark: Character, in lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for character in line {
        run = character == mark ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}

package import Linting
import Postmortem

extension RuleReference {
  /// Appends one rule for a terminal: summary, rationale, options, examples.
  package func writeText(
    of rule: RuleDescription, isColoured: Bool = false, columns: Int = 80, into output: inout [UInt8]
  ) {
    let ink = Ink(isColoured: isColoured)
    output.writeLine(
      "\(ink(rule.id, .strong))  \(rule.level.rawValue), \(rule.group.title.lowercased()), severities: \(Self.severities(of: rule))"
    )
    output.writeLine()
    for paragraph in [rule.summary, rule.rationale, "Source: \(rule.source)."] {
      for line in Self.wrapped(paragraph, columns: columns) { output.writeLine(line) }
      output.writeLine()
    }
    if rule.hasFix {
      output.writeLine("Some findings can be fixed automatically.")
      output.writeLine()
    }
    if let silencing = rule.silencing.sentence {
      output.writeLine(silencing)
      output.writeLine()
    }
    if !rule.options.isEmpty {
      output.writeLine(ink("Options", .strong))
      for option in rule.options {
        let text =
          "\(option.name) (\(option.standard.typeName)): \(option.meaning); default: \(Self.text(of: option.standard))"
        for line in Self.wrapped(text, columns: columns - 2) { output.writeLine("  \(line)") }
      }
      output.writeLine()
    }
    if let shared = rule.group.settings {
      output.writeLine(ink("Settings of all rules of this group, under \(shared.key)", .strong))
      for key in shared.keys {
        for line in Self.wrapped("\(key.name): \(key.meaning)", columns: columns - 2) {
          output.writeLine("  \(line)")
        }
      }
      output.writeLine()
    }
    for (title, examples) in [("Flagged", rule.flagged), ("Accepted", rule.accepted)] where !examples.isEmpty
    {
      let isMarked = examples.contains { $0.text.contains("↓") }
      output.writeLine(
        ink(title, .strong) + (isMarked ? ink("; ↓ marks where the finding begins", .faint) : ""))
      for (index, example) in examples.enumerated() {
        writeExample(example, number: examples.count > 1 ? index + 1 : nil, ink, into: &output)
      }
    }
  }

  /// Appends one example, indented; a number parts it from those before it.
  private func writeExample(
    _ example: RuleExample, number: Int?, _ ink: Ink, into output: inout [UInt8]
  ) {
    let mark = number.map { "\($0)." } ?? ""
    let room = String(repeating: " ", count: 4)
    for (index, line) in Self.lines(of: example).enumerated() {
      if index == 0, !mark.isEmpty {
        output.writeLine(ink(mark, .faint) + room.dropFirst(mark.count) + line)
      } else {
        output.writeLine(line.isEmpty ? "" : room + line)
      }
    }
    output.writeLine()
  }

  /// Appends the list of all rules, one a line, by group.
  package func writeList(isColoured: Bool = false, into output: inout [UInt8]) {
    let ink = Ink(isColoured: isColoured)
    let width = rules.map(\.id.count).max() ?? 0
    for group in RuleGroup.allCases {
      let own = rules.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      output.writeLine(ink(group.title, .strong) + ink("  \(group.rawValue)", .faint))
      for rule in own {
        let blanks = String(repeating: " ", count: width - rule.id.count)
        let level = rule.level.rawValue
        let gap = String(repeating: " ", count: 7 - level.count)
        output.writeLine("  \(rule.id)\(blanks)  \(level)\(gap)  \(rule.summary)")
      }
    }
  }

  /// A paragraph broken at blanks into lines of at most `columns` characters; longer words stand alone.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

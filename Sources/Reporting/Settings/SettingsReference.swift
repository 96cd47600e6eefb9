package import Postmortem

/// The reference of the settings in Markdown, from the descriptions of their keys alone.
package enum SettingsReference {
  /// A table of the keys that hold no others, and a section for each of the rest.
  package static func markdown(_ keys: [KeyDescription]) -> String {
    var output: [UInt8] = []
    write(keys, depth: 2, under: [], &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func write(
    _ keys: [KeyDescription], depth: Int, under path: [String], _ output: inout [UInt8]
  ) {
    let single = keys.filter { $0.keys.isEmpty }
    if !single.isEmpty { table(single, &output) }
    for key in keys where !key.keys.isEmpty {
      let own = path + [key.name]
      output.writeLine()
      output.writeLine("\(String(repeating: "#", count: min(6, depth))) \(own.joined(separator: "."))")
      output.writeLine()
      output.writeLine("\(key.meaning.prefix(1).uppercased())\(key.meaning.dropFirst()).")
      if !key.aliases.isEmpty {
        output.writeLine("Also read as \(key.aliases.map { "`\($0)`" }.joined(separator: ", ")).")
      }
      output.writeLine()
      if key.form == .rules {
        rules(key, under: own, &output)
      } else {
        example(of: key, under: own, &output)
        output.writeLine()
        write(key.keys, depth: depth + 1, under: own, &output)
      }
    }
  }

  private static func table(_ keys: [KeyDescription], _ output: inout [UInt8]) {
    output.writeLine("| Key | Takes | Default | Meaning | Example |")
    output.writeLine("|---|---|---|---|---|")
    for key in keys {
      let aliases = key.aliases.isEmpty ? "" : "; also `\(key.aliases.joined(separator: "`, `"))`"
      let cells = [
        "`\(key.name)`\(aliases)", key.form.words, code(key.defaultText), key.meaning, code(key.exampleText),
      ]
      output.writeLine("| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |")
    }
  }

  private static func code(_ text: String?) -> String { text.map { "`\($0)`" } ?? "" }

  /// The first few keys of a group as they could stand in `afterword.yml`.
  private static func example(of key: KeyDescription, under path: [String], _ output: inout [UInt8]) {
    output.writeLine("```yaml")
    for (depth, name) in path.dropLast().enumerated() {
      output.writeLine("\(String(repeating: "  ", count: depth))\(name):")
    }
    for line in lines(of: key) {
      output.writeLine("\(String(repeating: "  ", count: path.count - 1))\(line)")
    }
    output.writeLine("```")
  }

  /// A key with examples of those in it: at most three of each.
  package static func lines(of key: KeyDescription) -> [String] {
    guard !key.keys.isEmpty else { return key.exampleText.map { ["\(key.name): \($0)"] } ?? [] }
    if key.form == .rules { return rulesExample }
    var inner = key.keys.prefix(3).flatMap(lines)
    if key.form == .records { inner = inner.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 } }
    return ["\(key.name):"] + inner.map { "  \($0)" }
  }

  private static let rulesExample = [
    "rules:", "  action-ticket: off", "  summary-length: {level: warning, maximum-words: 200}",
  ]

  private static func rules(_ key: KeyDescription, under path: [String], _ output: inout [UInt8]) {
    guard path.count == 1 else {
      output.writeLine(
        "The same keys as under [rules](#rules); rules that look at all documents at once take a level only.")
      return
    }
    output.writeLine("[Rules](RULES.md) says what each demands.")
    output.writeLine()
    output.writeLine("```yaml")
    for line in rulesExample { output.writeLine(line) }
    output.writeLine("```")
    output.writeLine()
    output.writeLine("| Rule | Level | Options |")
    output.writeLine("|---|---|---|")
    for rule in key.keys {
      let options = rule.keys.filter { $0.form != .level }.map { option in
        "`\(option.name)`: \(option.form.words), default \(code(option.defaultText))"
      }
      output.writeLine(
        "| [\(rule.name)](RULES.md#\(rule.name)) | \(rule.defaultText ?? "") | \(options.joined(separator: "; ")) |"
      )
    }
  }
}

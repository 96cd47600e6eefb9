import Linting
import Postmortem

/// The knowledge base that examples stand in: four people, two services, the first of June 2026.
enum ExampleBase {
  static let root = "/example"
  static let path = "content/incidents/2026/INC-2026-0303-checkout-times-out.md"
  static let asOf = Day(number: 20_605)

  /// Loads files from memory.
  ///
  /// - Parameter files: text by path below the root.
  static func load(_ files: [String: String], asOf: Day = asOf) async -> KnowledgeBase {
    var buffers: [String: [UInt8]] = [
      "\(root)/afterword.yml": Array("title: Examples\n".utf8),
      "\(root)/content/people.yml": Array(
        """
        - {handle: ada, name: Ada Byron, team: team-payments}
        - {handle: maria, name: Maria Silva, team: team-platform}
        - {handle: ken, name: Ken Abe, team: team-platform}
        - {handle: li, name: Li Wei, team: team-data}
        """.utf8),
      "\(root)/content/services.yml": Array(
        "- {id: checkout, name: Checkout}\n- {id: payments, name: Payments}\n".utf8),
    ]
    for (path, text) in files { buffers["\(root)/\(path)"] = Array(text.utf8) }
    return await Loader.load(
      root: Root(path: root, hasSettings: true), buffers: buffers, asOf: asOf, today: asOf, width: 1)
  }

  /// What one rule finds in the main file of a knowledge base.
  static func findings(of rule: Rule, in files: [String: String], path: String) async -> [Finding] {
    let base = await load(files)
    return await result(of: rule, base).findings.filter { $0.path == path && $0.rule == rule.about.id }
  }

  /// The whole line that a finding begins in.
  static func line(of finding: Finding, in text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes[..<finding.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[finding.range.lowerBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// What one rule finds in a knowledge base, and what of it is silenced; beside what there is to say about the
  /// comments that silence. These need a finding to silence: their own examples see all rules.
  static func result(of rule: Rule, _ base: KnowledgeBase) async -> LintResult {
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let silencing = Catalogue.rules.filter { $0.about.group == .suppression }
    let rules = rule.about.group == .suppression ? Catalogue.rules : [rule] + silencing
    return await Linter(context: context, rules: rules).result(base)
  }
}

/// An example as files, with its mark taken out.
struct PlacedExample {
  let path: String
  /// All files, by path.
  let files: [String: String]
  /// Where the finding begins, in bytes; nil where the example has no mark.
  let mark: Int?

  /// - Parameters:
  ///   - title: the title of the document around a piece.
  ///   - change: alters the text that holds the mark.
  init(_ example: RuleExample, title: String = "Checkout times out", change: (String) -> String = { $0 }) {
    path = example.path ?? ExampleBase.path
    let marked = change(Self.file(example, title: title))
    var text: [UInt8] = []
    var mark: Int?
    for scalar in marked.unicodeScalars {
      if scalar == "↓" { mark = text.count } else { text += Array(String(scalar).utf8) }
    }
    self.mark = mark
    var files = [path: String(decoding: text, as: UTF8.self)]
    for companion in example.companions { files[companion.path] = companion.text }
    self.files = files
  }

  /// The text of an example without its mark.
  static func plain(_ example: RuleExample) -> String { example.text.replacing("↓", with: "") }

  /// A body behind complete front matter, without a title of its own.
  static func bare(_ body: String) -> String {
    frontMatter(RuleExample(stringLiteral: body), title: "Checkout times out", own: "") + body + "\n"
  }

  private static func file(_ example: RuleExample, title: String) -> String {
    switch example.placement {
    case .document: example.text
    case .frontMatter: frontMatter(example, title: title, own: example.text) + "# \(title)\n"
    case .body: frontMatter(example, title: title, own: "") + "# \(title)\n\n\(example.text)\n"
    case .section(let kind):
      frontMatter(example, title: title, own: "") + "# \(title)\n\n## \(kind.headline)\n\n\(example.text)\n"
    }
  }

  private static func frontMatter(_ example: RuleExample, title: String, own: String) -> String {
    let usual: [(String, String)] = [
      ("id", "INC-2026-0303"), ("title", title), ("severity", String(example.severity.rawValue)),
      ("status", "published"), ("services", "[checkout]"), ("timezone", "UTC"),
      ("started", "2026-03-03T14:02Z"), ("detected", "2026-03-03T14:04Z"),
      ("declared", "2026-03-03T14:06Z"), ("mitigated", "2026-03-03T14:50Z"),
      ("resolved", "2026-03-03T15:10Z"),
    ]
    let given = own.split(separator: "\n").compactMap { line in
      line.split(separator: ":").first.map { $0.filter { $0 != "↓" } }
    }
    var text = "---\n"
    for (key, value) in usual where !given.contains(key) { text += "\(key): \(value)\n" }
    return text + (own.isEmpty ? "" : own + "\n") + "---\n\n"
  }
}

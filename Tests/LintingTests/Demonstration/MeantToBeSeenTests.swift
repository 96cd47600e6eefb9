import Linting
import Markdown
import Postmortem
import Testing

/// The demonstration shows its readers some findings on purpose, marks each of them, and has no others.
@Suite struct MeantToBeSeenTests {
  private func load() async -> KnowledgeBase {
    await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
  }

  @Test("In each document exactly those findings are made that it marks")
  func findings() async {
    let base = await load()
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let findings = await Linter(context: context).findings(base, width: 2)
    let rules = Set(Catalogue.descriptions.map(\.id))
    var waiting: Set<String> = []
    for document in base.incidents.map(\.document) + base.pages {
      let marks = Mark.all(in: String(decoding: document.markup.source, as: UTF8.self))
      waiting.formUnion(marks.map(\.rule).filter { !rules.contains($0) })
      let marked = marks.map(\.rule).filter(rules.contains).sorted()
      let found = findings.filter { $0.path == document.path }.map(\.rule).sorted()
      #expect(found == marked, "\(document.path)")
    }
    let paths = Set((base.incidents.map(\.document) + base.pages).map(\.path))
    #expect(findings.filter { !paths.contains($0.path) } == [])
    if !waiting.isEmpty { print("waiting for their rules: \(waiting.sorted())") }
  }

  @Test("A mark names a rule, or two, and says why")
  func marks() async {
    let base = await load()
    let marks = (base.incidents.map(\.document) + base.pages).flatMap { document in
      Mark.all(in: String(decoding: document.markup.source, as: UTF8.self))
    }
    #expect(marks.count >= 10)
    for mark in marks {
      #expect(mark.rule.allSatisfy { $0.isASCII && $0.isLowercase || $0 == "-" }, "\(mark)")
      #expect(mark.reason.count > 10, "\(mark)")
    }
    #expect(
      Mark.all(in: "# Meant to be seen: a-b and c, since it is so\n<!-- Meant to be seen: d, why -->\n")
        == [
          Mark(rule: "a-b", reason: "since it is so"), Mark(rule: "c", reason: "since it is so"),
          Mark(rule: "d", reason: "why"),
        ])
  }
}

/// `<!-- Meant to be seen: action-overdue, why -->`, or the same as a comment in front matter.
private struct Mark: Equatable {
  let rule: String
  let reason: String

  static func all(in text: String) -> [Mark] {
    text.split(separator: "\n").flatMap { line -> [Mark] in
      let line = line.drop { $0 == " " }
      let openings = ["<!-- Meant to be seen: ", "# Meant to be seen: "]
      guard let opening = openings.first(where: line.hasPrefix) else { return [] }
      var rest = String(line.dropFirst(opening.count))
      if rest.hasSuffix(" -->") { rest.removeLast(4) }
      let parts = rest.split(separator: ",", maxSplits: 1)
      let reason = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      return words(parts.first ?? "").filter { $0 != "and" }.map { Mark(rule: $0, reason: reason) }
    }
  }

  private static func words(_ text: Substring) -> [String] { text.split(separator: " ").map { String($0) } }
}

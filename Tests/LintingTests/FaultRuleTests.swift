import Linting
import Markdown
import Postmortem
import Testing

/// Rules whose faults no short example brings about.
@Suite struct FaultRuleTests {
  private func linter(_ rule: Rule) -> Linter {
    Linter(
      context: LintContext(
        settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
        asOf: ExampleBase.asOf),
      rules: [rule])
  }

  @Test("A document that was kept from the parser says so, once")
  func limits() {
    let source = Array("text\n".utf8)
    let refusal = LimitExceeded(measure: .nesting, range: 0..<4, found: 900, allowed: 100)
    let markup = Markup(
      source: source, nodes: Markup(parsing: [], from: 0).nodes, pool: [], links: [], noteReferences: [],
      tables: [],
      infos: [:],
      bodyStart: 0,
      lines: LineIndex(source), refusal: refusal)
    for faults in [[], [Fault(.limitExceeded, at: 0..<4, "nest less deeply")]] {
      let document = Document(
        path: "content/a.md", kind: .page, frontMatter: nil, markup: markup, sections: [],
        title: Located("a", at: 0..<0), faults: faults, internalRanges: [])
      let findings = linter(.file(DocumentLimits())).fileFindings(document)
      #expect(findings.map(\.range) == [0..<4])
    }
  }

  @Test("Files that cannot be read are findings, each in its own file")
  func unreadable() async {
    let failures: [LoadFailure] = [
      .unreadable(path: "content/a.md", errno: 13), .invalidUTF8(path: "content/b.md", offset: 7),
      .linkLeavesContent(path: "content/c.md"), .linkCycle(path: "content/d.md"),
    ]
    let base = KnowledgeBase(
      settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: ExampleBase.asOf, incidents: [], pages: [], unreadable: failures)
    let findings = await linter(.knowledgeBase(UnreadableFile())).findings(base)
    #expect(findings.map(\.path) == ["content/a.md", "content/b.md", "content/c.md", "content/d.md"])
    #expect(findings.map(\.range) == [0..<0, 7..<7, 0..<0, 0..<0])
    #expect(findings.allSatisfy { $0.level == .error })
  }

  @Test("Scaffolds are spared")
  func templates() {
    let source = Array("## A\n\n#### B\n".utf8)
    func document(_ kind: DocumentKind) -> Document {
      let markup = Markup(parsing: source, from: 0)
      let section = { (level: Int, range: Range<Int>) in
        Section(
          kind: nil, title: "", titleRange: range, level: level, node: 1, content: [], parent: nil,
          range: range)
      }
      return Document(
        path: "content/a.md", kind: kind, frontMatter: nil, markup: markup,
        sections: [section(2, 3..<4), section(4, 11..<12)], title: Located("a", at: 0..<0), faults: [],
        internalRanges: [])
    }
    let linter = linter(.file(HeadingJump()))
    #expect(linter.fileFindings(document(.template)).isEmpty)
    #expect(linter.fileFindings(document(.page)).map(\.range) == [11..<12])
  }
}

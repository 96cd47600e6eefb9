import Linting
import Markdown
import Postmortem
import Testing

/// Every flagged example, under each form of suppression that its rule allows: silent, and not called unused.
@Suite struct SilencedExampleTests {
  typealias Case = RuleExampleTests.Case

  private static let silencing = RuleGroup.suppression
  static let anywhere = RuleExampleTests.flagged.filter { $0.rule.about.silencing == .anywhere }
  static let anyPlace = RuleExampleTests.flagged.filter { $0.rule.about.silencing != .never }
  static let never = RuleExampleTests.flagged.filter {
    $0.rule.about.silencing == .never && $0.rule.about.group != silencing
  }

  private static func comment(_ directive: String, _ rule: Rule, inline: Bool = false) -> String {
    "<!-- \(directive) \(rule.about.id)\(inline ? ":" : " --") as agreed in the review -->"
  }

  @Test("For its file", arguments: anywhere)
  func inFile(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    let text = inserting(
      "\n\n" + Self.comment("afterword-disable-file", item.rule) + "\n", at: source.count, in: source)
    try await expectSilence(item, placed, text)
  }

  @Test("Between two comments", arguments: anywhere)
  func inStretch(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    guard let markup = await markup(placed) else { return }
    // Front matter holds no comments.
    guard try #require(placed.mark) >= markup.bodyStart else { return }
    let end = "\n\n" + Self.comment("afterword-enable", item.rule) + "\n"
    let begin = Self.comment("afterword-disable", item.rule) + "\n\n"
    let text = inserting(begin, at: markup.bodyStart, in: inserting(end, at: source.count, in: source))
    try await expectSilence(item, placed, text)
  }

  /// A file that lacks its front matter is pointed at in its first line, which the comment would be.
  static let aboutTheFirstLine = FrontMatterMissing.about.id

  @Test("In the block behind a comment", arguments: anyPlace.filter { $0.rule.about.id != aboutTheFirstLine })
  func inNextBlock(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    guard let markup = await markup(placed) else { return }
    let mark = try #require(placed.mark)
    guard let block = markup.blocks.first(where: { markup[$0].range.contains(mark) }) else { return }
    // A comment before a list is about its first item.
    if case .list = markup[block].kind, !markup[block + 1].range.contains(mark) { return }
    let line = markup.lines.range(ofLine: markup.lines.line(at: markup[block].range.lowerBound)).lowerBound
    let comment = Self.comment("afterword-disable-next-line", item.rule) + "\n"
    try await expectSilence(item, placed, inserting(comment, at: line, in: source))
  }

  @Test("By a comment at the end of its line", arguments: anyPlace)
  func inItsLine(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    guard let markup = await markup(placed) else { return }
    let mark = try #require(placed.mark)
    guard let end = endOfText(at: mark, in: markup) else { return }
    let comment = " " + Self.comment("afterword-disable-line", item.rule, inline: true)
    try await expectSilence(item, placed, inserting(comment, at: end, in: source))
  }

  @Test("Rules that must be heard cannot be silenced", arguments: never)
  func neverSilent(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    let comment = Self.comment("afterword-disable-file", item.rule) + "\n\n"
    // What is over the limits is not read, and no comment in it either.
    guard let markup = await markup(placed), markup.refusal == nil else { return }
    let result = await self.result(item, placed, inserting(comment, at: markup.bodyStart, in: source))
    #expect(result.silenced.isEmpty)
    #expect(result.findings.contains { $0.rule == item.rule.about.id })
    #expect(result.findings.contains { $0.rule == "suppression-unused" })
  }

  /// Where a paragraph, a heading or a cell ends that holds a byte, marks of closing headings left aside.
  private func endOfText(at mark: Int, in markup: Markup) -> Int? {
    let holders = markup.nodes.indices.filter { index in
      switch markup[index].kind {
      case .paragraph, .heading, .tableCell:
        markup[index].range.contains(mark) && markup[index].end > index + 1
      default: false
      }
    }
    guard let holder = holders.last else { return nil }
    let children = Array(markup.children(of: holder))
    return children.last.map { markup[$0].range.upperBound }
  }

  /// The example as a document; nil where it is a file of another kind, which holds no comments.
  private func markup(_ placed: PlacedExample) async -> Markup? {
    let base = await ExampleBase.load(placed.files)
    return (base.incidents.map(\.document) + base.pages).first { $0.path == placed.path }?.markup
  }

  private func inserting(_ text: String, at offset: Int, in source: [UInt8]) -> [UInt8] {
    Array(source[..<offset]) + Array(text.utf8) + Array(source[offset...])
  }

  private func result(_ item: Case, _ placed: PlacedExample, _ text: [UInt8]) async -> LintResult {
    var files = placed.files
    files[placed.path] = String(decoding: text, as: UTF8.self)
    let result = await ExampleBase.result(of: item.rule, await ExampleBase.load(files))
    return LintResult(
      findings: result.findings.filter { $0.path == placed.path },
      silenced: result.silenced.filter { $0.finding.path == placed.path })
  }

  private func expectSilence(_ item: Case, _ placed: PlacedExample, _ text: [UInt8]) async throws {
    let result = await result(item, placed, text)
    #expect(result.findings.isEmpty, "\(result.findings.map { "\($0.range) \($0.message)" })")
    #expect(result.silenced.map(\.finding.rule) == [item.rule.about.id])
    #expect(result.silenced.map(\.silence) == [.suppression(reason: "as agreed in the review")])
  }
}

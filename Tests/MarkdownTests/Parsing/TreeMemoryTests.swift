import Testing

@testable import Markdown

/// Trees of one thread share memory that is taken back with the last of them.
@Suite struct TreeMemoryTests {
  private static let long = Array(
    (0..<4000).map { "- item \($0) with `code`, *emphasis* and [a link](https://example.com/\($0))\n" }
      .joined().utf8)

  @Test("A document larger than a piece of memory reads as the library renders it")
  func large() {
    let markup = Markup(parsing: Self.long)
    #expect(markup.nodes.count { if case .item = $0.kind { true } else { false } } == 4000)
    #expect(HTMLRenderer(markup, options: .cmark).document().bytes == Judge.html(of: Self.long))
  }

  @Test("A tree outlives one that was parsed while it was in use")
  func nested() {
    let outer = Array("# One\n\ntext *two*\n".utf8)
    let expected = Judge.html(of: outer)
    outer.withUnsafeBufferPointer { bytes in
      guard let tree = SyntaxTree.parse(bytes) else {
        Issue.record("no tree")
        return
      }
      for _ in 0..<3 { _ = Markup(parsing: Self.long) }
      #expect(Judge.html(of: tree) == expected)
    }
    #expect(Judge.html(of: outer) == expected)
  }
}

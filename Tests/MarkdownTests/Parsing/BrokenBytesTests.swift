import Markdown
import Testing

/// Loading refuses files that are not UTF-8, but nothing may crash that is shown one.
@Suite struct BrokenBytesTests {
  @Test("Cut, shuffled and random bytes stay within their file", arguments: 0..<4)
  func brokenBytes(seed: Int) {
    var documents = RandomDocuments(seed: UInt64(500 + seed))
    for round in 0..<800 {
      var source = documents.next(lines: 6)
      switch round % 4 {
      case 0: source.removeLast(documents.below(source.count))
      case 1: for _ in 0..<4 { source[documents.below(source.count)] = UInt8(documents.below(256)) }
      case 2: source = (0..<documents.below(200)).map { _ in UInt8(documents.below(256)) }
      default: source.removeFirst(documents.below(source.count))
      }
      let start = documents.below(4) == 0 ? documents.below(source.count + 2) : 0
      let markup = Markup(parsing: source, from: start)
      for node in markup.nodes {
        let parent = markup[node.parent].range
        #expect(node.range.lowerBound >= parent.lowerBound && node.range.upperBound <= parent.upperBound)
      }
      #expect(markup.prose(of: 0).runs.allSatisfy { $0.source.upperBound <= source.count })
      #expect(!HTMLRenderer(markup).document().bytes.starts(with: "<script".utf8))
      if source == Array(String(decoding: source, as: UTF8.self).utf8), start == 0 {
        #expect(markup.alignmentFailures == 0, "\(String(decoding: source, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(
    "Nothing is a document, too",
    arguments: ["", "\n", "\r", "\u{FEFF}", "\0", " ", ">", "-", "#", "[", "```", "|", "<", "&", "\\"])
  func tiny(source: String) {
    let markup = Markup(parsing: Array(source.utf8))
    #expect(markup.alignmentFailures == 0)
    #expect(HTMLRenderer(markup, options: .cmark).document().bytes == Judge.html(of: Array(source.utf8)))
  }
}

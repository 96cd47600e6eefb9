import Markdown
import Testing

/// Without options of ours, the renderer writes what cmark-gfm writes, byte for byte.
@Suite struct DifferentialTests {
  @Test("Random documents come out as cmark-gfm renders them", arguments: 100..<108)
  func randomDocuments(seed: Int) {
    var documents = RandomDocuments(seed: UInt64(seed))
    for round in 0..<1_500 {
      let source = documents.next(lines: round % 3 == 0 ? 14 : 4)
      compare(source, name: String(decoding: source, as: UTF8.self).debugDescription)
    }
  }

  @Test("Real postmortems come out as cmark-gfm renders them", .enabled(if: RealDocuments.isAvailable))
  func realDocuments() throws {
    for (path, bytes) in try RealDocuments.all() { compare(bytes, name: path) }
  }

  private func compare(_ source: [UInt8], name: String) {
    let markup = Markup(parsing: source)
    let ours = HTMLRenderer(markup, options: .cmark).document().bytes
    let theirs = Judge.html(of: source)
    guard ours != theirs, withoutCounts(ours) != withoutCounts(theirs) else { return }
    let place = zip(ours, theirs).prefix { $0 == $1 }.count
    let around = max(0, place - 40)
    Issue.record(
      """
      \(name)
      ours:   …\(String(decoding: ours.dropFirst(around).prefix(120), as: UTF8.self).debugDescription)
      theirs: …\(String(decoding: theirs.dropFirst(around).prefix(120), as: UTF8.self).debugDescription)
      """)
  }

  /// cmark-gfm also counts references inside notes that nobody refers to, and then links back to what is not
  /// there; the renderer counts what is there.
  private func withoutCounts(_ html: [UInt8]) -> String {
    String(decoding: html, as: UTF8.self)
      .replacing(
        /\ <a href="#fnref-[^"]*-\d+" class="footnote-backref"[^>]*>↩<sup class="footnote-ref">\d+<\/sup><\/a>/,
        with: ""
      )
      .replacing(/" id="fnref-([^"]*)-\d+" data-footnote-ref/) { "\" id=\"fnref-\($0.1)\" data-footnote-ref" }
  }

  @Test("References to one note are counted as cmark-gfm counts them")
  func footnoteCounts() {
    let source = Array("a[^n] b[^n]\n\n[^n]: x[^m]\n\n> [^m]: y[^n]\n\nc[^m]\n".utf8)
    #expect(HTMLRenderer(Markup(parsing: source), options: .cmark).document().bytes == Judge.html(of: source))
  }
}

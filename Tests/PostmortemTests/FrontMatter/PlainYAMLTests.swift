import Testing

@testable import Postmortem

/// What the short way reads, it reads as libyaml does.
@Suite struct PlainYAMLTests {
  private func plain(_ text: String) -> YAMLValue? {
    Array(text.utf8).withUnsafeBufferPointer { PlainYAML.read($0, offset: 4) }
  }

  private func whole(_ text: String) -> YAMLReading {
    Array(text.utf8).withUnsafeBufferPointer { YAMLReader.parse($0, offset: 4, limits: .frontMatter) }
  }

  @Test(
    "The front matter that people write is read",
    arguments: [
      "id: INC-1\ntitle: \"a: b\"\nservices: [api, web-shop, 'a b']\nroles:\n  lead: \"@ada\"\n  note:\n\nend: 1\n",
      "a:\nb: x: y".replacing(": y", with: ":y"),
      "tags:\n  - one\n  -  two words \n\n  - '3'\nticket: https://a.b/c#d\n",
      "a: ~\nb: []\nc:   \nd: it's \"so\", [or] {not} @home\n", "a:\n    b: 1\n    c: (x)\n",
    ])
  func reads(text: String) throws {
    let value = try #require(plain(text))
    #expect(whole(text) == YAMLReading(root: value, faults: []))
  }

  @Test(
    "What means more than it seems is left to libyaml",
    arguments: [
      "", "a: 1\na: 2\n", "a: x # y\n", "a: x\n  y\n", "a: b: c\n", "a: |\n  x\n", "a: &x y\n", "- a\n",
      "a: [b: c]\n",
      "a: \"x\\n\"\n", "a: 'it''s'\n", "a:\n- b\n", "a:\n  b:\n    c: 1\n", "a: ä\n", "a: x\r\n", "a:\tx\n",
      "null: x\n",
      "a: 1\n---\nb: 2\n", "a: [b,\n  c]\n", "a: x\n b: y\n", "a: x:\n", "# c\na: b\n",
    ])
  func leaves(text: String) { #expect(plain(text) == nil) }

  @Test("More keys than people write are left to libyaml")
  func manyKeys() {
    func keys(_ count: Int) -> String { (0..<count).map { "key\($0): x\n" }.joined() }
    #expect(plain(keys(100)) != nil)
    #expect(plain(keys(101)) == nil)
  }

  @Test("Whatever is read of random lines, libyaml reads the same", arguments: 0..<8)
  func agrees(seed: UInt64) {
    var random = SplitMix(state: seed)
    var read = 0
    for _ in 0..<4_000 {
      var text = ""
      for key in "abcdef".prefix(Int.random(in: 1...6, using: &random)) {
        text += "\(key):" + (Self.values.randomElement(using: &random) ?? "") + "\n"
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
        text.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? "", at: place)
      }
      guard let value = plain(text) else { continue }
      read += 1
      #expect(whole(text) == YAMLReading(root: value, faults: []), "\(text.debugDescription)")
    }
    #expect(read > 500)
  }

  private static let values = [
    "", " 1", " x y ", " \"q: r\"", " 's'", " [t, u v]", " []", " ['w', \"x\"]", "\n  y: 1\n  z: \"2\"",
    "\n    y:\n    z: [1]",
    "\n  - v\n  - w x", "\n  -  'y'", " https://x.org/a#b", " 2026-03-03T10:00:00Z", "\n", "  a,b;c", " ~",
  ]

  private static let pieces = [
    "\n", "\n\n", " ", "  ", "    ", "[", "]", ",", ", ", "\"", "'", "#", " #", ":", ": ", "-", "- ", "?",
    "!", "&", "*", "|",
    ">", "%", "@", "`", "{", "}", "~", "null", "...", "---", "\n...\n", "\n---\n", "\\", "\t", "(", "<<", "=",
    "\u{7F}", "g: ",
    "\nh: i", "\n  j: k", "\n  - l", "\r", "0", "_",
  ]

  /// Random numbers that are the same in every run.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}

import Testing

@testable import Postmortem

@Suite struct YAMLReaderTests {
  private func read(_ text: String) -> YAMLReading {
    YAMLReader.read(Array(text.utf8)[...], limits: .frontMatter)
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test("Ranges are byte offsets of keys and values, also behind characters of several bytes")
  func ranges() throws {
    let text = "título: 'Öl — 🛢️ läuft'\nservices: [café, b]\nroles:\n  lead: \"@ada\"\n\n\nlast: x # c\n"
    let root = try #require(read(text).root)
    #expect(root.entries.map { slice(text, $0.keyRange) } == ["título", "services", "roles", "last"])
    #expect(
      root.entries.map { slice(text, $0.value.range) } == [
        "'Öl — 🛢️ läuft'", "[café, b]", "lead: \"@ada\"", "x",
      ])
    #expect(root["services"]?.members.map { slice(text, $0.range) } == ["café", "b"])
    #expect(root["roles"]?["lead"]?.text == "@ada")
    #expect(root.range == 0..<text.utf8.count - " # c\n".utf8.count)
  }

  @Test("A slice of a file gives offsets in the file")
  func sliced() throws {
    let bytes = Array("---\na: 1\n---\n".utf8)
    let root = try #require(YAMLReader.read(bytes[4..<9], limits: .frontMatter).root)
    #expect(root["a"]?.range == 7..<8)
  }

  @Test("Line ends of every kind, and the breaks that YAML alone knows, leave offsets right")
  func lineEnds() throws {
    for end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"] {
      let text = "a: ä\(end)b: 2\(end)"
      let root = try #require(read(text).root)
      #expect(root["b"].map { slice(text, $0.range) } == "2")
    }
  }

  @Test("Quoted scalars are text, plain ones may be more")
  func plain() throws {
    let root = try #require(read("a: '1'\nb: 1\nc:\nd: ~\ne: |\n  x\n  y\n").root)
    #expect(root["a"] == .scalar("1", isPlain: false, range: 3..<6))
    #expect(root["b"] == .scalar("1", isPlain: true, range: 10..<11))
    #expect(root["c"].map { $0.text } == .some(nil))
    #expect(root["d"].map { $0.text } == .some(nil))
    #expect(root["e"]?.text == "x\ny\n")
  }

  @Test(
    "What is refused is refused at its place",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "a", 10, "the key 'a' occurs twice: keep one of them"),
      ("a: &x 1\nb: 2\n", "&x 1", 3, "anchors and aliases are not read: write the value out"),
      ("a: *x\n", "*x", 3, "anchors and aliases are not read: write the value out"),
      ("a: 1\n---\nb: 2\n", "---", 5, "a second YAML document begins here: only one is read"),
      ("[a]: 1\n", "[a]", 0, "a key has to be a word"),
      ("owner: @ada\n", "@", 7, "a value cannot begin with '@': put it in quotation marks"),
      ("ä: \"open\nb: 2\n", "\"", 4, "the quotation mark that begins here is never closed"),
      ("a: [1, 2\n", "[", 3, "a list in '[' is never closed, or lacks a ','"),
      (
        "title: a: b\n", ":", 8,
        "a ':' stands where no key can be: put the value in quotation marks, or mend the indentation"
      ),
      ("a:\n\t- b\n", "\t", 3, "a tab cannot indent YAML: use blanks"),
      (
        "a: \"\\d\"\n", "\"", 3,
        "a backslash in double quotation marks begins an escape: use single ones, or write it twice"
      ),
      ("a: 1\nb\n", "b", 5, "a key needs a ':' behind it"),
      ("a: \u{7}\n", "\u{7}", 3, "a control character cannot stand in YAML"),
    ])
  func faults(text: String, marked: String, offset: Int, message: String) throws {
    let reading = read(text)
    let fault = try #require(reading.faults.first)
    #expect(fault.kind == .yamlSyntax)
    #expect(fault.message == message)
    #expect(fault.range == offset..<offset + marked.utf8.count)
  }

  @Test("The first of two equal keys is kept, and the rest of the document is read")
  func duplicates() throws {
    let root = try #require(read("a: 1\na: 2\nb: 3\n").root)
    #expect(root.entries.map(\.key) == ["a", "b"])
    #expect(root["a"]?.text == "1")
  }

  @Test("Many keys are told apart as well as few")
  func manyKeys() throws {
    let text = (0..<100).map { "k\($0): \($0)\n" }.joined() + "k50: x\nk3: y\n"
    let reading = read(text)
    #expect(reading.root?.entries.count == 100)
    #expect(reading.faults.count == 2)
  }

  @Test("Nesting and size have limits")
  func limits() {
    let deep = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(read(deep).faults.map(\.kind) == [.limitExceeded])
    #expect(read(deep).faults.first?.range == 32..<33)
    #expect(read(String(repeating: "[", count: 50_000)).faults.map(\.kind) == [.limitExceeded])
    let wide = "a: " + String(repeating: "x", count: 70_000)
    #expect(read(wide).faults.map(\.kind) == [.limitExceeded])
    let bomb = "a: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n"
    #expect(read(bomb).faults.allSatisfy { $0.kind == .yamlSyntax })
  }

  @Test("Broken bytes never crash, and every range lies in the text")
  func fuzz() {
    var random = SeededRandom(seed: 42)
    let seeds = [
      "title: \"A\"\nservices: [a, b]\nroles: {incident-commander: \"@m\"}\nx: |\n  y\n- z: é\n",
      "a:\n  - b: 'c'\n    d: >-\n      e\n? f\n: g\n# h\n&i *j !k %l @m `n\n",
    ].map { Array($0.utf8) }
    for round in 0..<4000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch random.next() % 3 {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5)], at: place)
        }
      }
      let reading = YAMLReader.read(bytes[...], limits: .frontMatter)
      for fault in reading.faults {
        #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= bytes.count)
      }
      check(reading.root, in: 0..<bytes.count)
    }
  }

  private func check(_ value: YAMLValue?, in range: Range<Int>) {
    guard let value else { return }
    #expect(value.range.lowerBound >= range.lowerBound && value.range.upperBound <= range.upperBound)
    for entry in value.entries { check(entry.value, in: range) }
    if case .sequence(let members, _) = value { for member in members { check(member, in: range) } }
  }
}

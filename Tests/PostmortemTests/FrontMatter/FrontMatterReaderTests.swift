import Testing

@testable import Postmortem

@Suite struct FrontMatterReaderTests {
  private func read(_ text: String) -> FrontMatterReading { FrontMatterReader.read(Array(text.utf8)) }

  @Test(
    "The block is found whatever its line ends and blanks",
    arguments: [
      ("---\na: 1\n---\nB", 0..<12, 13), ("---\r\na: 1\r\n---\r\nB", 0..<14, 16),
      ("---  \na: 1\n--- \nB", 0..<15, 16),
      ("\u{FEFF}---\na: 1\n---\nB", 3..<15, 16), ("---\na: 1\n...\nB", 0..<12, 13),
      ("---\na: 1\n---", 0..<12, 12),
      ("---\ra: 1\r---\rB", 0..<12, 13),
    ])
  func finds(text: String, range: Range<Int>, bodyStart: Int) throws {
    let reading = read(text)
    let frontMatter = try #require(reading.frontMatter)
    #expect(frontMatter.root["a"]?.text == "1")
    #expect(frontMatter.range == range)
    #expect(reading.bodyStart == bodyStart)
    #expect(reading.faults.isEmpty)
  }

  @Test(
    "A file without a block is all body",
    arguments: ["# T\n", "", "----\na: 1\n---\n", " ---\na: 1\n---\n", "--"])
  func none(text: String) {
    #expect(read(text) == FrontMatterReading(frontMatter: nil, bodyStart: 0, faults: []))
  }

  @Test("A block that is never closed is a fault at its fence, and body")
  func unclosed() {
    let reading = read("---\ntitle: x\n\n# T\n")
    #expect(reading.frontMatter == nil)
    #expect(reading.bodyStart == 0)
    #expect(reading.faults.map(\.kind) == [.yamlSyntax])
    #expect(reading.faults.map(\.range) == [0..<3])
  }

  @Test("A thematic break at the head is no front matter")
  func thematicBreak() { #expect(read("---\n\n# T\n").faults.isEmpty) }

  @Test("TOML is stepped over with a fault")
  func toml() {
    let reading = read("+++\na = 1\n+++\nB")
    #expect(reading.frontMatter == nil)
    #expect(reading.bodyStart == 14)
    #expect(reading.faults.map(\.kind) == [.tomlFrontMatter])
    #expect(reading.faults.map(\.range) == [0..<13])
  }

  @Test("An empty block is a mapping without keys; prose and lists are faults")
  func odd() {
    #expect(read("---\n---\nB").frontMatter?.root == .mapping([], range: 4..<4))
    #expect(read("---\n---\nB").faults.isEmpty)
    #expect(read("---\nsome prose\n---\n").faults.map(\.range) == [4..<14])
    #expect(read("---\n- a\n---\n").faults.map(\.range) == [4..<7])
  }
}

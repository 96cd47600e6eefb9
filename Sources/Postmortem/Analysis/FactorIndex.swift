/// Finds the factor that a chain of whys says it starts from.
struct FactorIndex {
  private let byID: [PackedWord: Int]
  private let factors: [(text: String, lower: String)]
  /// Those of each factor; most chains name theirs otherwise.
  private lazy var words = factors.map { FactorIndex.words($0.text) }

  /// So many factors are found by their words, the others by their ids alone: each chain goes through all of them, and
  /// nobody writes down more.
  private static let mostByWords = 500

  init(_ factors: [Factor]) {
    byID = Dictionary(
      factors.enumerated().map { (PackedWord($1.id.lowercased()), $0) },
      uniquingKeysWith: { first, _ in first })
    self.factors = factors.prefix(FactorIndex.mostByWords).map { ($0.text, $0.text.lowercased()) }
  }

  /// By its id, by its first words, else by the most shared words; nil where fewer than two are shared.
  mutating func factor(named name: String) -> Int? {
    for token in PackedWord.all(in: name.utf8).prefix(2) {
      if let found = byID[token] { return found }
    }
    if let found = factor(beginningWith: name.lowercased().utf8) { return found }
    let words = Self.words(name)
    var best: (index: Int, shared: Int)?
    for (index, own) in self.words.enumerated() {
      let shared = words.count { own.contains($0) }
      if shared > best?.shared ?? 1 { best = (index, shared) }
    }
    return best?.index
  }

  /// The factor whose text begins with a name of four letters or more, stops and dots at its end left out.
  ///
  /// - Parameter name: in lower case.
  private func factor(beginningWith name: String.UTF8View) -> Int? {
    var plain = name[...]
    while let last = plain.last {
      if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
        plain = plain.dropLast()
      } else if plain.suffix(3).elementsEqual("…".utf8) {
        plain = plain.dropLast(3)
      } else {
        break
      }
    }
    // Bytes that go on with a letter do not count as one.
    guard plain.prefix(16).count(where: { $0 & 0xC0 != 0x80 }) > 3 else { return nil }
    return factors.firstIndex { $0.lower.utf8.starts(with: plain) }
  }

  /// How the longer words of a text begin, each beginning once.
  private static func words(_ text: String) -> [PackedWord] {
    var words = PackedWord.all(in: text.utf8)
    var kept = 0
    for index in words.indices where words[index].count > 3 {
      let beginning = words[index].prefix(5)
      guard !words[..<kept].contains(beginning) else { continue }
      words[kept] = beginning
      kept += 1
    }
    words.removeLast(words.count - kept)
    return words
  }
}

/// Finds the factor that a chain of whys says it starts from.
struct FactorIndex {
  private let factors: [(id: PackedWord, text: String, lower: String)]

  init(_ factors: [Factor]) {
    self.factors = factors.map { (PackedWord($0.id.lowercased()), $0.text, $0.text.lowercased()) }
  }

  /// By its id, by its first words, else by the most shared words; nil where fewer than two are shared.
  func factor(named name: String) -> Int? {
    let lowercased = name.lowercased()
    for token in PackedWord.all(in: name.utf8).prefix(2) {
      if let found = factors.firstIndex(where: { $0.id == token }) { return found }
    }
    var plain = lowercased[...]
    while let last = plain.last, last == "." || last == "…" || last == " " { plain = plain.dropLast() }
    if plain.count > 3, let found = factors.firstIndex(where: { $0.lower.hasPrefix(plain) }) { return found }
    let words = Self.words(name)
    var best: (index: Int, shared: Int)?
    for (index, factor) in factors.enumerated() {
      let own = Self.words(factor.text)
      let shared = words.count { own.contains($0) }
      if shared > best?.shared ?? 1 { best = (index, shared) }
    }
    return best?.index
  }

  /// How the longer words of a text begin, each beginning once.
  private static func words(_ text: String) -> [PackedWord] {
    var words: [PackedWord] = []
    for word in PackedWord.all(in: text.utf8) where word.count > 3 && !words.contains(word.prefix(5)) {
      words.append(word.prefix(5))
    }
    return words
  }
}

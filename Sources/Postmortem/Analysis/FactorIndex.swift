/// Finds the factor that a chain of whys says it starts from.
struct FactorIndex {
  private let factors: [(id: String, text: String, words: Set<PackedWord>)]

  init(_ factors: [Factor]) {
    self.factors = factors.map { ($0.id.lowercased(), $0.text.lowercased(), Self.words($0.text)) }
  }

  /// By its id, by its first words, else by the most shared words; nil where fewer than two are shared.
  func factor(named name: String) -> Int? {
    let lowercased = name.lowercased()
    for token in PackedWord.all(in: name.utf8).prefix(2) {
      if let found = factors.firstIndex(where: { PackedWord($0.id) == token }) { return found }
    }
    var plain = lowercased[...]
    while let last = plain.last, last == "." || last == "…" || last == " " { plain = plain.dropLast() }
    if plain.count > 3, let found = factors.firstIndex(where: { $0.text.hasPrefix(plain) }) { return found }
    let words = Self.words(name)
    var best: (index: Int, shared: Int)?
    for (index, factor) in factors.enumerated() {
      let shared = factor.words.intersection(words).count
      if shared > best?.shared ?? 1 { best = (index, shared) }
    }
    return best?.index
  }

  private static func words(_ text: String) -> Set<PackedWord> {
    Set(PackedWord.all(in: text.utf8).lazy.filter { $0.count > 3 }.map { $0.prefix(5) })
  }
}

/// Puts what two incidents have in common into words.
enum SharedWords {
  private static let most = 6

  /// Phrases and words that both use, the most telling first.
  ///
  /// - Parameter values: the shared terms with their values.
  static func of(_ own: Incident, _ other: Incident, values: [(term: Term, value: Double)]) -> [String] {
    let value = Dictionary(values.map { ($0.term, $0.value) }, uniquingKeysWith: max)
    guard !value.isEmpty else { return [] }
    let texts = texts(of: own)
    var others: Set<Term> = []
    for text in SharedWords.texts(of: other) { others.formUnion(text.phrases) }
    var found: [Candidate] = []
    var seen: Set<Term> = []
    for text in texts {
      for (index, occurrence) in text.occurrences.enumerated() {
        guard let worth = value[occurrence.term] else { continue }
        if seen.insert(occurrence.term).inserted {
          found.append(
            Candidate(text: text.text(occurrence.word), value: worth, parts: [occurrence.term]))
        }
        guard index > 0, occurrence.isJoined else { continue }
        let before = text.occurrences[index - 1]
        let phrase = before.term.followed(by: occurrence.term)
        guard let more = value[before.term], others.contains(phrase), seen.insert(phrase).inserted else {
          continue
        }
        found.append(
          Candidate(
            text: text.text(before.word.lowerBound..<occurrence.word.upperBound), value: worth + more,
            parts: [before.term, occurrence.term]))
      }
    }
    found.sort { left, right in
      left.value != right.value
        ? left.value > right.value : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
    var told: Set<Term> = []
    return found.filter { candidate in
      let isNew = candidate.parts.contains { !told.contains($0) }
      told.formUnion(candidate.parts)
      return isNew
    }.prefix(most).map(\.text)
  }

  private static func texts(of incident: Incident) -> [TermText] {
    var texts: [TermText] = []
    incident.forEachCausalText { text, _ in texts.append(TermText(Array(text))) }
    return texts + incident.factors.map { TermText($0.text) }
  }

  private struct Candidate {
    let text: String
    let value: Double
    let parts: [Term]
  }
}

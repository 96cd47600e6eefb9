extension WhyPass {
  /// Takes a line that says where the chain starts or why it ends.
  ///
  /// - Parameters:
  ///   - line: the part of the phrase that is the line.
  ///   - range: the bytes of the line; nil for a heading, which is no part of the chain.
  mutating func takeLabel(_ phrase: Phrase, _ line: Range<Int>, range: Range<Int>?) -> Bool {
    let whole = phrase.trimmed(line)
    let start = whole.lowerBound
    guard Self.openings.contains(phrase.byte(start), phrase.byte(start + 1)) else { return false }
    if phrase.end(ofOne: Self.endings, at: start) != nil {
      guard !current.steps.isEmpty else { return false }
      current.endReason = phrase.located(whole)
      goesOn = false
      if let range { current.extend(range) }
      return true
    }
    guard let label = phrase.end(ofOne: Self.factorLabels, at: start),
      let value = named(phrase, label..<whole.upperBound)
    else { return false }
    if !current.steps.isEmpty { close() }
    current.factor = phrase.located(value)
    if let range { current.extend(range) }
    return true
  }

  /// What a label names: `F2` at once, or what stands behind its separator, the number of a chain skipped.
  private func named(_ phrase: Phrase, _ range: Range<Int>) -> Range<Int>? {
    var place = phrase.skipBlanks(range.lowerBound, upTo: range.upperBound)
    if phrase.byte(place) == UInt8(ascii: "f"), phrase.byte(place + 1).isASCIIDigit {
      return phrase.trimmed(place..<range.upperBound)
    }
    if phrase.separator(at: place) == 0 {
      let token = phrase.words(place..<range.upperBound).first { $0.lowerBound == place }
      guard let token, token.count == 1 || phrase.byte(place).isASCIIDigit else { return nil }
      place = phrase.skipBlanks(token.upperBound, upTo: range.upperBound)
    }
    let length = phrase.separator(at: place)
    guard length > 0, place + length < range.upperBound else { return nil }
    let value = phrase.trimmed(place + length..<range.upperBound)
    return value.isEmpty ? nil : value
  }

  private static let openings = BytePairs(openingsOf: endings + factorLabels)
  private static let endings: [StaticString] = [
    "the chain ends", "chain ends", "this chain ends", "end of chain", "end of the chain", "ends here",
    "stopped at", "stopped here", "stopped after", "stopped because", "stopping here", "we stop",
    "we stopped",
    "we end", "we ended", "the chain stops", "chain stops", "this chain stops", "reason for stopping",
    "reason to stop",
  ]
  private static let factorLabels: [StaticString] = [
    "factor", "contributing factor", "top factor", "starting from", "starts from", "starting point",
    "problem", "problem statement", "chain",
  ]
}

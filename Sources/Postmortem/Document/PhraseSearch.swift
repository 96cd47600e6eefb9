/// Looks for any of several phrases in a text, whatever the case of its ASCII letters.
package struct PhraseSearch: Sendable {
  /// Lower case; none is empty.
  private let phrases: [[UInt8]]
  private let openings: BytePairs

  /// - Parameter phrases: lower case; none is empty.
  package init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var openings = BytePairs()
    for phrase in self.phrases { openings.insert(opening: phrase) }
    self.openings = openings
  }

  /// Whether any phrase stands in `text`.
  ///
  /// - Complexity: linear in the text; phrases are compared only where the first two bytes of one stand.
  @inlinable
  package func isFound(in text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable { isFound(in: $0) }
      ?? Array(text).withUnsafeBufferPointer { isFound(in: $0) }
  }

  package func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    openings.forEachPlace(in: text) { index in
      isFound = isFound || phrases.indices.contains { stands(phrases[$0], at: index, in: text) }
      return isFound ? text.count : index + 1
    }
    return isFound
  }

  private func stands(_ phrase: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + phrase.count <= text.count else { return false }
    for offset in phrase.indices where PhraseSearch.lower(text[index + offset]) != phrase[offset] {
      return false
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

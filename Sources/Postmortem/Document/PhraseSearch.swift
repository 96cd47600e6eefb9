/// Looks for any of several phrases in a text, whatever the case of its ASCII letters.
package struct PhraseSearch: Sendable {
  /// The phrases by their first byte, lower case.
  private let phrases: [[[UInt8]]]

  /// - Parameter phrases: lower case; none is empty.
  package init(_ phrases: [String]) {
    var table: [[[UInt8]]] = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first else { continue }
      table[Int(first)].append(bytes)
    }
    self.phrases = table
  }

  /// Whether any phrase stands in `text`.
  ///
  /// - Complexity: linear in the text; a phrase is compared only where its first byte stands.
  package func isFound(in text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable(isFound) ?? Array(text).withUnsafeBufferPointer(isFound)
  }

  private func isFound(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for start in 0..<text.count {
      let candidates = phrases[Int(PhraseSearch.lower(text[start]))]
      guard !candidates.isEmpty else { continue }
      for phrase in candidates where start + phrase.count <= text.count {
        var offset = 1
        while offset < phrase.count, PhraseSearch.lower(text[start + offset]) == phrase[offset] {
          offset += 1
        }
        if offset == phrase.count { return true }
      }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

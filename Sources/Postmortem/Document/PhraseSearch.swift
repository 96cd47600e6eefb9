/// Looks for any of several phrases in a text, whatever the case of its ASCII letters.
///
/// A window as long as the shortest phrase leaps over the text: the two bytes at its end tell how far ahead the next
/// phrase can begin (Wu and Manber, *A Fast Algorithm for Multi-Pattern Searching*, 1994).
package struct PhraseSearch: Sendable {
  /// Lower case; none is empty.
  private let phrases: [[UInt8]]
  /// Bytes of the shortest phrase.
  private let window: Int
  /// How far to leap by the two bytes at the window's end; zero where a phrase may begin with the window.
  private let leaps: [UInt8]
  /// Whether a phrase begins with two bytes.
  private let isOpening: [Bool]

  /// - Parameter phrases: lower case; none is empty.
  package init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
    window = self.phrases.lazy.map(\.count).min() ?? 0
    var leaps = [UInt8](repeating: UInt8(clamping: max(0, window - 1)), count: 1024)
    var isOpening = [Bool](repeating: false, count: 1024)
    if window > 1 {
      for phrase in self.phrases {
        isOpening[Self.place(phrase[0], phrase[1])] = true
        for end in 1..<window {
          let place = Self.place(phrase[end - 1], phrase[end])
          leaps[place] = min(leaps[place], UInt8(clamping: window - 1 - end))
        }
      }
    }
    self.leaps = leaps
    self.isOpening = isOpening
  }

  /// Five bits of either byte: letters keep what tells them apart and lose their case.
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// Whether any phrase stands in `text`.
  ///
  /// - Complexity: linear in the text; less, the longer the shortest phrase is.
  @inlinable
  package func isFound(in text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable { isFound(in: $0) }
      ?? Array(text).withUnsafeBufferPointer { isFound(in: $0) }
  }

  package func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard window > 1 else {
      return window > 0 && text.indices.contains { anyStands(at: $0, in: text) }
    }
    return leaps.withUnsafeBufferPointer { leaps in
      var end = window - 1
      while end < text.count {
        let leap = leaps[Self.place(text[end - 1], text[end])]
        if leap == 0 {
          let start = end &- window &+ 1
          let isCandidate = isOpening[Self.place(text[start], text[start + 1])]
          if isCandidate, anyStands(at: start, in: text) { return true }
          end &+= 1
        } else {
          end &+= Int(leap)
        }
      }
      return false
    }
  }

  private func anyStands(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    phrases.indices.contains { stands(phrases[$0], at: index, in: text) }
  }

  private func stands(_ phrase: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + phrase.count <= text.count else { return false }
    for offset in phrase.indices where text[index + offset].asciiLowercased != phrase[offset] { return false }
    return true
  }
}

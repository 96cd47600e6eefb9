package import Markdown
import Postmortem

/// Finds what a scaffold or a hurried writer left to be filled in.
package struct PlaceholderSearch: Sendable {
  /// Lower case.
  private let phrases: [[UInt8]]
  private let phraseSearch: PhraseSearch
  /// What something may begin with.
  private let openings: BytePairs

  /// - Parameter phrases: instructions of templates, in any case.
  package init(phrases: [String]) {
    let phrases = phrases.map { $0.lowercased() }
    phraseSearch = PhraseSearch(phrases)
    self.phrases = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var openings = BytePairs()
    for phrase in self.phrases { openings.insert(opening: phrase) }
    for (word, _) in Self.tasks { openings.insert(word.utf8Start[0], word.utf8Start[1]) }
    for byte in "[<".utf8 { openings.insert(byte) }
    self.openings = openings
  }

  /// What was left over in a text, with the bytes of the file it stands in; code and quotations are spared.
  ///
  /// - Complexity: O(n) in the bytes of the text, and O(log n) for each mark in it.
  package func marks(in prose: Prose) -> [(text: String, range: Range<Int>)] {
    let found = prose.text.withUnsafeBufferPointer { ranges(in: $0) }
    guard !found.isEmpty else { return [] }
    var quoted = TakenRanges(QuotedText.ranges(in: prose.text))
    return found.compactMap { range in
      guard !quoted.overlap(range), !prose.style(at: range.lowerBound).isUnspoken else { return nil }
      return (String(decoding: prose.text[range], as: UTF8.self), prose.source(of: range))
    }
  }

  /// Whether anything may have been left over in a text.
  func mayBeFound(in text: UnsafeBufferPointer<UInt8>, of scent: Scent) -> Bool {
    scent.contains(.blank) || phraseSearch.isFound(in: text)
  }

  private func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    openings.forEachPlace(in: text) { index in
      if let range = mark(at: index, in: text) { found.append(range) }
      return index + 1
    }
    return found
  }

  private func mark(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if text[index] == UInt8(ascii: "[") || text[index] == UInt8(ascii: "<") {
      return bracket(at: index, in: text)
    }
    guard index == 0 || !text[index - 1].isWordByte else { return nil }
    return word(at: index, in: text) ?? phrase(at: index, in: text)
  }

  private func phrase(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for phrase in phrases.indices where stands(phrases[phrase], at: index, in: text) {
      return index..<index + phrases[phrase].count
    }
    return nil
  }

  private func stands(_ phrase: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + phrase.count <= text.count else { return false }
    for offset in phrase.indices where text[index + offset].asciiLowercased != phrase[offset] { return false }
    return true
  }

  /// A note to oneself: TBD anywhere, TODO where it introduces something or opens a text.
  private func word(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard text[index] == UInt8(ascii: "T") || text[index] == UInt8(ascii: "F") else { return nil }
    for (word, isAlwaysMeant) in Self.tasks
    where text[index...].starts(
      with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    {
      let end = index + word.utf8CodeUnitCount
      if end < text.count, text[end].isWordByte { continue }
      if isAlwaysMeant { return index..<end }
      let before = text[..<index].last { $0 != 0x20 }
      let after = text[end...].first { $0 != 0x20 }
      let opens = before.map { [0x0A, UInt8(ascii: "("), UInt8(ascii: "[")].contains($0) } ?? true
      let introduces = after.map { [UInt8(ascii: ":"), UInt8(ascii: "("), 0x0A].contains($0) } ?? true
      if opens || introduces { return index..<end }
    }
    return nil
  }

  /// The notes to oneself, and whether they are meant wherever they stand.
  static let tasks: [(word: StaticString, isAlwaysMeant: Bool)] = [
    ("TBD", true), ("TBC", true), ("TODO", false), ("FIXME", false),
  ]

  /// `[X]`, `[insert name]`, `<…>`: brackets that ask for something.
  private func bracket(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let isSquare = text[start] == UInt8(ascii: "[")
    let close = isSquare ? UInt8(ascii: "]") : UInt8(ascii: ">")
    guard let end = text[(start + 1)...].prefix(48).firstIndex(of: close) else { return nil }
    let inner = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    let isBlank = inner == "…" || inner == "..."
    guard isBlank || isSquare && (["X", "XX", "N", "NN"].contains(inner) || asks(inner.lowercased())) else {
      return nil
    }
    // "[X]" alone in a cell is a ticked box.
    return end - start + 1 < text.count || inner.count > 1 ? start..<end + 1 : nil
  }

  private func asks(_ inner: String) -> Bool {
    let words = inner.split(separator: " ")
    guard let first = words.first else { return false }
    return words.count > 1
      ? ["insert", "your", "describe", "enter", "fill", "replace"].contains(first)
      : ["date", "time", "number", "service", "duration", "placeholder", "owner", "link"].contains(first)
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}

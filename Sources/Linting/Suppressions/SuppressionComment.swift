import Postmortem

/// A comment that speaks to the linter, as it stands in a document.
///
///     <!-- afterword-disable-next-line RULE, RULE -- reason -->
///
/// Between rules and reason stands `--` or a colon. Within a line of text only the colon will do: Markdown takes a
/// comment there for text where it holds `--`.
struct SuppressionComment: Sendable, Equatable {
  /// The comment from `<!--` to `-->`.
  let range: Range<Int>
  /// The node that holds the comment: an HTML block or inline HTML.
  let node: Int
  /// The directive as it is written, which may be none that there is.
  let word: Located<String>
  /// What stands where rules are named, in order.
  let names: [Located<String>]
  /// Nil where nothing stands behind the rules. Breaks of lines count as blanks.
  let reason: Located<String>?

  var directive: SuppressionDirective? { SuppressionDirective(rawValue: word.value) }

  /// Reads the comment at `range`; nil where it does not begin with a directive's first bytes.
  init?(_ range: Range<Int>, in source: [UInt8], node: Int) {
    let inner = Self.trimmed(range.lowerBound + 4..<range.upperBound - 3, in: source)
    guard source[inner].starts(with: SuppressionDirective.opening.utf8) else { return nil }
    let wordEnd =
      source[inner].firstIndex { $0.isCommentBlank || $0 == UInt8(ascii: ":") } ?? inner.upperBound
    let word = inner.lowerBound..<wordEnd
    let separator = Self.separator(in: wordEnd..<inner.upperBound, of: source)
    self.range = range
    self.node = node
    self.word = Self.located(word, in: source)
    names = Self.names(in: wordEnd..<(separator?.lowerBound ?? inner.upperBound), of: source)
    let reason = separator.map { Self.trimmed($0.upperBound..<inner.upperBound, in: source) } ?? 0..<0
    self.reason = reason.isEmpty ? nil : Self.located(reason, in: source)
  }

  /// The colon or the dashes in front of the reason.
  private static func separator(in range: Range<Int>, of source: [UInt8]) -> Range<Int>? {
    let dash = UInt8(ascii: "-")
    for index in range {
      if source[index] == UInt8(ascii: ":") { return index..<index + 1 }
      guard source[index] == dash, index > range.lowerBound, source[index - 1].isCommentBlank else {
        continue
      }
      let end = source[index..<range.upperBound].firstIndex { $0 != dash } ?? range.upperBound
      if end > index + 1 { return index..<end }
    }
    return nil
  }

  private static func names(in range: Range<Int>, of source: [UInt8]) -> [Located<String>] {
    source[range].split(separator: UInt8(ascii: ",")).compactMap { part in
      let name = trimmed(part.indices, in: source)
      return name.isEmpty ? nil : located(name, in: source)
    }
  }

  private static func located(_ range: Range<Int>, in source: [UInt8]) -> Located<String> {
    let words = source[range].split { $0.isCommentBlank }.map { String(decoding: $0, as: UTF8.self) }
    return Located(words.joined(separator: " "), at: range)
  }

  private static func trimmed(_ range: Range<Int>, in source: [UInt8]) -> Range<Int> {
    guard let first = source[range].firstIndex(where: { !$0.isCommentBlank }),
      let last = source[range].lastIndex(where: { !$0.isCommentBlank })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }
}

extension UInt8 {
  /// Whether the byte parts the words of a comment.
  fileprivate var isCommentBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

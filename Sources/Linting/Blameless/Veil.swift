import Markdown

/// What of a text the rules must not look at: code, quotations, struck text, transcripts, titles of commits.
struct Veil: Sendable {
  /// One mark for each byte of the text.
  private(set) var marks: [Mark]

  enum Mark: UInt8, Sendable {
    case open
    /// Stands for a thing in its sentence.
    case code
    /// Stands for words in its sentence.
    case quoted
    /// As if it were not there.
    case gone
  }

  /// - Complexity: O(n) in the bytes of the text.
  init(_ prose: Prose) {
    marks = [Mark](repeating: .open, count: prose.text.count)
    for run in prose.runs {
      if run.style.contains(.code) {
        cover(run.range, .code)
      } else if run.style.isUnspoken {
        cover(run.range, .gone)
      }
    }
    coverNamedLines(of: prose)
    coverQuotations(in: prose.text)
    coverTranscripts(in: prose.text)
  }

  subscript(index: Int) -> Mark { marks[index] }

  private mutating func cover(_ range: Range<Int>, _ mark: Mark) {
    for index in range { marks[index] = mark }
  }

  /// Covers lines such as `[10:32] <ada> …`, whose name has been read as HTML: it left a gap in the source.
  private mutating func coverNamedLines(of prose: Prose) {
    for (before, after) in zip(prose.runs, prose.runs.dropFirst())
    where before.style.isEmpty && after.style.isEmpty && before.isVerbatim && after.isVerbatim {
      guard after.source.lowerBound - before.source.upperBound >= 3 else { continue }
      let head = prose.text[before.range].drop { $0 <= 0x20 }
      let isTime = head.first == UInt8(ascii: "[") && head.count < 24 && head.contains(UInt8(ascii: ":"))
      guard isTime, head.reversed().drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "]") else { continue }
      let end = prose.text[after.range.lowerBound...].firstIndex(of: 0x0A) ?? prose.text.count
      cover(before.range.lowerBound..<end, .gone)
    }
  }

  /// Covers what stands between balanced quotation marks of one line or paragraph.
  private mutating func coverQuotations(in text: [UInt8]) {
    var opened: [Quotation: Int] = [:]
    var index = 0
    while index < text.count {
      guard Quotation.mayBegin(with: text[index]) || text[index] == 0x0A, marks[index] == .open else {
        index += 1
        continue
      }
      if text[index] == 0x0A { opened.removeAll(keepingCapacity: true) }
      guard let (quotation, width) = Quotation.read(text, index) else {
        index += 1
        continue
      }
      let after = index + width
      let opens = quotation.opens(text, at: index, width: width)
      let closes = quotation.closes(text, at: index, width: width)
      if let start = opened[quotation.kind], closes {
        cover(start..<after, .quoted)
        opened[quotation.kind] = nil
      } else if opens {
        opened[quotation.kind] = index
      }
      index = after
    }
  }

  /// Covers lines of a chat, and lines that are titles of commits.
  private mutating func coverTranscripts(in text: [UInt8]) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if TranscriptLine.matches(text, start..<end) { cover(start..<end, .gone) }
      start = end + 1
    }
  }
}

/// A quotation mark and which side of a quotation it may stand on.
private struct Quotation: Hashable {
  private let style: Style
  private let side: Side

  enum Style: Hashable { case straightDouble, straightSingle, curlyDouble, curlySingle, angle, low }
  enum Side: Hashable { case either, left, right }

  /// The same mark without its side: what pairs with what.
  var kind: Quotation { Quotation(style: style, side: .either) }

  private init(style: Style, side: Side) {
    self.style = style
    self.side = side
  }

  /// Whether a byte begins a quotation mark, as far as one byte tells.
  static func mayBegin(with byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xC2 || byte == 0xE2
  }

  static func read(_ text: [UInt8], _ index: Int) -> (Quotation, Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return (Quotation(style: .straightDouble, side: .either), 1)
    case UInt8(ascii: "'"): return (Quotation(style: .straightSingle, side: .either), 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xAB:
      return (Quotation(style: .angle, side: .left), 2)
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xBB:
      return (Quotation(style: .angle, side: .right), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x98: return (Quotation(style: .curlySingle, side: .left), 3)
      case 0x99: return (Quotation(style: .curlySingle, side: .right), 3)
      // A left mark closes what the low mark of German opened; else it opens.
      case 0x9C: return (Quotation(style: .curlyDouble, side: .either), 3)
      case 0x9D: return (Quotation(style: .curlyDouble, side: .right), 3)
      case 0x9E: return (Quotation(style: .curlyDouble, side: .left), 3)
      default: return nil
      }
    default: return nil
    }
  }

  func opens(_ text: [UInt8], at index: Int, width: Int) -> Bool {
    guard side != .right else { return false }
    let isApart = index == 0 || !Veil.isLetter(text[index - 1])
    let isFollowed = index + width < text.count && text[index + width] > 0x20
    return isFollowed && (style == .angle || isApart)
  }

  func closes(_ text: [UInt8], at index: Int, width: Int) -> Bool {
    guard side != .left else { return false }
    let touches = index > 0 && text[index - 1] > 0x20
    let isApart = index + width >= text.count || !Veil.isLetter(text[index + width])
    return touches && (style == .angle || isApart)
  }
}

extension Veil {
  /// Whether a byte belongs to a word.
  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// Lines that repeat what somebody wrote elsewhere.
private enum TranscriptLine {
  /// Whether the line is of a chat (`[10:32] ken: …`) or names a commit (`4f2a91c …`, `fix(api): …`).
  static func matches(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let start = line.first { text[$0] > 0x20 } ?? line.upperBound
    guard start < line.upperBound else { return false }
    if text[start] == UInt8(ascii: "[") { return isChat(text, start..<line.upperBound) }
    let end = (start..<min(start + 41, line.upperBound)).first { text[$0] <= 0x20 } ?? line.upperBound
    return isHash(text[start..<end]) || isConventional(text, start..<line.upperBound)
  }

  /// A time in brackets, then a single lower-case word with a colon, or one in angle brackets.
  private static func isChat(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let head = text[line.lowerBound..<min(line.upperBound, line.lowerBound + 24)]
    guard let close = head.firstIndex(of: UInt8(ascii: "]")), head[..<close].contains(UInt8(ascii: ":"))
    else {
      return false
    }
    let nick = text[(close + 1)..<min(line.upperBound, close + 40)].drop { $0 == 0x20 }
    guard let first = nick.first else { return false }
    if first == UInt8(ascii: "<") { return nick.contains(UInt8(ascii: ">")) }
    guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
    let end = nick.firstIndex { $0 <= 0x20 } ?? nick.endIndex
    return end > nick.startIndex && nick[end - 1] == UInt8(ascii: ":")
  }

  private static func isHash(_ word: ArraySlice<UInt8>) -> Bool {
    guard (7...40).contains(word.count) else { return false }
    var digits = 0
    for byte in word {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "a")...UInt8(ascii: "f"): break
      default: return false
      }
    }
    return digits > 0 && digits < word.count
  }

  private static let prefixes = [
    "fix", "feat", "chore", "docs", "refactor", "test", "perf", "ci", "build", "revert", "style",
  ].map { Array($0.utf8) }

  private static func isConventional(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard let prefix = prefixes.first(where: { text[line].starts(with: $0) }) else { return false }
    let rest = text[line].dropFirst(prefix.count)
    guard rest.first == UInt8(ascii: "(") else { return rest.starts(with: ": ".utf8) }
    guard let close = rest.prefix(40).firstIndex(of: UInt8(ascii: ")")) else { return false }
    return rest[(close + 1)...].first == UInt8(ascii: ":")
  }
}

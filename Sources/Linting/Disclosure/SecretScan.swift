import Postmortem

/// One pass over a text that stops where a credential may have begun.
struct SecretScan {
  let text: UnsafeBufferPointer<UInt8>
  private var found: [SecretSearch.Match] = []
  /// Behind the last credential: none begins before it.
  private var behindLast = 0
  /// How far dotted tokens are known to be examples, so that each of many within one is not read to its end again.
  private var behindExamples = 0

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func matches() -> [SecretSearch.Match] {
    SecretTraces.all.forEachPlace(in: text) { index in
      if let match = match(tracedBy: index) {
        if match.range.lowerBound >= (found.last?.range.upperBound ?? 0) { found.append(match) }
        behindLast = match.range.upperBound
      }
      return max(index + 1, behindLast)
    }
    return found
  }

  /// What the byte at `index` is the trace of; nil where that is nothing.
  private mutating func match(tracedBy index: Int) -> SecretSearch.Match? {
    func match(_ range: Range<Int>, _ kind: String) -> SecretSearch.Match {
      SecretSearch.Match(range: range, kind: kind)
    }
    switch text[index] {
    case UInt8(ascii: ":"):
      if let range = password(behindScheme: index) { return match(range, "a password in an address") }
      return assigned(at: index).map { match($0, "a credential") }
    case UInt8(ascii: "="): return assigned(at: index).map { match($0, "a credential") }
    case UInt8(ascii: "B"): return privateKey(at: index - 5).map { match(index - 5..<$0, "a private key") }
    case UInt8(ascii: "r"): return bearer(at: index - 2).map { match($0, "a bearer token") }
    default: return marked(by: index).map { match($0, $1) }
    }
  }

  private func stands(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, index + count <= text.count else { return false }
    let bytes = word.utf8Start
    for offset in 0..<count where text[index + offset] != bytes[offset] { return false }
    return true
  }

  /// A credential that begins with its maker's mark, whose trace stands at `index`.
  private mutating func marked(by index: Int) -> (Range<Int>, String)? {
    let marks = SecretMark.byTrace[Int(text[index])]
    for place in marks.indices {
      let begin = index - marks[place].trace
      // "/" stands before the token of an address, "_" and letters belong to another name.
      guard begin >= behindLast, text[begin] == marks[place].opening.utf8Start[0],
        stands(marks[place].opening, at: begin), begin == 0 || !text[begin - 1].isNamePart
      else { continue }
      let mark = marks[place]
      let opening = mark.opening.utf8CodeUnitCount
      if mark.alphabet == .dotted, begin + opening < behindExamples { continue }
      var end = begin + opening
      while end < text.count, text[end].isPart(of: mark.alphabet) { end += 1 }
      while end > begin, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let rest = begin + opening..<max(end, begin + opening)
      guard rest.count >= mark.least else { continue }
      guard !isExample(rest) else {
        if mark.alphabet == .dotted { behindExamples = reach(ofExample: rest) }
        continue
      }
      guard isTokenLike(mark, rest) else { continue }
      return (begin..<end, mark.kind)
    }
    return nil
  }

  /// Tokens of several parts have them; an access key ends where its length says.
  private func isTokenLike(_ mark: SecretMark, _ rest: Range<Int>) -> Bool {
    switch mark.alphabet {
    case .dotted:
      rest.count { text[$0] == UInt8(ascii: ".") } >= (mark.opening.utf8CodeUnitCount == 3 ? 1 : 2)
    case .capitals: rest.count == mark.least
    default: Self.variety(text[rest]) >= 8
    }
  }

  /// `-----BEGIN … PRIVATE KEY-----` with a key behind it.
  private func privateKey(at begin: Int) -> Int? {
    guard begin >= behindLast, stands("-----BEGIN ", at: begin) else { return nil }
    var index = begin + 11
    let limit = min(text.count, begin + 64)
    while index < limit, text[index] != UInt8(ascii: "-") { index += 1 }
    guard stands("PRIVATE KEY", at: index - 11) || stands("PRIVATE KEY BLOCK", at: index - 17),
      stands("-----", at: index)
    else { return nil }
    var end = index + 5
    var size = 0
    while end < text.count, !stands("-----END", at: end) {
      if text[end].isPart(of: .slashed) { size += 1 }
      // A key holds nothing that prose does: two blank lines or a fence end it.
      if text[end] == UInt8(ascii: "`") || end - index > 20_000 { break }
      end += 1
    }
    guard size >= 40 else { return nil }
    while end > index, text[end - 1] <= 0x20 { end -= 1 }
    if let close = (end..<min(text.count, end + 60)).first(where: { stands("-----END", at: $0) }) {
      end = close + 8
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    }
    return end
  }

  /// `scheme://user:password@host`; `colon` is that of the scheme.
  private func password(behindScheme colon: Int) -> Range<Int>? {
    guard colon + 1 < text.count, text[colon + 1] == UInt8(ascii: "/"), stands("://", at: colon), colon > 1,
      text[colon - 1].isPart(of: .letters)
    else { return nil }
    var index = colon + 3
    let limit = min(text.count, colon + 260)
    var separator: Int?
    while index < limit, text[index] > 0x20, !Self.endsAuthority(text[index]) {
      if text[index] == UInt8(ascii: ":"), separator == nil { separator = index }
      if text[index] == UInt8(ascii: "@"), let separator {
        let value = separator + 1..<index
        return isPlaceholder(value) || value.count < 3 ? nil : value
      }
      index += 1
    }
    return nil
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// "Bearer " and a token.
  private func bearer(at begin: Int) -> Range<Int>? {
    guard begin + 4 >= behindLast, stands("earer ", at: begin) else { return nil }
    var end = begin + 6
    while end < text.count, text[end].isPart(of: .dotted) { end += 1 }
    let value = begin + 6..<end
    return value.count >= 20 && isMixed(value) && !isExample(value) ? value : nil
  }

  /// The value behind `password:` or `api_key=`, where it is no word.
  private func assigned(at sign: Int) -> Range<Int>? {
    guard standsBehindSecretName(sign) else { return nil }
    var start = sign + 1
    while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard start < text.count, start - sign < 4 else { return nil }
    if text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") { start += 1 }
    var end = start
    while end < text.count, end - start < 200, text[end].isPart(of: .dotted) || Self.isOfKey(text[end]) {
      end += 1
    }
    let value = start..<end
    guard value.count >= 12, !isPlaceholder(value), isMixed(value) else { return nil }
    return value
  }

  private static func isOfKey(_ byte: UInt8) -> Bool { "/+=!$%^&*~".utf8.contains(byte) }

  /// Whether the name in front of a sign ends with a word for something secret; quotation marks and a blank may stand
  /// between them, and `api_key` and `api-key` are `apikey`.
  private func standsBehindSecretName(_ sign: Int) -> Bool {
    var end = sign
    while end > 0, Self.mayPart(text[end - 1]), sign - end < 3 { end -= 1 }
    guard end > 0 else { return false }
    guard endsLikeSecretName(end) else { return false }
    var begin = end
    while begin > 0, end - begin < 40, text[begin - 1].isPart(of: .url) { begin -= 1 }
    return Self.secretNames.contains { ends(begin..<end, with: $0) }
  }

  /// Whether what ends at `end` has the last two letters of such a name, as few words of prose in front of a sign do.
  private func endsLikeSecretName(_ end: Int) -> Bool {
    var place = end
    func letterBefore() -> UInt8 {
      while place > 0 {
        place -= 1
        if text[place] != UInt8(ascii: "-"), text[place] != UInt8(ascii: "_") { return text[place] | 0x20 }
      }
      return 0
    }
    switch letterBefore() {
    case UInt8(ascii: "d"): return [UInt8(ascii: "r"), UInt8(ascii: "w")].contains(letterBefore())
    case UInt8(ascii: "t"), UInt8(ascii: "y"), UInt8(ascii: "n"): return letterBefore() == UInt8(ascii: "e")
    case UInt8(ascii: "l"): return letterBefore() == UInt8(ascii: "a")
    default: return false
    }
  }

  /// What may stand between a name and its sign.
  private static func mayPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20, UInt8(ascii: "`"), UInt8(ascii: "*"): true
    default: false
    }
  }

  private static let secretNames: [StaticString] = [
    "password", "passwd", "pwd", "secret", "apikey", "accesskey", "privatekey", "secretkey", "token",
    "credential",
  ]

  /// Whether a name ends with a word in lower case; case, hyphens and underscores aside.
  private func ends(_ name: Range<Int>, with word: StaticString) -> Bool {
    var left = word.utf8CodeUnitCount
    for index in name.reversed() {
      if left == 0 { return true }
      let byte = text[index]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { continue }
      guard byte | 0x20 == word.utf8Start[left - 1] else { return false }
      left -= 1
    }
    return left == 0
  }
}

/// One pass over a text that stops where something personal may begin: addresses of mail, phone numbers, addresses of
/// the internet, numbers of customers.
///
/// What documentation is meant to use is nobody's: RFC 2606 (domains), RFC 5737 and RFC 3849 (addresses), the numbers
/// 555-01xx. So are private networks and the mailboxes of roles.
struct PersonalDataScan {
  /// Something personal, and what it is.
  struct Match: Sendable, Equatable {
    let range: Range<Int>
    let kind: String
  }

  let text: UnsafeBufferPointer<UInt8>

  /// What stands in a text, in its order.
  ///
  /// - Complexity: O(n); what is tried at a place looks at a bounded stretch.
  static func matches(in text: [UInt8], _ range: Range<Int>) -> [Match] {
    text.withUnsafeBufferPointer { bytes in
      PersonalDataScan(text: bytes).matches(range)
    }
  }

  private func matches(_ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let match = match(at: index), match.range.lowerBound >= (found.last?.range.upperBound ?? 0) else {
        index += 1
        continue
      }
      found.append(match)
      index = max(index + 1, match.range.upperBound)
    }
    return found
  }

  private func match(at index: Int) -> Match? {
    switch text[index] {
    case UInt8(ascii: "@"): return mailbox(around: index).map { Match(range: $0, kind: "an e-mail address") }
    case UInt8(ascii: "+"): return phone(at: index).map { Match(range: $0, kind: "a phone number") }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard index == 0 || !text[index - 1].isNamePart, byte(index - 1) != UInt8(ascii: ".") else {
        return nil
      }
      if let range = address(at: index) { return Match(range: range, kind: "an IP address") }
      return longAddress(at: index).map { Match(range: $0, kind: "an IP address") }
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "t"), UInt8(ascii: "u"), UInt8(ascii: "m"),
      UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "T"), UInt8(ascii: "U"), UInt8(ascii: "M"):
      guard index == 0 || !text[index - 1].isNamePart else { return nil }
      return customer(at: index).map { Match(range: $0, kind: "the identifier of a customer") }
    default: return nil
    }
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : 0 }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(byte(index)) }

  private func lower(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

// MARK: Mail and phone

extension PersonalDataScan {
  private func mailbox(around at: Int) -> Range<Int>? {
    var start = at
    while start > 0, at - start < 64,
      byte(start - 1).isPart(of: .dotted) || byte(start - 1) == UInt8(ascii: "+")
    {
      start -= 1
    }
    var end = at + 1
    while end < text.count, end - at < 200, byte(end).isPart(of: .dotted), byte(end) != UInt8(ascii: "_") {
      end += 1
    }
    while end > at, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte(end - 1)) { end -= 1 }
    // `git@host:path` and `ssh://user@host` name a machine.
    guard start < at, end > at + 3, byte(end) != UInt8(ascii: ":"), byte(start - 1) != UInt8(ascii: "/"),
      byte(start - 1) != UInt8(ascii: ":") || byte(start - 2) | 0x20 == UInt8(ascii: "o")
    else { return nil }
    let labels = lower(at + 1..<end).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.utf8.count > 1,
      top.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }), !labels.contains("")
    else { return nil }
    let isReserved =
      ["example", "test", "invalid", "localhost", "local", "internal"].contains(top)
      || labels[labels.count - 2] == "example" || labels.contains("noreply")
    let local = lower(start..<at)
    let isShared = Self.roles.contains(local) || local.hasSuffix("-team") || local.hasPrefix("team-")
    return isReserved || isShared ? nil : start..<end
  }

  /// Mailboxes that belong to nobody in particular.
  private static let roles: Set<String> = [
    "info", "support", "security", "press", "noreply", "no-reply", "help", "contact", "abuse", "postmaster",
    "hello",
    "sales", "status", "team", "billing", "privacy", "legal", "admin", "root", "git", "feedback", "oncall",
    "on-call",
    "hostmaster", "sponsors", "webmaster", "incidents", "engineering", "ops", "sre", "office", "dpo", "bugs",
  ]

  /// `+49 30 1234567`: a country's code and eight to fifteen figures.
  private func phone(at plus: Int) -> Range<Int>? {
    guard (0x31...0x39).contains(byte(plus + 1)), plus == 0 || !byte(plus - 1).isNamePart,
      !isDigit(plus - 1)
    else { return nil }
    var index = plus + 1
    var end = index
    var digits: [UInt8] = []
    while index < text.count, digits.count < 16 {
      if isDigit(index) {
        digits.append(byte(index))
        end = index + 1
      } else if !" -.()/".utf8.contains(byte(index)) || index - end > 1 {
        break
      }
      index += 1
    }
    guard (9...15).contains(digits.count), !byte(end).isNamePart, byte(end) != UInt8(ascii: "%") else {
      return nil
    }
    // Compact figures may be an amount; a phone number of that form has eleven or more.
    let isGrouped = end - plus - 1 > digits.count
    guard isGrouped || digits.count >= 11 else { return nil }
    let isFictional = digits.count == 11 && Array(digits[4...8]) == Array("55501".utf8)
    return isFictional ? nil : plus..<end
  }
}

// MARK: Addresses and customers

extension PersonalDataScan {
  /// `203.0.113.7`; neither a version, a network, nor an address that is nobody's.
  private func address(at start: Int) -> Range<Int>? {
    var parts: [Int] = []
    var index = start
    while parts.count < 4 {
      let begin = index
      var value = 0
      while isDigit(index), index - begin < 3 {
        value = value * 10 + Int(byte(index) - 0x30)
        index += 1
      }
      guard index > begin, value < 256, index - begin == 1 || byte(begin) != 0x30 else { return nil }
      parts.append(value)
      if parts.count < 4 {
        guard byte(index) == UInt8(ascii: ".") else { return nil }
        index += 1
      }
    }
    let isLonger = isDigit(index) || byte(index) == UInt8(ascii: ".") && isDigit(index + 1)
    guard !isLonger, !byte(index).isNamePart, byte(index) != UInt8(ascii: "/"), !isVersion(before: start),
      Self.isSomebodys(parts)
    else { return nil }
    return start..<index
  }

  private static func isSomebodys(_ parts: [Int]) -> Bool {
    switch (parts[0], parts[1], parts[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (169, 254, _), (172, 16...31, _), (192, 168, _),
      (100, 64...127, _):
      false
    // Documentation (RFC 5737), benchmarks (RFC 2544).
    case (192, 0, 2), (198, 51, 100), (203, 0, 113), (198, 18...19, _): false
    // Resolvers that everybody uses, and numbers too small to be anything but a version.
    case (8, 8, 8), (8, 8, 4), (1, 1, 1), (1, 0, 0), (9, 9, 9): false
    case (1...9, 0...20, 0...30) where parts[3] < 30: false
    default: true
    }
  }

  private func isVersion(before start: Int) -> Bool {
    var end = start
    while end > 0, byte(end - 1) == 0x20 { end -= 1 }
    var begin = end
    while begin > 0, end - begin < 12, byte(begin - 1).isPart(of: .letters) { begin -= 1 }
    return ["version", "versions", "release", "v", "build", "chrome", "firmware", "section", "driver"]
      .contains(lower(begin..<end))
  }

  /// A global address of version 6: it begins with 2 or 3, and its groups hold figures.
  private func longAddress(at start: Int) -> Range<Int>? {
    guard byte(start) == UInt8(ascii: "2") || byte(start) == UInt8(ascii: "3") else { return nil }
    var index = start
    var groups: [Int] = []
    var doubles = 0
    while index < text.count, groups.count < 9 {
      let begin = index
      while index - begin < 5, isHexadecimal(byte(index)) { index += 1 }
      guard index - begin < 5 else { return nil }
      if index > begin { groups.append(index - begin) }
      guard byte(index) == UInt8(ascii: ":") else { break }
      if byte(index + 1) == UInt8(ascii: ":") {
        doubles += 1
        index += 1
      } else if !isHexadecimal(byte(index + 1)) {
        break
      }
      index += 1
    }
    let isWhole = groups.count == 8 && doubles == 0 || doubles == 1 && (2...7).contains(groups.count)
    guard isWhole, groups.first == 4, !byte(index).isNamePart, byte(index) != UInt8(ascii: "/") else {
      return nil
    }
    return lower(start..<index).hasPrefix("2001:db8:") ? nil : start..<index
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// "customer #48213", "account_id=8812734", "user id 48213".
  private func customer(at start: Int) -> Range<Int>? {
    guard
      let word = Self.customers.first(where: { word in
        start + word.utf8CodeUnitCount <= text.count
          && word.withUTF8Buffer { bytes in bytes.indices.allSatisfy { byte(start + $0) | 0x20 == bytes[$0] }
          }
      })
    else { return nil }
    var index = start + word.utf8CodeUnitCount
    var isNumbered = false
    skip(&index)
    for label in Self.numbers {
      let end = index + label.utf8CodeUnitCount
      guard end <= text.count, !byte(end).isPart(of: .letters), lower(index..<end) == "\(label)" else {
        continue
      }
      isNumbered = true
      index = end
      break
    }
    while index < text.count, " :=#\"'`".utf8.contains(byte(index)), index - start < 30 {
      if byte(index) == UInt8(ascii: "#") { isNumbered = true }
      index += 1
    }
    var end = index
    var digits = 0
    while end < text.count, end - index < 40, byte(end).isPart(of: .url) {
      if isDigit(end) { digits += 1 }
      end += 1
    }
    while end > index, byte(end - 1) == UInt8(ascii: "-") { end -= 1 }
    guard isNumbered, digits >= 4, byte(end) != UInt8(ascii: "@") else { return nil }
    return index..<end
  }

  private func skip(_ index: inout Int) {
    if " -_".utf8.contains(byte(index)) { index += 1 }
  }

  private static let customers: [StaticString] = [
    "customer", "account", "tenant", "user", "merchant", "client", "member",
  ]

  private static let numbers: [StaticString] = ["identifier", "number", "id", "no"]
}

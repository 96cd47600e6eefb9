/// Reads a zone from the TZif format (RFC 8536), versions 1 to 4.
enum ZoneFile {
  /// The last year up to which the rule behind the table is written out.
  private static let lastYear = 2100

  /// The zone in `bytes`; nil where they are no TZif file. Broken ones never crash.
  static func zone(named name: String, bytes: [UInt8]) -> Zone? {
    guard let first = Header(bytes, at: 0) else { return nil }
    guard first.version >= 2, let second = Header(bytes, at: first.end(timeWidth: 4)) else {
      return table(bytes, first, timeWidth: 4).map { Zone(name: name, firstOffset: $0.0, transitions: $0.1) }
    }
    guard var (firstOffset, transitions) = table(bytes, second, timeWidth: 8) else { return nil }
    let footer = bytes.dropFirst(second.end(timeWidth: 8) + 1).prefix { $0 != 0x0A }
    if let rule = ZoneRule(footer) {
      if transitions.isEmpty, rule.summer == nil { firstOffset = rule.standardOffset }
      extend(&transitions, with: rule)
    }
    return Zone(name: name, firstOffset: firstOffset, transitions: transitions)
  }

  /// Adds what the rule says for the years behind the last transition of the table.
  private static func extend(_ transitions: inout [Zone.Transition], with rule: ZoneRule) {
    let last = transitions.last?.seconds ?? 0
    let lastDay = Day(number: Int(last / 86_400))
    var offset = transitions.last?.offset
    for year in max(1970, lastDay.parts.year)...max(1970, lastYear, lastDay.parts.year) {
      for transition in rule.transitions(in: year)
      where transition.seconds > last && transition.offset != offset {
        transitions.append(transition)
        offset = transition.offset
      }
    }
  }

  /// The transitions that change the offset, and the offset before the first.
  private static func table(_ bytes: [UInt8], _ header: Header, timeWidth: Int) -> (Int, [Zone.Transition])? {
    let indices = header.start + header.timeCount * timeWidth
    let types = indices + header.timeCount
    guard header.typeCount > 0, header.end(timeWidth: timeWidth) <= bytes.count else { return nil }
    let offsets = (0..<header.typeCount).map { type in
      Int(Int32(truncatingIfNeeded: integer(bytes, at: types + type * 6, width: 4)))
    }
    var transitions: [Zone.Transition] = []
    var offset = offsets[0]
    for index in 0..<header.timeCount {
      let type = Int(bytes[indices + index])
      guard type < offsets.count else { return nil }
      var seconds = integer(bytes, at: header.start + index * timeWidth, width: timeWidth)
      if timeWidth == 4 { seconds = Int64(Int32(truncatingIfNeeded: seconds)) }
      // Some files begin with a mark at the dawn of time that says nothing new.
      guard offsets[type] != offset, seconds > -1 << 55, seconds < 1 << 55 else { continue }
      if let last = transitions.last, last.seconds >= seconds { return nil }
      offset = offsets[type]
      transitions.append(Zone.Transition(seconds: seconds, offset: offset))
    }
    return (offsets[0], transitions)
  }

  private static func integer(_ bytes: [UInt8], at index: Int, width: Int) -> Int64 {
    bytes[index..<index + width].reduce(0) { $0 << 8 | Int64($1) }
  }

  /// The counts at the head of a block.
  private struct Header {
    let version: Int
    let timeCount: Int
    let typeCount: Int
    private let otherBytes: (characters: Int, leaps: Int, flags: Int)
    /// Where the block's data begins.
    let start: Int

    init?(_ bytes: [UInt8], at index: Int) {
      guard bytes.count >= index + 44, bytes[index..<index + 4].elementsEqual("TZif".utf8) else { return nil }
      let digit = bytes[index + 4]
      version = digit == 0 ? 1 : Int(digit) - 48
      let counts = (0..<6).map { Int(ZoneFile.integer(bytes, at: index + 20 + $0 * 4, width: 4)) }
      guard counts.allSatisfy({ $0 < 1 << 20 }) else { return nil }
      (timeCount, typeCount) = (counts[3], counts[4])
      otherBytes = (counts[5], counts[2], counts[0] + counts[1])
      start = index + 44
    }

    /// Where the block ends.
    func end(timeWidth: Int) -> Int {
      start + timeCount * (timeWidth + 1) + typeCount * 6 + otherBytes.characters
        + otherBytes.leaps * (timeWidth + 4) + otherBytes.flags
    }
  }
}

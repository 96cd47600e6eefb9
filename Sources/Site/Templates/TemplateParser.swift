/// Reads the language of templates: Mustache with inheritance, without lambdas and without other delimiters.
///
/// Source: the Mustache specification 1.4 (`interpolation`, `sections`, `inverted`, `partials`, `comments`,
/// `~inheritance`), its rule for tags that stand alone on a line included. Lines of a partial are never indented:
/// that would change preformatted text.
struct TemplateParser {
  /// What is wrong, and where.
  struct Fault { let offset: Int; let message: String }

  private let bytes: [UInt8]
  private var offset = 0
  private(set) var faults: [Fault] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() -> [TemplateNode] { nodes(until: nil) }

  private mutating func nodes(until opening: TemplateTag?) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var textStart = offset
    while let start = nextTag() {
      guard let tag = readTag(at: start) else { break }
      var text = textStart..<start
      var end = tag.end
      if tag.mayStandAlone, let line = aloneOnLine(start..<tag.end, after: textStart) {
        text = textStart..<line.lowerBound
        end = line.upperBound
      }
      if !text.isEmpty { nodes.append(.text(Array(bytes[text]))) }
      offset = end
      textStart = end
      if tag.mark == UInt8(ascii: "/") {
        if let opening, opening.name == tag.tag.name { return nodes }
        report(
          tag.tag.offset,
          opening.map {
            "this closes \u{201C}\(tag.tag.name)\u{201D}, but \u{201C}\($0.name)\u{201D} is open"
          }
            ?? "this closes \u{201C}\(tag.tag.name)\u{201D}, which is not open")
        if opening != nil { return nodes }
        continue
      }
      if let node = node(tag) { nodes.append(node) }
      textStart = offset
    }
    if textStart < bytes.count { nodes.append(.text(Array(bytes[textStart...]))) }
    offset = bytes.count
    if let opening {
      report(opening.offset, "\u{201C}\(opening.name)\u{201D} is opened here and never closed")
    }
    return nodes
  }

  private mutating func node(_ tag: RawTag) -> TemplateNode? {
    switch tag.mark {
    case 0: return .variable(tag.tag, isRaw: false)
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return .variable(tag.tag, isRaw: true)
    case UInt8(ascii: "#"): return .section(tag.tag, nodes(until: tag.tag))
    case UInt8(ascii: "^"): return .inverted(tag.tag, nodes(until: tag.tag))
    case UInt8(ascii: ">"): return .partial(tag.tag)
    case UInt8(ascii: "$"): return .block(tag.tag, nodes(until: tag.tag))
    case UInt8(ascii: "<"):
      let blocks = nodes(until: tag.tag).compactMap { node -> (tag: TemplateTag, nodes: [TemplateNode])? in
        if case .block(let tag, let nodes) = node { (tag, nodes) } else { nil }
      }
      return .parent(tag.tag, blocks: blocks)
    case UInt8(ascii: "="):
      report(tag.tag.offset, "other delimiters are not supported")
      return nil
    default: return nil
    }
  }

  // MARK: Tags

  /// A tag between its braces: mark 0 is a plain variable.
  private struct RawTag {
    let mark: UInt8
    let tag: TemplateTag
    let end: Int

    var mayStandAlone: Bool { mark != 0 && mark != UInt8(ascii: "{") && mark != UInt8(ascii: "&") }
  }

  private func nextTag() -> Int? {
    var index = offset
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
      index += 1
    }
    return nil
  }

  private mutating func readTag(at start: Int) -> RawTag? {
    var index = start + 2
    var mark: UInt8 = 0
    if index < bytes.count, "{&#^>$</!=".utf8.contains(bytes[index]) {
      mark = bytes[index]
      index += 1
    }
    let closing: [UInt8] = Array((mark == UInt8(ascii: "{") ? "}}}" : "}}").utf8)
    var end = index
    while end + closing.count <= bytes.count, !bytes[end..<end + closing.count].elementsEqual(closing) {
      end += 1
    }
    guard end + closing.count <= bytes.count else {
      report(start, "this tag is never closed")
      return nil
    }
    while index < end, TemplateParser.isSpace(bytes[index]) || bytes[index] == 0x0A { index += 1 }
    var last = end
    while last > index, TemplateParser.isSpace(bytes[last - 1]) || bytes[last - 1] == 0x0A { last -= 1 }
    let name = String(decoding: bytes[index..<last], as: UTF8.self)
    let isComment = mark == UInt8(ascii: "!")
    if !isComment, mark != UInt8(ascii: "="), name != ".", !name.utf8.allSatisfy(TemplateParser.isNameByte) {
      report(index, "\u{201C}\(name)\u{201D} is not a name: letters, digits and hyphens are")
    } else if name.isEmpty, !isComment {
      report(index, "a name is missing")
    }
    return RawTag(
      mark: mark, tag: TemplateTag(name: name, offset: index), end: end + closing.count)
  }

  /// The whole line of a tag that has the line for itself; nil otherwise.
  private func aloneOnLine(_ tag: Range<Int>, after textStart: Int) -> Range<Int>? {
    var start = tag.lowerBound
    while start > textStart, TemplateParser.isSpace(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.upperBound
    while end < bytes.count, TemplateParser.isSpace(bytes[end]) || bytes[end] == 0x0D { end += 1 }
    guard end == bytes.count || bytes[end] == 0x0A else { return nil }
    return start..<min(bytes.count, end + 1)
  }

  private mutating func report(_ offset: Int, _ message: String) {
    faults.append(Fault(offset: min(offset, bytes.count), message: message))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

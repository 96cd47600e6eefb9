/// The root of an SVG drawing: that it is one, and its size where it states one.
struct DrawingHeader: Sendable {
  private(set) var size: PictureSize?

  /// Nil where the first element is no `svg`.
  init?(_ head: [UInt8]) {
    var cursor = DrawingCursor(head)
    guard cursor.enterRoot() else { return nil }
    var width: Double?
    var height: Double?
    var box: [Double] = []
    while let (name, value) = cursor.attribute() {
      switch name {
      case "width": width = DrawingHeader.pixels(value)
      case "height": height = DrawingHeader.pixels(value)
      case "viewBox": box = DrawingHeader.numbers(value)
      default: break
      }
    }
    // A missing side follows from the other by the proportions of the box.
    if box.count == 4, box[2] > 0, box[3] > 0 {
      if let width, height == nil { height = width * box[3] / box[2] }
      if let height, width == nil { width = height * box[2] / box[3] }
      if width == nil, height == nil { (width, height) = (box[2], box[3]) }
    }
    if let width, let height, width >= 0.5, height >= 0.5, width <= 100_000, height <= 100_000 {
      size = PictureSize(width: Int(width.rounded()), height: Int(height.rounded()))
    }
  }

  /// A length in pixels; nil for other units, which depend on the page.
  private static func pixels(_ text: String) -> Double? {
    let text = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    return number(text)
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .prefix(5).compactMap(number)
  }

  /// Digits with at most one point; nothing else, since no drawing needs more.
  private static func number(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 12,
      text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return nil }
    return Double(text)
  }
}

/// Reads as much XML as stands in front of and within the first tag.
private struct DrawingCursor {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Goes behind `<svg` or `<svg:svg`, over declaration, comments and document type.
  mutating func enterRoot() -> Bool {
    while true {
      skipBlanks()
      if skip("<?", to: "?>") || skip("<!--", to: "-->") || skip("<!", to: ">") { continue }
      guard take("<svg:svg") || take("<svg"), offset < bytes.count else { return false }
      return bytes[offset].isBlank || bytes[offset] == UInt8(ascii: ">") || bytes[offset] == UInt8(ascii: "/")
    }
  }

  /// The next attribute of the tag; nil at its end or where it is none.
  mutating func attribute() -> (name: String, value: String)? {
    skipBlanks()
    let start = offset
    while offset < bytes.count, !bytes[offset].isBlank, bytes[offset] != UInt8(ascii: "="),
      bytes[offset] != UInt8(ascii: ">"), bytes[offset] != UInt8(ascii: "/")
    {
      offset += 1
    }
    guard offset > start else { return nil }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    skipBlanks()
    guard take("=") else { return nil }
    skipBlanks()
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(offset + 1)...].firstIndex(of: quote)
    else { return nil }
    let value = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    offset = end + 1
    return (name, value)
  }

  private mutating func skipBlanks() { while offset < bytes.count, bytes[offset].isBlank { offset += 1 } }

  private mutating func take(_ text: StaticString) -> Bool {
    guard holds(text, at: offset) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  private mutating func skip(_ opening: StaticString, to closing: StaticString) -> Bool {
    guard take(opening) else { return false }
    while offset < bytes.count {
      if take(closing) { return true }
      offset += 1
    }
    return true
  }

  private func holds(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { text.utf8Start[$0] == bytes[place + $0] }
  }
}

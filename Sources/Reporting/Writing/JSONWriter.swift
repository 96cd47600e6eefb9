/// Writes JSON with two spaces of indentation, keys in the order in which they are given.
///
/// Texts are escaped as RFC 8259 asks; `<`, `>`, `&` and U+2028 and U+2029 are escaped as well, so that the output
/// may stand inside a script element, and so are U+0080 to U+009F and U+FEFF, so that it may be read as YAML.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// For each open array or object, whether something stands in it.
  private var open: [Bool] = []
  private var isAfterKey = false

  private let isIndented: Bool

  /// A writer of one member a line; without indentation all stands on one.
  package init(indented isIndented: Bool = true) { self.isIndented = isIndented }

  /// Writes an object; `body` writes its members.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  /// Writes an array; `body` writes its elements.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { container("[", "]", body) }

  /// Writes a member's key; its value has to follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.write(isIndented ? ": " : ":")
    isAfterKey = true
  }

  /// Writes a text.
  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a whole number.
  package mutating func value(_ number: Int) {
    separate()
    bytes.write(String(number))
  }

  /// Writes a Boolean.
  package mutating func value(_ flag: Bool) {
    separate()
    bytes.write(flag ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.write("null")
  }

  /// Writes a member with a text, or `null`.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  private mutating func container(
    _ opening: String, _ closing: String, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.write(opening)
    open.append(false)
    body(&self)
    if open.removeLast() { newLine() }
    bytes.write(closing)
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = open.indices.last else { return }
    if open[last] { bytes.append(UInt8(ascii: ",")) }
    open[last] = true
    newLine()
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    for _ in 0..<open.count * 2 { bytes.append(0x20) }
  }

  /// Copies what needs no escape in stretches; the specials are found byte by byte.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count {
        guard Self.isSuspect(utf8[index]), let (special, length) = Self.special(utf8, at: index) else {
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        bytes.write(special)
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a character that needs an escape may begin with `byte`; most bytes need no second look.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  /// The escape of the character that begins at `index`, and its length in bytes; nil where it needs none.
  private static func special(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, Int)? {
    switch utf8[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case 0x0A: ("\\n", 1)
    case 0x0D: ("\\r", 1)
    case 0x09: ("\\t", 1)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F, 0..<0x20: (escape(utf8[index]), 1)
    // U+2028 and U+2029, which end lines in older scripts.
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0: (escape(utf8[index + 1]), 2)
    case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF:
      ("\\ufeff", 3)
    default: nil
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    (byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)
  }
}

/// Writes JSON with two spaces of indentation, keys in the order in which they are given.
///
/// Texts are escaped as RFC 8259 asks; `<`, `>`, `&` and U+2028 and U+2029 are escaped as well, so that the output
/// may stand inside a script element.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// For each open array or object, whether something stands in it.
  private var open: [Bool] = []
  private var isAfterKey = false

  package init() {}

  /// Writes an object; `body` writes its members.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  /// Writes an array; `body` writes its elements.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { container("[", "]", body) }

  /// Writes a member's key; its value has to follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.write(": ")
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
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.write("\\\"")
      case "\\": bytes.write("\\\\")
      case "\n": bytes.write("\\n")
      case "\r": bytes.write("\\r")
      case "\t": bytes.write("\\t")
      case "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}": escape(scalar)
      case _ where scalar.value < 0x20: escape(scalar)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes.write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

extension [UInt8] {
  /// Appends a text's bytes.
  package mutating func write(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a text and a line feed.
  package mutating func writeLine(_ text: String = "") {
    append(contentsOf: text.utf8)
    append(0x0A)
  }
}

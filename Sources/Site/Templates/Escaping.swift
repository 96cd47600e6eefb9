extension [UInt8] {
  /// Appends `text` with the HTML specials escaped, for content and quoted attributes alike; one pass.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in 0..<bytes.count {
        let replacement: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        default: continue
        }
        append(contentsOf: bytes[start..<index])
        replacement.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: bytes[start...])
    }
  }
}

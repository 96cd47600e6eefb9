/// HTML that may stand in a page as it is.
///
/// Only the renderer makes it from markup, and everyone else by escaping text: no other bytes get in.
package struct SafeHTML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  /// Nothing.
  package static let empty = SafeHTML(rendered: [])

  /// - Parameter rendered: bytes that the renderer wrote.
  init(rendered: [UInt8]) { bytes = rendered }

  /// Text whose specials are escaped.
  package init(escaping text: String) {
    bytes = []
    bytes.reserveCapacity(text.utf8.count)
    bytes.appendEscaped(text.utf8)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The HTML as a string, for templates.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Puts `other` behind this.
  package mutating func append(_ other: SafeHTML) { bytes.append(contentsOf: other.bytes) }
}

extension [UInt8] {
  /// Appends `text` with the HTML specials escaped, for content and quoted attributes alike, the single quotation
  /// mark included.
  ///
  /// What needs no escape is copied in stretches.
  package mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    if text.withContiguousStorageIfAvailable({ appendEscaped(stretchesOf: $0) }) == nil {
      // Only texts that came from elsewhere than Swift lie in pieces.
      Array(text).withUnsafeBufferPointer { appendEscaped(stretchesOf: $0) }
    }
  }

  private mutating func appendEscaped(stretchesOf bytes: UnsafeBufferPointer<UInt8>) {
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
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      replacement.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

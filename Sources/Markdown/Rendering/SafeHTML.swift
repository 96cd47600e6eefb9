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
  /// Appends `text` with the HTML specials escaped, the single quotation mark included.
  package mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      default: append(byte)
      }
    }
  }
}

/// The width and height of a picture in pixels, as a page shows it.
package struct PictureSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  /// Nil for what no picture has: nothing, or more than a hundred thousand.
  package init?(width: Int, height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}

/// What the first bytes of a picture say.
///
/// Sources: PNG third edition, 11.2.1; GIF89a, 18; JPEG (T.81), B.2 and Exif 2.32, 4.6; WebP container (RFC 9649);
/// SVG 1.1, 7.2 and 7.7.
struct PictureHeader: Sendable, Equatable {
  /// Nil for a drawing that leaves it to the page.
  let size: PictureSize?

  /// Nil for bytes that are no picture of these kinds.
  ///
  /// - Parameter head: the file, or its beginning.
  /// - Complexity: O(n).
  init?(_ head: [UInt8], isDrawing: Bool) {
    if isDrawing {
      guard let drawing = DrawingHeader(head) else { return nil }
      size = drawing.size
      return
    }
    let bytes = PictureBytes(head)
    guard let size = bytes.png ?? bytes.gif ?? bytes.webp ?? JPEGHeader.size(bytes) else { return nil }
    self.size = size
  }
}

/// Numbers in the bytes of a picture; nothing outside them is ever read.
struct PictureBytes: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A number of `count` bytes, at most four; nil where they are not all there.
  func number(_ count: Int, at offset: Int, isLittle: Bool = false) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let part = bytes[offset..<offset + count]
    return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: String, at offset: Int) -> Bool {
    offset >= 0 && offset < bytes.count && bytes[offset...].starts(with: text.utf8)
  }

  var png: PictureSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), has("IHDR", at: 12),
      let width = number(4, at: 16), let height = number(4, at: 20)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  var gif: PictureSize? {
    guard has("GIF87a", at: 0) || has("GIF89a", at: 0), let width = number(2, at: 6, isLittle: true),
      let height = number(2, at: 8, isLittle: true)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  var webp: PictureSize? {
    guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
    if has("VP8X", at: 12), let width = number(3, at: 24, isLittle: true),
      let height = number(3, at: 27, isLittle: true)
    {
      return PictureSize(width: width + 1, height: height + 1)
    }
    if has("VP8L", at: 12), number(1, at: 20) == 0x2F, let bits = number(4, at: 21, isLittle: true) {
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    if has("VP8 ", at: 12), number(3, at: 23) == 0x9D012A, let width = number(2, at: 26, isLittle: true),
      let height = number(2, at: 28, isLittle: true)
    {
      return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
    return nil
  }
}

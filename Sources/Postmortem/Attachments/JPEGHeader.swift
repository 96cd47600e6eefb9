/// Finds the frame of a JPEG file among its segments.
enum JPEGHeader {
  /// The size as shown: a camera held upright says so in a tag (Exif orientation 5 to 8), and browsers turn the
  /// picture.
  static func size(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.number(2, at: 0) == 0xFFD8 else { return nil }
    var offset = 2
    var isTurned = false
    while let mark = bytes.number(2, at: offset), mark >> 8 == 0xFF {
      switch mark & 0xFF {
      case 0xFF:
        // Padding.
        offset += 1
        continue
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = bytes.number(2, at: offset + 5), let width = bytes.number(2, at: offset + 7) else {
          return nil
        }
        return isTurned
          ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)
      case 0xD8, 0x01, 0xD0...0xD7:
        offset += 2
        continue
      case 0xD9, 0xDA: return nil
      case 0xE1: if let turned = turned(bytes, at: offset + 4) { isTurned = turned }
      default: break
      }
      guard let length = bytes.number(2, at: offset + 2), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  /// Whether the Exif block at `start` says that the picture lies on its side; nil where it says nothing.
  private static func turned(_ bytes: PictureBytes, at start: Int) -> Bool? {
    guard bytes.has("Exif\0\0", at: start) else { return nil }
    let base = start + 6
    let isLittle = bytes.has("II", at: base)
    guard isLittle || bytes.has("MM", at: base),
      let directory = bytes.number(4, at: base + 4, isLittle: isLittle),
      let count = bytes.number(2, at: base + directory, isLittle: isLittle)
    else { return nil }
    for index in 0..<count {
      let entry = base + directory + 2 + index * 12
      guard let tag = bytes.number(2, at: entry, isLittle: isLittle) else { return nil }
      guard tag == 0x0112 else { continue }
      return bytes.number(2, at: entry + 8, isLittle: isLittle).map { (5...8).contains($0) }
    }
    return nil
  }
}

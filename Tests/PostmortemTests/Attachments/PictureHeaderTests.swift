import Testing
import ThreadClock

@testable import Postmortem

@Suite struct PictureHeaderTests {
  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// 640 x 480 in each format, as its specification lays out the first bytes.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + ascii("IHDR")
    + [0, 0, 0x02, 0x80, 0, 0, 0x01, 0xE0, 8, 6, 0, 0, 0]
  static let gif: [UInt8] = ascii("GIF89a") + [0x80, 0x02, 0xE0, 0x01, 0, 0, 0]
  static let lossy: [UInt8] =
    ascii("RIFF") + [0, 0, 0, 0] + ascii("WEBPVP8 ") + [
      0, 0, 0, 0, 0x10, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01,
    ]
  static let extended: [UInt8] =
    ascii("RIFF") + [0, 0, 0, 0] + ascii("WEBPVP8X") + [
      10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0,
    ]
  /// 639 in fourteen bits, then 479 in fourteen.
  static let lossless: [UInt8] =
    ascii("RIFF") + [0, 0, 0, 0] + ascii("WEBPVP8L") + [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0x00]
  static let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3]

  static func jpeg(orientation: UInt8?) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF]
    if let orientation {
      bytes += [0xFF, 0xE1, 0, 34] + ascii("Exif\0\0") + ascii("MM") + [0, 42, 0, 0, 0, 8, 0, 1]
      bytes += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    }
    return bytes + frame
  }

  @Test(
    "The size stands in the first bytes of each format",
    arguments: [png, gif, lossy, extended, lossless, jpeg(orientation: nil), jpeg(orientation: 1)])
  func sizes(bytes: [UInt8]) {
    #expect(PictureHeader(bytes, isDrawing: false)?.size == PictureSize(width: 640, height: 480))
  }

  @Test("A photograph taken upright is shown upright", arguments: [5, 6, 7, 8] as [UInt8])
  func turned(orientation: UInt8) {
    let bytes = Self.jpeg(orientation: orientation)
    #expect(PictureHeader(bytes, isDrawing: false)?.size == PictureSize(width: 480, height: 640))
  }

  @Test(
    "A drawing's size comes from its root",
    arguments: [
      ("<svg width=\"640\" height='480px'>", 640, 480), ("<svg viewBox=\"0 0 640 480\"/>", 640, 480),
      (
        "<?xml version=\"1.0\"?>\n<!-- <svg width='1'> -->\n<!DOCTYPE svg>\n<svg viewBox='0,0,640,480'>", 640,
        480
      ),
      ("<svg width=\"320\" viewBox=\"0 0 640 480\">", 320, 240),
      ("<svg:svg height=\"240\" viewBox=\"0 0 640 480\">", 320, 240),
      ("<svg width=\"100%\" height=\"10em\" viewBox=\"0 0 639.6 480.2\">", 640, 480),
    ])
  func drawings(text: String, width: Int, height: Int) {
    let header = PictureHeader(Array(text.utf8), isDrawing: true)
    #expect(header?.size == PictureSize(width: width, height: height))
    #expect(header?.size != nil)
  }

  @Test(
    "A drawing without a size of its own is one nevertheless",
    arguments: [
      "<svg>", "<svg width=\"1e999\" height=\"-5\">", "<svg viewBox=\"0 0 NaN 1\">", "\u{FEFF}<svg >",
    ])
  func unsized(text: String) {
    let header = PictureHeader(Array(text.utf8), isDrawing: true)
    #expect(header != nil && header?.size == nil)
  }

  @Test(
    "Whatever else is no picture",
    arguments: ["", "<html><svg width='1' height='1'>", "<svgx>", "GIF89a", "<!--", "<?xml", "\u{89}PNG"])
  func others(text: String) {
    #expect(PictureHeader(Array(text.utf8), isDrawing: true) == nil)
    #expect(PictureHeader(Array(text.utf8), isDrawing: false) == nil)
  }

  @Test("No bytes crash the reader or hold it up")
  func hostile() {
    var random = SeededRandom(seed: 7)
    let seeds: [[UInt8]] = [
      Self.png, Self.gif, Self.lossy, Self.extended, Self.lossless, Self.jpeg(orientation: 6),
      Array("<?xml?><!-- x --><svg width=\"640\" height='480' viewBox=\"0 0 1 1\">".utf8),
    ]
    for round in 0..<20_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where !bytes.isEmpty:
          bytes[Int.random(in: 0..<bytes.count, using: &random)] =
            [0, 0xFF, 0x7F, 0x80, 0x2F, 0x3C].randomElement(using: &random) ?? 0
        case 1: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        case 2: bytes.insert(contentsOf: bytes.suffix(9), at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      for isDrawing in [true, false] {
        if let size = PictureHeader(bytes, isDrawing: isDrawing)?.size {
          #expect((1...100_000).contains(size.width) && (1...100_000).contains(size.height))
        }
      }
    }
    // Segments of no length, a megabyte of padding, a directory of 65,535 entries: all end at once.
    let long: [[UInt8]] = [
      [0xFF, 0xD8] + Array(repeating: 0xFF, count: 1_000_000),
      [0xFF, 0xD8] + Array(repeating: [0xFF, 0xE1, 0, 2], count: 250_000).flatMap { $0 },
      Array("<svg ".utf8) + Array(repeating: UInt8(ascii: "a"), count: 1_000_000),
      Array(repeating: Array("<!---->".utf8), count: 150_000).flatMap { $0 },
    ]
    for bytes in long {
      let seconds = ThreadClock.seconds {
        for isDrawing in [true, false] { _ = PictureHeader(bytes, isDrawing: isDrawing) }
      }
      #expect(seconds < 5)
    }
  }
}

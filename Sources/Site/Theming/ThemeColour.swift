import Glibc

/// An opaque colour of sRGB.
package struct ThemeColour: Sendable, Equatable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#0b5c73` or `#0bc`; nil for everything else. Names and functions of CSS are not read: what is written into a
  /// style sheet is made from these three numbers alone.
  package init?(_ text: String) {
    var digits: [UInt8] = []
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "#"), bytes.count == 4 || bytes.count == 7 else { return nil }
    for byte in bytes.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    self.init(
      red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3], blue: digits[4] * 16 + digits[5])
  }

  /// `#0b5c73`.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes = [UInt8(ascii: "#")]
    for part in [red, green, blue] { bytes += [digits[Int(part / 16)], digits[Int(part % 16)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Relative luminance, from 0 to 1. Source: WCAG 2.2, "relative luminance".
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, from 1 to 21. Source: WCAG 2.2, "contrast ratio".
  func contrast(with other: ThemeColour) -> Double {
    let light = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (light + 0.05) / (dark + 0.05)
  }

  /// This colour with `percent` of another one.
  func mixed(with other: ThemeColour, percent: Int) -> ThemeColour {
    func mix(_ own: UInt8, _ their: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - percent) + Int(their) * percent + 50) / 100)
    }
    return ThemeColour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

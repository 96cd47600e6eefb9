import Postmortem

/// Lines of a calendar in the making: folded, escaped, and ended as RFC 5545 asks.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A line holds at most this many octets, its end not counted (3.1).
  private static let octets = 75

  /// A property whose value is no text: a date, a word, an address. Controls are left out.
  mutating func line(_ name: String, _ value: String) {
    write("\(name):\(String(value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))")
  }

  /// A property with a text.
  mutating func text(_ name: String, _ text: String) { write("\(name):\(Self.escaped(text))") }

  /// A property with a list of texts.
  mutating func texts(_ name: String, _ texts: [String]) {
    write("\(name):\(texts.map(Self.escaped).joined(separator: ","))")
  }

  /// `20260601`; years before 1 and after 9999 do not occur.
  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// Section 3.3.11: backslash, semicolon, comma and line ends are escaped; other controls may not stand there.
  static func escaped(_ text: String) -> String {
    var out = ""
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\r": out += "\\n"
      case "\n": out += wasReturn ? "" : "\\n"
      case "\t": out += "\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return out
  }

  /// Folds between characters: a program may decode each line by itself.
  private mutating func write(_ line: String) {
    var room = Self.octets
    for scalar in line.unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if encoded.count > room {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        room = Self.octets - 1
      }
      bytes.append(contentsOf: encoded)
      room -= encoded.count
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}

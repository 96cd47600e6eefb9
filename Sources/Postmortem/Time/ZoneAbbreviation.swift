/// What people mean by the short names of zones.
///
/// A name that tells standard from summer time is taken at its word, as a fixed offset, even where the season
/// contradicts it. Ambiguous ones: `CST` is North America's, not China's or Cuba's; `IST` is India's, not Israel's
/// or Ireland's; `BST` is British, not Bangladesh's; `EST` is North America's, not Australia's; `AST` is Atlantic.
/// Who means another writes the offset or the IANA name.
enum ZoneAbbreviation {
  /// What a short name means; `Z`, `UTC` and `GMT` in any case, all others in capitals.
  static func spelling(of word: ArraySlice<UInt8>) -> ZoneSpelling? {
    guard word.count <= 5, let first = word.first else { return nil }
    if isUTC(word) { return .fixed(.utc) }
    guard first.isASCIIUppercase, word.allSatisfy(\.isASCIIUppercase) else { return nil }
    for entry in fixed where entry.name.equals(word) {
      return .fixed(Zone(fixedOffset: entry.minutes * 60, name: "\(entry.name)"))
    }
    for entry in regional where entry.name.equals(word) { return .named(entry.zone) }
    return nil
  }

  /// What a region's name as a whole text means: "Pacific", "Eastern Time".
  static func spelling(ofName text: String) -> ZoneSpelling? {
    // "UTC" and "+01:00" do not even begin as a region does.
    let initial = text.utf8.first { $0 != 0x20 }
    guard regions.contains(where: { $0.name.utf8Start[0] == initial }) else { return nil }
    let words = text.split(separator: " ")
    guard let first = words.first, let zone = region(of: Array(first.utf8)[...]) else { return nil }
    let rest = words.dropFirst().map { $0.lowercased() }
    let isTime = rest == ["time"] || rest == ["standard", "time"] || rest == ["daylight", "time"]
    return rest.isEmpty || isTime ? .named(zone) : nil
  }

  /// `Z`, `UTC`, `GMT`.
  static func isUTC(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 && utcNames.contains(PackedWord(lowerCasing: word))
  }

  private static let utcNames: WordTable = ["z", "utc", "gmt"]

  /// The zone of a North American region, by the first word of its name.
  static func region(of word: ArraySlice<UInt8>) -> String? {
    for entry in regions where entry.name.equals(word) { return entry.zone }
    return nil
  }

  /// Whether IANA names begin with this word.
  static func isArea(_ word: ArraySlice<UInt8>) -> Bool { areas.contains { $0.equals(word) } }

  /// Minutes east of UTC.
  private static let fixed: [(name: StaticString, minutes: Int)] = [
    ("PST", -480), ("PDT", -420), ("MST", -420), ("MDT", -360), ("CST", -360), ("CDT", -300),
    ("EST", -300), ("EDT", -240), ("AST", -240), ("ADT", -180), ("NST", -210), ("NDT", -150),
    ("AKST", -540), ("AKDT", -480), ("HST", -600), ("BRT", -180), ("ART", -180),
    ("WET", 0), ("WEST", 60), ("BST", 60), ("CET", 60), ("CEST", 120), ("EET", 120), ("EEST", 180),
    ("MSK", 180), ("TRT", 180), ("SAST", 120), ("EAT", 180), ("WAT", 60), ("CAT", 120),
    ("GST", 240), ("PKT", 300), ("IST", 330), ("ICT", 420), ("WIB", 420), ("SGT", 480), ("HKT", 480),
    ("PHT", 480), ("AWST", 480), ("JST", 540), ("KST", 540), ("ACST", 570), ("ACDT", 630),
    ("AEST", 600), ("AEDT", 660), ("NZST", 720), ("NZDT", 780),
  ]

  /// Names that leave the season open.
  private static let regional: [(name: StaticString, zone: String)] = [
    ("PT", "America/Los_Angeles"), ("MT", "America/Denver"), ("CT", "America/Chicago"),
    ("ET", "America/New_York"), ("AET", "Australia/Sydney"),
  ]

  private static let regions: [(name: StaticString, zone: String)] = [
    ("Pacific", "America/Los_Angeles"), ("Mountain", "America/Denver"), ("Central", "America/Chicago"),
    ("Eastern", "America/New_York"),
  ]

  private static let areas: [StaticString] = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile",
    "Etc", "Europe", "Indian", "Mexico", "Pacific", "US",
  ]
}

extension StaticString {
  /// Whether the bytes are the same.
  func equals(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == utf8CodeUnitCount else { return false }
    return word.elementsEqual(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}

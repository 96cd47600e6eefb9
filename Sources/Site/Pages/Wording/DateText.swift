import Postmortem

/// Days and times as pages write them.
enum DateText {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// "3 March 2026".
  static func long(_ day: Day) -> String {
    let (year, month, day) = day.parts
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// "3 Mar 2026", or "3 Mar" without the year.
  static func short(_ day: Day, year withYear: Bool = true) -> String {
    let (year, month, day) = day.parts
    return withYear
      ? "\(day) \(months[month - 1].prefix(3)) \(year)" : "\(day) \(months[month - 1].prefix(3))"
  }

  /// "3 March", for headings of days within one year.
  static func dayAndMonth(_ day: Day) -> String {
    let (_, month, day) = day.parts
    return "\(day) \(months[month - 1])"
  }

  /// "14:06", or "14:06:30" where seconds were written and are not zero.
  static func time(_ instant: Instant, in zone: Zone, seconds withSeconds: Bool = false) -> String {
    let second = zone.wallClock(at: instant).secondOfDay
    let minutes = "\(pair(second / 3600)):\(pair(second / 60 % 60))"
    return withSeconds && second % 60 != 0 ? "\(minutes):\(pair(second % 60))" : minutes
  }

  /// "3 March 2026, 14:06".
  static func dayAndTime(_ instant: Instant, in zone: Zone) -> String {
    "\(long(zone.wallClock(at: instant).day)), \(time(instant, in: zone))"
  }

  /// "2026-03-03T14:06+01:00", seconds where they are not zero: for machines.
  static func iso(_ instant: Instant, in zone: Zone) -> String {
    let (day, second) = zone.wallClock(at: instant)
    var text = "\(day.iso)T\(pair(second / 3600)):\(pair(second / 60 % 60))"
    if second % 60 != 0 { text += ":\(pair(second % 60))" }
    let offset = zone.offset(at: instant)
    return offset == 0 ? text + "Z" : text + sign(offset)
  }

  /// "UTC", "Europe/Berlin, UTC+1", "UTC+5:30": the zone's name and what it stands from UTC at an instant.
  static func zone(_ zone: Zone, at instant: Instant) -> String {
    let offset = zone.offset(at: instant)
    let minutes = offset.magnitude / 60
    var distance = "UTC"
    if offset != 0 {
      distance += "\(offset < 0 ? "\u{2212}" : "+")\(minutes / 60)"
      if minutes % 60 != 0 { distance += ":\(pair(Int(minutes % 60)))" }
    }
    let isOffset = zone.name.first == "+" || zone.name.first == "-" || zone.name == "UTC" || zone.name == "Z"
    return isOffset ? distance : "\(zone.name), \(distance)"
  }

  private static func sign(_ offset: Int) -> String {
    let minutes = Int(offset.magnitude / 60)
    return "\(offset < 0 ? "-" : "+")\(pair(minutes / 60)):\(pair(minutes % 60))"
  }

  static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

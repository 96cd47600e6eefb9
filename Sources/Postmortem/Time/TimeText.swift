/// How moments and spans of time are written, everywhere the same.
package enum TimeText {
  /// `2026-03-03T14:02:00+01:00`, with `Z` at offset zero (ISO 8601, RFC 3339).
  package static func iso(_ instant: Instant, in zone: Zone) -> String {
    let (day, second) = zone.wallClock(at: instant)
    let offset = zone.offset(at: instant)
    let suffix = offset == 0 ? "Z" : Zone.name(ofOffset: offset)
    return "\(day.iso)T\(clock(second, withSeconds: true))\(suffix)"
  }

  /// `14:03`, as a clock on the wall of `zone` shows it.
  package static func clock(_ instant: Instant, in zone: Zone) -> String {
    clock(zone.wallClock(at: instant).secondOfDay, withSeconds: false)
  }

  /// `2026-03-03 14:03`.
  package static func dayAndClock(_ instant: Instant, in zone: Zone) -> String {
    let (day, second) = zone.wallClock(at: instant)
    return "\(day.iso) \(clock(second, withSeconds: false))"
  }

  /// `14:03` or `14:03:22` for seconds since midnight.
  package static func clock(_ secondOfDay: Int, withSeconds: Bool) -> String {
    let minutes = secondOfDay / 60
    let text = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    return withSeconds ? "\(text):\(twoDigits(secondOfDay % 60))" : text
  }

  /// A span in its two largest units: `45 s`, `12 min`, `1 h 54 min`, `3 d 4 h`. A negative one has a minus sign;
  /// rests below the second unit are dropped, seconds above one minute too.
  package static func duration(seconds: Int64) -> String {
    let sign = seconds < 0 ? "\u{2212}" : ""
    let magnitude = seconds.magnitude
    let minutes = magnitude / 60
    if magnitude < 60 { return "\(sign)\(magnitude) s" }
    if minutes < 60 { return "\(sign)\(minutes) min" }
    let (major, minor, names) =
      minutes < 1440
      ? (minutes / 60, minutes % 60, ("h", "min")) : (minutes / 1440, minutes % 1440 / 60, ("d", "h"))
    return minor == 0 ? "\(sign)\(major) \(names.0)" : "\(sign)\(major) \(names.0) \(minor) \(names.1)"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

/// A date as it was written: possibly without a year, possibly one that the calendar does not have.
package struct DateReading: Sendable, Equatable {
  /// Nil in "Feb 21".
  package let year: Int?
  /// 1 to 12 in words; in figures whatever was written.
  package let month: Int
  package let dayOfMonth: Int
  /// The bytes of the date, a weekday in front included.
  package let range: Range<Int>

  /// The day that is meant; nil where the calendar has none, or the year is missing and there is no hint.
  ///
  /// - Parameter hint: a day near the one that is meant; a missing year becomes the one that lies nearest to it, so
  ///   that "Jan 1" behind a title of December is the next year's.
  package func day(near hint: Day?) -> Day? {
    if let year { return Day(year: year, month: month, day: dayOfMonth) }
    guard let hint else { return nil }
    let around = hint.parts.year
    let candidates = (around - 1...around + 1).compactMap { Day(year: $0, month: month, day: dayOfMonth) }
    return candidates.min { abs($0.number - hint.number) < abs($1.number - hint.number) }
  }
}

/// Which of two figures is the day in `03/04/2021`.
package enum DateOrder: Sendable {
  case dayFirst, monthFirst
}

/// A time of day as it was written.
package struct WallTimeReading: Sendable, Equatable {
  /// Seconds since midnight; 86,400 for `24:00`.
  package let secondOfDay: Int
  package let hasSeconds: Bool
  /// `~14:00`, "around 14:00".
  package let isAbout: Bool
  /// `14.37`: a time only where one is expected, elsewhere a number.
  package let isDotted: Bool
  /// The zone or offset behind the time.
  package let zone: ZoneReading?
  /// The bytes of the time, a sign of approximation in front and the zone behind it included.
  package let range: Range<Int>

  /// The same time, said to be so only about.
  var approximate: WallTimeReading {
    WallTimeReading(
      secondOfDay: secondOfDay, hasSeconds: hasSeconds, isAbout: true, isDotted: isDotted, zone: zone,
      range: range)
  }
}

/// A zone as it was written.
package struct ZoneReading: Sendable, Equatable {
  package let spelling: ZoneSpelling
  package let range: Range<Int>
}

/// What a written zone stands for.
///
/// Most times have none: what is rare is kept elsewhere, so that readings are small and cheap to hand about.
package indirect enum ZoneSpelling: Sendable, Equatable {
  /// An offset, UTC, or an abbreviation that means one offset: `+01:00`, `Z`, `PST`.
  case fixed(Zone)
  /// A name of the IANA data base: `Europe/Berlin`, also for `PT` or "Pacific time". Whether there is such a zone
  /// is for `ZoneTable` to say.
  case named(String)
}

/// A date, a time of day, or both, as written together.
package struct MomentReading: Sendable, Equatable {
  package let date: DateReading?
  package let time: WallTimeReading?
  package let range: Range<Int>

  /// The moment that is meant.
  ///
  /// - Parameters:
  ///   - zone: holds where none is written.
  ///   - hint: the day of a bare time, and the neighbourhood of a date without a year.
  /// - Returns: midnight for a lone date; nil where the day is unknown or impossible, or the zone does not exist.
  package func instant(in zone: Zone, near hint: Day?, zones: ZoneTable) -> Instant? {
    guard let day = date == nil ? hint : date?.day(near: hint) else { return nil }
    var zone = zone
    if let written = time?.zone {
      guard let found = zones.zone(for: written.spelling) else { return nil }
      zone = found
    }
    return zone.instant(day, secondOfDay: time?.secondOfDay ?? 0)
  }
}

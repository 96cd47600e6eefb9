import ArgumentParser
import Glibc
import Postmortem

/// The day that a command looks from.
enum Today {
  /// Today in UTC; `SOURCE_DATE_EPOCH` stands in for the clock where builds are to be repeated.
  static func day() throws -> Day {
    guard let text = Terminal.environment("SOURCE_DATE_EPOCH") else {
      return Zone.utc.wallClock(at: Instant(seconds: Int64(time(nil)))).day
    }
    guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
      throw CommandFailure("SOURCE_DATE_EPOCH is \"\(text)\"; it counts seconds since 1970-01-01T00:00:00Z")
    }
    return Zone.utc.wallClock(at: Instant(seconds: seconds)).day
  }
}

extension Day: ExpressibleByArgument {
  /// `2026-06-01`.
  package init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

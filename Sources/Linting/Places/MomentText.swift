import Markdown
import Postmortem

/// Times, spans and lines as messages write them.
enum MomentText {
  /// "14:13 (line 30)", with the day in front where `other` is of another one.
  static func place(_ at: Instant, _ range: Range<Int>, of incident: Incident, besides other: Instant? = nil)
    -> String
  {
    "\(time(at, in: incident.writtenZone, besides: other)) (line \(line(of: range, in: incident)))"
  }

  /// "14:13", "14:13:20", or with the day in front where `other` is of another one.
  static func time(_ at: Instant, in zone: Zone, besides other: Instant? = nil) -> String {
    let (day, second) = zone.wallClock(at: at)
    var text = "\(pair(second / 3600)):\(pair(second / 60 % 60))"
    if second % 60 != 0 { text += ":\(pair(second % 60))" }
    guard let other, zone.wallClock(at: other).day != day else { return text }
    return "\(day.iso) \(text)"
  }

  /// "38 minutes", "3 hours 5 minutes", "2 days 3 hours".
  static func span(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: count(seconds, "second")
    case ..<7200: joined(count(seconds / 60, "minute"), seconds < 3600 ? seconds % 60 : 0, "second")
    case ..<345_600: joined(count(seconds / 3600, "hour"), seconds / 60 % 60, "minute")
    default: joined(count(seconds / 86_400, "day"), seconds / 3600 % 24, "hour")
    }
  }

  /// "1 minute", "5 minutes".
  static func count(_ number: Int64, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }

  /// The line that a range begins in, counted from one.
  static func line(of range: Range<Int>, in incident: Incident) -> Int {
    incident.document.markup.lines.line(at: range.lowerBound) + 1
  }

  private static func joined(_ first: String, _ rest: Int64, _ unit: String) -> String {
    rest == 0 ? first : "\(first) \(count(rest, unit))"
  }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Lengths of time as pages write them.
enum DurationText {
  /// "38 min", "1 h 54 min", "2 d 3 h": two units at most, rounded down; "40 s" below a minute.
  static func of(seconds: Int64) -> String {
    let magnitude = seconds.magnitude
    let minutes = magnitude / 60
    let text =
      switch minutes {
      case 0: magnitude == 0 ? "0 min" : "\(magnitude) s"
      case ..<60: "\(minutes) min"
      case ..<2880: minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
      default:
        minutes / 60 % 24 == 0 ? "\(minutes / 1440) d" : "\(minutes / 1440) d \(minutes / 60 % 24) h"
      }
    return seconds < 0 ? "\u{2212}" + text : text
  }
}

extension DurationText {
  /// The same, never broken between a number and its unit: for headings.
  static func unbroken(seconds: Int64) -> String {
    String(of(seconds: seconds).map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// Silences count in minutes up to two hours: "72 min", then "27 h 15 min", then "18 d 6 h".
  static func silence(seconds: Int64) -> String {
    let minutes = seconds / 60
    return minutes < 120 ? "\(minutes) min" : of(seconds: seconds)
  }
}

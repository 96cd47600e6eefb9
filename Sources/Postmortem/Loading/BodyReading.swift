import Markdown

/// The readers of the body, called in one place.
enum BodyReading {
  /// Parses the body of a file.
  static func markup(of file: [UInt8], from bodyStart: Int) -> Markup {
    Markup(parsing: file, from: bodyStart)
  }

  /// The sections of a document.
  static func sections(of markup: Markup, settings: Settings) -> [Section] { [] }

  /// Fills in what the body says: timeline, actions, factors, clocks.
  static func read(into incident: inout Incident, settings: Settings, asOf: Day) {}
}

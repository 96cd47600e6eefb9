import Markdown

/// The readers of the body, called in one place and in the order in which they need each other.
enum BodyReading {
  /// Parses the body of a file.
  static func markup(of file: [UInt8], from bodyStart: Int) -> Markup {
    Markup(parsing: file, from: bodyStart)
  }

  /// The sections of a document.
  static func sections(of markup: Markup, settings: Settings) -> [Section] {
    SectionReader.sections(of: markup, synonyms: settings.headingSynonyms)
  }

  /// Fills in what the body says: timeline, actions, factors, clocks.
  static func read(into incident: inout Incident, settings: Settings, asOf: Day) {
    TimelineReader.read(into: &incident, settings: settings)
    MilestoneReader.read(into: &incident)
    CommunicationReader.read(into: &incident, settings: settings)
    FactorReader.read(into: &incident)
    WhyChainReader.read(into: &incident)
    ActionReader.read(into: &incident, settings: settings)
    MentionReader.read(into: &incident, settings: settings)
    ClockReader.read(into: &incident, settings: settings, asOf: asOf)
  }
}

/// Finds what a document says of other incidents.
enum MentionReader {
  /// Fills in `incident.mentions`.
  static func read(into incident: inout Incident, settings: Settings) {}
}

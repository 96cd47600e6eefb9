/// Reads the timeline of an incident.
enum TimelineReader {
  /// Fills in `incident.timeline`.
  static func read(into incident: inout Incident, settings: Settings) {}
}

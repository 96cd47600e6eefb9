/// Reads the action items.
enum ActionReader {
  /// Fills in `incident.actions`.
  static func read(into incident: inout Incident, settings: Settings) {}
}

/// Reads the updates to stakeholders.
enum CommunicationReader {
  /// Fills in `incident.communications`.
  static func read(into incident: inout Incident, settings: Settings) {}
}

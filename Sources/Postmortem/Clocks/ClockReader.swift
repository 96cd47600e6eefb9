/// Reads the response clocks of an incident.
enum ClockReader {
  /// Fills in `incident.clocks`.
  static func read(into incident: inout Incident, settings: Settings, asOf: Day) {}
}

/// Reads the contributing factors.
enum FactorReader {
  /// Fills in `incident.factors`.
  static func read(into incident: inout Incident) {}
}

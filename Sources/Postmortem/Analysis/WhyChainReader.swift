/// Reads the five whys.
enum WhyChainReader {
  /// Fills in `incident.whyChains`.
  static func read(into incident: inout Incident) {}
}

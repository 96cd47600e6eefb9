import Postmortem

/// What pages need to know about all incidents together; merged once, then only read.
package struct SiteIndex: Sendable {
  /// The day an incident is filed under, in its own zone; nil where neither a time nor the file's name tells it.
  let days: [Day?]
  /// Incidents by the year they are filed under, newest year first; nil last.
  let years: [(year: Int?, incidents: [Int])]
  /// The actions by urgency: the most overdue first, then by due date; the others newest incident first. Those of
  /// cancelled incidents play no part.
  let actions: ActionShelves
  let merged: MergedIncidents
  /// The open actions by horizon; nil for those without one.
  let horizons: [Horizon?: ActionShelves]
  /// Open actions of each incident.
  let openActions: [Int]
  /// What each owner owns.
  let owners: OwnerTally
  let services: [ServiceTally]
  let factors: FactorTally
  let luckyBreaks: [LuckyBreak]
  /// How many incidents tell of one.
  let luckyIncidents: Int
  /// Incidents of the kind, newest first; cancelled ones left out.
  let nearMisses: [Int]
  let reviews: ReviewQueue
  /// The severity framework and the runbooks, those due for review first.
  let agingDocuments: [AgingDocument]
  /// For other documents, by path: the incidents that link to them.
  let documentBacklinks: [String: [Int]]

  init(_ base: KnowledgeBase) {
    let incidents = base.incidents
    days = incidents.map(\.filedDay)
    merged = MergedIncidents(base)
    let filed = days
    years = Dictionary(grouping: incidents.indices) { filed[$0]?.parts.year }
      .map { (year: $0.key, incidents: $0.value.sorted()) }
      .sorted { ($0.year ?? .min) > ($1.year ?? .min) }
    var actions = ActionShelves()
    var open = Array(repeating: 0, count: incidents.count)
    for (index, incident) in incidents.enumerated() where incident.status?.value != .cancelled {
      for (number, action) in incident.actions.enumerated() {
        actions.add(
          ActionPlace(incident: index, action: number), ActionUrgency.of(action, on: base.asOf))
        if action.state.isOpen { open[index] += 1 }
      }
    }
    for urgency in [ActionUrgency.overdue, .soon, .later] {
      actions.sort(urgency) { left, right in
        let first = incidents[left.incident].actions[left.action].due.day?.number ?? .max
        let second = incidents[right.incident].actions[right.action].due.day?.number ?? .max
        return (first, left.incident, left.action) < (second, right.incident, right.action)
      }
    }
    self.actions = actions
    openActions = open
    horizons = SiteIndex.horizons(actions, incidents)
    owners = OwnerTally(base, actions)
    services = ServiceTally.all(base, actions)
    factors = FactorTally(base)
    luckyBreaks = LuckyBreak.all(base)
    luckyIncidents = Set(luckyBreaks.lazy.map(\.incident)).count
    nearMisses = incidents.indices.filter {
      incidents[$0].kind == .nearMiss && incidents[$0].status?.value != .cancelled
    }
    reviews = ReviewQueue(base)
    agingDocuments = AgingDocument.all(base, days: days)
    documentBacklinks = SiteIndex.backlinks(base)
  }

  private static func horizons(_ actions: ActionShelves, _ incidents: [Incident]) -> [Horizon?: ActionShelves]
  {
    var horizons: [Horizon?: ActionShelves] = [:]
    for urgency in ActionUrgency.open {
      for place in actions[urgency] {
        let horizon = incidents[place.incident].actions[place.action].horizon?.value
        horizons[horizon, default: ActionShelves()].add(place, urgency)
      }
    }
    return horizons
  }

  private static func backlinks(_ base: KnowledgeBase) -> [String: [Int]] {
    var documents: [String: [Int]] = [:]
    for (index, incident) in base.incidents.enumerated() {
      var paths: Set<String> = []
      for mention in incident.mentions {
        guard case .path(let path) = mention.target, base.incident(atPath: path) == nil,
          paths.insert(path).inserted
        else { continue }
        documents[path, default: []].append(index)
      }
    }
    return documents
  }
}

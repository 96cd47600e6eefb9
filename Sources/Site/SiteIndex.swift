import Postmortem

/// What pages need to know about all incidents together; merged once, then only read.
package struct SiteIndex: Sendable {
  /// An action and the incident it belongs to, as indices.
  package struct ActionPlace: Sendable, Equatable {
    package let incident: Int
    package let action: Int
  }

  /// The day an incident is filed under, in its own zone; nil where neither a time nor the file's name tells it.
  let days: [Day?]
  /// Incidents by the year they are filed under, newest year first; nil last.
  let years: [(year: Int?, incidents: [Int])]
  /// The actions by urgency: the most overdue first, then by due date; closed ones newest incident first.
  let actions: [ActionUrgency: [ActionPlace]]
  let merged: MergedIncidents
  /// Open actions of each incident.
  let openActions: [Int]
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
    var actions: [ActionUrgency: [ActionPlace]] = [:]
    var open = Array(repeating: 0, count: incidents.count)
    for (index, incident) in incidents.enumerated() where incident.status?.value != .cancelled {
      for (number, action) in incident.actions.enumerated() {
        let urgency = ActionUrgency.of(action, on: base.asOf)
        actions[urgency, default: []].append(ActionPlace(incident: index, action: number))
        if action.state.isOpen { open[index] += 1 }
      }
    }
    for urgency in [ActionUrgency.overdue, .soon, .later] {
      actions[urgency]?.sort { left, right in
        let first = incidents[left.incident].actions[left.action].due.day?.number ?? .max
        let second = incidents[right.incident].actions[right.action].due.day?.number ?? .max
        return (first, left.incident, left.action) < (second, right.incident, right.action)
      }
    }
    self.actions = actions
    openActions = open
    var documents: [String: [Int]] = [:]
    for (index, incident) in incidents.enumerated() {
      var paths: Set<String> = []
      for mention in incident.mentions {
        guard case .path(let path) = mention.target, base.incident(atPath: path) == nil,
          paths.insert(path).inserted
        else { continue }
        documents[path, default: []].append(index)
      }
    }
    documentBacklinks = documents
  }
}

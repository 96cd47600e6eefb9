import Postmortem

/// A service with what happened to it.
struct ServiceTally: Sendable {
  let id: String
  /// Nil where the catalogue does not know the service.
  let service: Service?
  /// Incidents, newest first; near misses, exercises and cancelled ones stand apart.
  let incidents: [Int]
  let nearMisses: [Int]
  /// Exercises and cancelled incidents.
  let others: [Int]
  /// The actions of all of them that remain to be done.
  private(set) var actions = ActionShelves()
  /// Runbooks that name the service, as indices into the pages.
  private(set) var runbooks: [Int] = []

  var name: String { service?.name ?? id }

  /// How many incidents and near misses there are of which causes are asked.
  var causes: [Int] { incidents + nearMisses }

  private init(_ id: String, _ service: Service?, _ base: KnowledgeBase) {
    self.id = id
    self.service = service
    var incidents: [Int] = []
    var nearMisses: [Int] = []
    var others: [Int] = []
    for index in base.incidents(ofService: id) {
      let incident = base.incidents[index]
      switch incident.kind {
      case _ where incident.status?.value == .cancelled: others.append(index)
      case .incident: incidents.append(index)
      case .nearMiss: nearMisses.append(index)
      case .exercise: others.append(index)
      }
    }
    self.incidents = incidents
    self.nearMisses = nearMisses
    self.others = others
  }

  /// All services that an incident names or the catalogue lists: the most incidents first, then by name.
  ///
  /// - Complexity: linear in incidents, actions and documents; O(n log n) in services.
  static func all(_ base: KnowledgeBase, _ actions: ActionShelves) -> [ServiceTally] {
    let catalogue = Dictionary(
      base.catalogue.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tallies = base.serviceIDs.map { ServiceTally($0, catalogue[$0], base) }
    let places = Dictionary(uniqueKeysWithValues: tallies.enumerated().map { ($1.id, $0) })
    for urgency in ActionUrgency.open {
      for place in actions[urgency] {
        for id in Set(base.incidents[place.incident].services.map(\.value)) {
          if let index = places[id] { tallies[index].actions.add(place, urgency) }
        }
      }
    }
    for (page, document) in base.pages.enumerated() where document.kind == .runbook {
      for id in Set(document.frontMatter?.root["services"]?.members.compactMap(\.text) ?? []) {
        if let index = places[id] { tallies[index].runbooks.append(page) }
      }
    }
    return tallies.sorted { left, right in
      if left.incidents.count != right.incidents.count {
        return left.incidents.count > right.incidents.count
      }
      if left.name != right.name { return left.name < right.name }
      return left.id < right.id
    }
  }
}

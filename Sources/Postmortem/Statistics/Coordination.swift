/// What coordination took at least: the time of those in a role, from the declaration to the resolution.
///
/// Those who helped without a role, and all work after the resolution, are not on record and not counted.
package struct Coordination: Sendable, Equatable {
  /// The incidents of which it is known, by their cost, least first.
  package let known: [Cost]
  package let distribution: Distribution
  /// Incidents without roles, or without both times.
  package let unknown: Int

  /// The cost of one incident, as an index into the knowledge base.
  package struct Cost: Sendable, Equatable {
    package let incident: Int
    package let people: Int
    /// People times seconds.
    package let seconds: Int64
  }

  /// All of it, in seconds.
  package var totalSeconds: Int64 { known.reduce(0) { $0 + $1.seconds } }

  init(of indices: [Int], in base: KnowledgeBase) {
    let costs = indices.compactMap { index -> Cost? in
      let incident = base.incidents[index]
      let people = Self.people(in: incident.roles)
      guard people > 0, let from = incident.milestone(.declared), let to = incident.milestone(.resolved),
        from.precision != .day, to.precision != .day, to.at >= from.at
      else { return nil }
      return Cost(incident: index, people: people, seconds: Int64(people) * to.at.secondsSince(from.at))
    }
    known = costs.sorted { ($0.seconds, $0.incident) < ($1.seconds, $1.incident) }
    distribution = Distribution(costs.map(\.seconds))
    unknown = indices.count - costs.count
  }

  /// How many people were in a role at a time: a role that was handed over counts once, and so does a person in two.
  private static func people(in roles: [RoleAssignment]) -> Int {
    let names = Set(roles.map { $0.kind?.rawValue ?? $0.name })
    return min(names.count, Set(roles.map(\.person.value)).count)
  }
}

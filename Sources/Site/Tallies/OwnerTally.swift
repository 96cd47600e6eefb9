import Postmortem

/// What each owner owns, by index into the owners of the knowledge base.
struct OwnerTally: Sendable {
  /// How far back "lately" reaches for what was done.
  static let latelyDays = 90

  /// The open actions of each owner.
  let shelves: [ActionShelves]
  /// The owners of open actions, those with the most first, then by name.
  let owning: [Int]
  /// How many actions of each owner were done lately.
  let doneLately: [Int]
  /// The open actions that nobody owns.
  let unowned: ActionShelves

  init(_ base: KnowledgeBase, _ actions: ActionShelves) {
    let count = base.ownership.owners.count
    var shelves = Array(repeating: ActionShelves(), count: count)
    var doneLately = Array(repeating: 0, count: count)
    var unowned = ActionShelves()
    for urgency in ActionUrgency.open {
      for place in actions[urgency] {
        let owners = base.ownership.owners(of: base.incidents[place.incident].actions[place.action])
        for owner in owners { shelves[owner].add(place, urgency) }
        if owners.isEmpty { unowned.add(place, urgency) }
      }
    }
    for place in actions[.done] {
      let action = base.incidents[place.incident].actions[place.action]
      guard case .done(let day?) = action.state, day <= base.asOf,
        base.asOf.number - day.number <= OwnerTally.latelyDays
      else { continue }
      for owner in base.ownership.owners(of: action) { doneLately[owner] += 1 }
    }
    self.shelves = shelves
    let (owners, counts) = (base.ownership.owners, shelves.map(\.openCount))
    owning = owners.indices.filter { counts[$0] > 0 }.sorted { left, right in
      counts[left] == counts[right] ? owners[left].name < owners[right].name : counts[left] > counts[right]
    }
    self.doneLately = doneLately
    self.unowned = unowned
  }
}

/// Who stands as an owner of actions: the people of the roster, and owners whom no roster knows.
///
/// An owner is one and the same under the handle, the name, and any case of either; placeholders own nothing.
package struct Ownership: Sendable {
  /// Somebody who owns actions, or may.
  package struct Owner: Sendable, Equatable {
    /// From the roster, else as the newest incident writes it.
    package let name: String
    /// Without the `@`; nil where none is known.
    package let handle: String?
    package let team: String?
    package let kind: Kind

    package enum Kind: Sendable, Equatable {
      /// A person of the roster.
      case listed
      /// A person whom the roster does not know.
      case unlisted
      /// A team, a role or a group.
      case group
    }
  }

  /// The roster in its order, then all others by name.
  package let owners: [Owner]
  private let byName: [String: Int]

  /// - Complexity: linear in the actions, and O(n log n) in the owners.
  init(roster: Roster, incidents: [Incident]) {
    var owners: [Owner] = []
    var byName: [String: Int] = [:]
    for person in roster.people {
      let keys = [person.handle, person.name].filter { !$0.isEmpty }.map(Ownership.key)
      guard keys.contains(where: { byName[$0] == nil }) else { continue }
      for key in keys where byName[key] == nil { byName[key] = owners.count }
      owners.append(
        Owner(
          name: person.name, handle: person.handle.isEmpty ? nil : person.handle, team: person.team,
          kind: .listed))
    }
    var others: [String: Owner] = [:]
    for index in incidents.indices {
      for action in incidents[index].actions {
        for owner in action.owners where owner.kind != .placeholder {
          let key = Ownership.key(owner.name)
          guard !key.isEmpty, byName[key] == nil, others[key] == nil else { continue }
          let written = Handle.text(owner.name, at: owner.range, in: incidents[index].document.markup)
          let handle = written.first == "@" ? String(written.dropFirst()) : nil
          others[key] = Owner(
            name: handle ?? written, handle: handle, team: nil,
            kind: owner.kind == .group ? .group : .unlisted)
        }
      }
    }
    for (key, owner) in others.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      byName[key] = owners.count
      owners.append(owner)
    }
    self.owners = owners
    self.byName = byName
  }

  /// Who is meant, as an index into `owners`; nil for a placeholder.
  package func owner(_ owner: ActionItem.Owner) -> Int? {
    owner.kind == .placeholder ? nil : byName[Ownership.key(owner.name)]
  }

  /// Everybody who owns `action`, each once, in the order of the document.
  package func owners(of action: ActionItem) -> [Int] {
    var found: [Int] = []
    for owner in action.owners {
      if let index = self.owner(owner), !found.contains(index) { found.append(index) }
    }
    return found
  }

  private static func key(_ name: String) -> String {
    (name.first == "@" ? name.dropFirst() : name[...]).lowercased()
  }
}

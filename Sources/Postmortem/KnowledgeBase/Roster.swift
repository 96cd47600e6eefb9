/// A person who may own an action, and whom analysis must not name.
package struct Person: Sendable, Equatable {
  package let name: String
  /// Without the `@`.
  package let handle: String
  package let team: String?

  package init(name: String, handle: String, team: String?) {
    self.name = name
    self.handle = handle
    self.team = team
  }
}

/// The people of `people.yml`; empty where no roster is configured.
package struct Roster: Sendable, Equatable {
  package let people: [Person]

  package init(people: [Person]) { self.people = people }
}

/// A service of the catalogue.
package struct Service: Sendable, Equatable {
  package let id: String
  package let name: String
  package let team: String?
  package let tier: Int?

  package init(id: String, name: String, team: String?, tier: Int?) {
    self.id = id
    self.name = name
    self.team = team
    self.tier = tier
  }
}

/// The services of `services.yml`; empty where no catalogue is configured.
package struct ServiceCatalogue: Sendable, Equatable {
  package let services: [Service]

  package init(services: [Service]) { self.services = services }
}

/// The three roles of incident response, each one person (R2).
package enum RoleKind: String, Sendable, CaseIterable {
  case incidentCommander = "incident-commander"
  case communicationsLead = "communications-lead"
  case technicalLead = "technical-lead"
}

/// Who held a role.
package struct RoleAssignment: Sendable, Equatable {
  /// The key as written for roles beyond the three.
  package let name: String
  package let kind: RoleKind?
  package let person: Located<String>

  package init(name: String, kind: RoleKind?, person: Located<String>) {
    self.name = name
    self.kind = kind
    self.person = person
  }
}

/// The blameless review: when it was planned and held, and what it found about the severity (P0, P1, S6).
package struct Review: Sendable, Equatable {
  package var scheduled: Located<Instant>?
  package var circulated: Located<Instant>?
  package var held: Located<Instant>?
  package var shared: Located<Instant>?
  package var facilitator: Located<String>?
  package var severityAccurate: Located<Bool>?
  package var criteriaChange: Located<String>?
  package let range: Range<Int>

  package init(range: Range<Int>) { self.range = range }
}

/// What an incident cost, as front matter states it; figures stay as written.
package struct Impact: Sendable, Equatable {
  /// Key and value as written, in the order of the file.
  package let facts: [Fact]
  package let range: Range<Int>

  package struct Fact: Sendable, Equatable {
    package let name: String
    package let value: String
    package let range: Range<Int>

    package init(name: String, value: String, range: Range<Int>) {
      self.name = name
      self.value = value
      self.range = range
    }
  }

  package init(facts: [Fact], range: Range<Int>) {
    self.facts = facts
    self.range = range
  }
}

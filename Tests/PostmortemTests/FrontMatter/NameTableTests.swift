import Testing

@testable import Postmortem

/// Keys that are found by their packed bytes.
@Suite struct NameTableTests {
  private func spellings(_ name: String) -> [String] {
    let words = name.split(separator: "-").map { String($0) }
    let humps = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return [
      name, words.joined(separator: "_"), words.joined(separator: " "), words[0] + humps.joined(),
      words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "), name.uppercased(),
    ]
  }

  @Test("The table finds what a search through all names and aliases finds")
  func incidentKeys() {
    for key in FrontMatterKeys.incident {
      for name in [key.name] + key.aliases {
        for spelling in spellings(name) + [name + "x", String(name.dropLast()), "x" + name] {
          #expect(
            IncidentKey.named(spelling)?.rawValue == FrontMatterKeys.incident.named(spelling)?.name,
            "\(spelling)")
        }
      }
    }
  }

  @Test("So does the one of the review")
  func reviewKeys() {
    for key in FrontMatterKeys.review {
      for name in [key.name] + key.aliases {
        for spelling in spellings(name) + [name + "x"] {
          #expect(
            ReviewKey.named(spelling)?.rawValue == FrontMatterKeys.review.named(spelling)?.name, "\(spelling)"
          )
        }
      }
    }
  }

  @Test(
    "Names that share their first fifteen bytes are told apart",
    arguments: ["severity-histogram", "affected-serviceman", "customer-facings", "impact-start-dates"])
  func longNames(name: String) { #expect(IncidentKey.named(name) == nil) }

  @Test("Roles have no humps, and blanks around them do not count")
  func roles() {
    #expect(RoleKind(naming: " Incident Commander ") == .incidentCommander)
    #expect(RoleKind(naming: "INCIDENT_COMMANDER") == .incidentCommander)
    #expect(RoleKind(naming: "incidentCommander") == nil)
    #expect(RoleKind(naming: "incident-commandeur") == nil)
  }
}

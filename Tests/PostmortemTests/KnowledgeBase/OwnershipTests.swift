import Testing

@testable import Postmortem

@Suite struct OwnershipTests {
  private func action(_ owners: [(String, ActionItem.Owner.Kind)]) -> ActionItem {
    ActionItem(
      id: "A1", text: "x", textRange: 0..<0, range: 0..<0, content: [],
      owners: owners.map { ActionItem.Owner(name: $0.0, kind: $0.1, range: 0..<0) }, due: .missing,
      horizon: nil, ticket: nil, state: .open, stateRange: nil, group: nil, node: 0)
  }

  @Test("Handle, name and case mean the same person, and placeholders mean nobody")
  func resolves() {
    var incident = Incident(
      document: DocumentReading.document(Array("# A\n".utf8), path: "a.md", settings: Settings()))
    incident.actions = [
      action([("ada", .person), ("Ada Lovelace", .person), ("TBD", .placeholder)]),
      action([("Grace", .person), ("SRE", .group)]),
    ]
    let roster = Roster(people: [Person(name: "Ada Lovelace", handle: "ada", team: "Data")])
    let ownership = Ownership(roster: roster, incidents: [incident])
    #expect(ownership.owners.map(\.name) == ["Ada Lovelace", "Grace", "SRE"])
    #expect(ownership.owners.map(\.kind) == [.listed, .unlisted, .group])
    #expect(ownership.owners(of: incident.actions[0]) == [0])
    #expect(ownership.owners(of: incident.actions[1]) == [1, 2])
  }
}

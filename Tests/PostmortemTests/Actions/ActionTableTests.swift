import Markdown
import Testing

@testable import Postmortem

/// Actions in tables.
@Suite struct ActionTableTests {
  @Test("Columns are found by their names, in any order")
  func readsColumns() throws {
    let incident = Reading.incident(
      """
      ## Action items

      | ID | Task | Who | Deadline | Timeframe | Issue | Status |
      |---|---|---|---|---|---|---|
      | A3 | Add an alert | Ada Byron | 2026-04-01 | Short term | OPS-12 | Done 2026-03-30 |
      | | Limit the pool | TBD | soon | long-term | | In progress |
      | | Rotate keys | @ken, platform team | — | | [#7](https://t.example.com/7) | ✅ |
      """)
    let actions = incident.actions
    #expect(actions.map(\.id) == ["A3", "A1", "A2"])
    #expect(actions.map(\.text) == ["Add an alert", "Limit the pool", "Rotate keys"])
    #expect(actions.map { $0.owners.map(\.kind) } == [[.person], [.placeholder], [.person, .group]])
    #expect(actions.map(\.due.day) == [.of(2026, 4, 1), nil, nil])
    #expect(actions.map { $0.horizon?.value } == [.shortTerm, .longTerm, nil])
    #expect(actions.map { $0.ticket?.value } == ["OPS-12", nil, "https://t.example.com/7"])
    #expect(actions.map(\.state) == [.done(on: .of(2026, 3, 30)), .inProgress, .done(on: nil)])
    #expect(Reading.bytes(actions[1].textRange, of: incident) == "Limit the pool")
    #expect(Reading.bytes(actions[1].owners[0].range, of: incident) == "TBD")
    guard case .unreadable("soon", let range) = actions[1].due else {
      Issue.record("\(actions[1].due)")
      return
    }
    #expect(Reading.bytes(range, of: incident) == "soon")
    #expect(actions[2].due == .missing)
  }

  @Test("A table about something else holds no actions")
  func sparesOtherTables() {
    #expect(Reading.actions("| Metric | Value |\n|---|---|\n| p99 | 300 ms |").isEmpty)
  }
}

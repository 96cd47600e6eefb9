import Markdown
import Testing

@testable import Postmortem

/// Actions in bullets, numbered lists and task lists.
@Suite struct ActionListTests {
  @Test("A task with everything gives each value and its own bytes")
  func readsTheWholeLine() throws {
    let incident = Reading.incident(
      """
      ## Action items

      ### Short-term

      - [x] Cap retries, with jitter, @ada, due 2026-04-17, [OPS-376](https://t.example.com/OPS-376), done 2026-04-09
      """)
    let action = try #require(incident.actions.first)
    #expect(incident.actions.count == 1)
    #expect(action.id == "A1")
    #expect(action.text == "Cap retries, with jitter")
    #expect(Reading.bytes(action.textRange, of: incident) == "Cap retries, with jitter")
    #expect(action.owners.map(\.name) == ["ada"])
    #expect(action.owners.map { Reading.bytes($0.range, of: incident) } == ["@ada"])
    #expect(action.due.day == .of(2026, 4, 17))
    if case .day(_, let range) = action.due { #expect(Reading.bytes(range, of: incident) == "2026-04-17") }
    #expect(action.horizon?.value == .shortTerm)
    #expect(action.horizon.map { Reading.bytes($0.range, of: incident) } == "Short-term")
    #expect(action.ticket?.value == "https://t.example.com/OPS-376")
    #expect(action.state == .done(on: .of(2026, 4, 9)))
    #expect(action.stateRange.map { Reading.bytes($0, of: incident) } == "done 2026-04-09")
  }

  static let owners: [(String, [String], String)] = [
    ("Add an alert @ada", ["ada"], "Add an alert"),
    ("Add an alert on pool use @ada @ken, due 2026-04-01", ["ada", "ken"], "Add an alert on pool use"),
    ("Add an alert @ada (accountable) @ken", ["ada", "ken"], "Add an alert"),
    ("Add an alert. Owner: @lucas", ["lucas"], "Add an alert."),
    ("Add an alert (owner: Ada Byron)", ["Ada Byron"], "Add an alert"),
    ("Debrief all members [Rick]", ["Rick"], "Debrief all members"),
    ("[Rick] Debrief all members", ["Rick"], "Debrief all members"),
    ("Debrief all members (Ada Byron)", ["Ada Byron"], "Debrief all members"),
    ("Debrief all members (???)", ["???"], "Debrief all members"),
    ("[done] Debrief all members", [], "Debrief all members"),
    ("[#2226]: Add simple logging", [], "Add simple logging"),
    ("Fetch `@types/node` again", [], "Fetch @types/node again"),
    ("Agree on limits with @ken", [], "Agree on limits with @ken"),
  ]

  @Test("Owners stand in many places", arguments: owners)
  func readsOwners(_ item: (line: String, owners: [String], text: String)) {
    let actions = Reading.actions("- \(item.line)")
    #expect(actions.map { $0.owners.map(\.name) } == [item.owners])
    #expect(actions.map(\.text) == [item.text])
  }

  static let states: [(String, ActionState, String)] = [
    ("[x] Add an alert", .done(on: nil), "Add an alert"),
    ("[ ] Add an alert", .open, "Add an alert"),
    ("Add an alert **DONE**", .done(on: nil), "Add an alert"),
    ("**DONE** Add an alert", .done(on: nil), "Add an alert"),
    ("Add an alert (done)", .done(on: nil), "Add an alert"),
    ("Add an alert (DONE)", .done(on: nil), "Add an alert"),
    ("✅ Add an alert", .done(on: nil), "Add an alert"),
    ("Add an alert ✅", .done(on: nil), "Add an alert"),
    ("Add an alert – done 20/10", .done(on: .of(2025, 10, 20)), "Add an alert"),
    ("~~Add an alert~~", .done(on: nil), "Add an alert"),
    ("[ ] Add an alert (in progress)", .inProgress, "Add an alert"),
    ("[x] Add an alert, won't do (too noisy)", .wontDo(reason: "too noisy"), "Add an alert"),
    ("[x] Add an alert, won't do: noisy, and late", .wontDo(reason: "noisy, and late"), "Add an alert"),
    ("[x] Add an alert, superseded by A1", .superseded(by: "A1"), "Add an alert"),
    ("Alert on open connections", .open, "Alert on open connections"),
    ("Page when a job is done late", .open, "Page when a job is done late"),
  ]

  @Test("Words decide over the box", arguments: states)
  func readsStates(_ item: (line: String, state: ActionState, text: String)) {
    let actions = Reading.actions("- \(item.line)")
    #expect(actions.map(\.state) == [item.state])
    #expect(actions.map(\.text) == [item.text])
  }

  static let dues: [(String, Day?)] = [
    ("Add an alert @ada, due 2026-04-01", .of(2026, 4, 1)),
    ("Add an alert by 1 April 2026", .of(2026, 4, 1)),
    ("Add an alert (deadline: April 1, 2026)", .of(2026, 4, 1)),
    ("Reboot due to load", nil),
  ]

  @Test("A due date stands behind its word", arguments: dues)
  func readsDueDates(_ item: (line: String, day: Day?)) {
    #expect(Reading.actions("- \(item.line)").map(\.due.day) == [item.day])
  }

  @Test("Only what is meant as a date is an unreadable one")
  func keepsUnreadableDates() throws {
    let action = try #require(Reading.actions("- Add an alert @ada, due soon").first)
    guard case .unreadable("soon", _) = action.due else {
      Issue.record("\(action.due)")
      return
    }
    #expect(Reading.actions("- Add an alert that is due soon").map(\.due) == [.missing])
  }

  @Test("A bullet that ends with a colon gives its children; other children are detail")
  func groupsAndDetails() {
    let actions = Reading.actions(
      """
      - Test these:
        - [ ] Warp Speed
        - [ ] Claims
      - Debrief everybody
        - with the form
      """)
    #expect(actions.map(\.text) == ["Warp Speed", "Claims", "Debrief everybody"])
    #expect(actions.map(\.group) == ["Test these", "Test these", nil])
    #expect(actions.map(\.id) == ["A1", "A2", "A3"])
  }

  @Test("Sub-headings and bold lines say horizon, state, owner or category")
  func readsHeadings() {
    let actions = Reading.actions(
      """
      ### Immediate actions (completed)

      - One thing

      ### Documentation improvements

      1. Two things

      ### Long-term

      **Jamie, David & Raphaëlle**

      - Three things

      **Team**

      - Four things
      """)
    #expect(actions.map(\.text) == ["One thing", "Two things", "Three things", "Four things"])
    #expect(actions.map { $0.horizon?.value } == [.immediate, nil, .longTerm, .longTerm])
    #expect(actions.map(\.state) == [.done(on: nil), .open, .open, .open])
    #expect(actions.map(\.group) == [nil, "Documentation improvements", nil, nil])
    #expect(actions.map { $0.owners.map(\.name) } == [[], [], ["Jamie", "David", "Raphaëlle"], ["Team"]])
    #expect(actions.last?.owners.map(\.kind) == [.group])
  }

  @Test("Written ids stay; others take the numbers that are free")
  func givesIds() {
    let actions = Reading.actions("- A2: Two\n- One\n- **A4** Four\n- Three\n- A2: Again")
    #expect(actions.map(\.id) == ["A2", "A1", "A4", "A3", "A5"])
    #expect(actions.map(\.text) == ["Two", "One", "Four", "Three", "Again"])
  }

  @Test("Paragraphs are actions where they call themselves so, or tell of nothing but work")
  func readsParagraphs() {
    let called = Reading.actions("- ✅ Sent mail\n\n**Action item:** Start earlier. Owner: @lucas")
    #expect(called.map(\.text) == ["Sent mail", "Start earlier."])
    #expect(called.map { $0.owners.map(\.name) } == [[], ["lucas"]])
    #expect(
      Reading.actions("Develop better questions.\nHire a person for security.").map(\.text)
        == ["Develop better questions.", "Hire a person for security."])
    #expect(Reading.actions("We will keep an eye on the pool.").isEmpty)
    #expect(Reading.actions("None.").isEmpty)
  }

  @Test("Lists under lessons are no actions")
  func sparesLessons() {
    #expect(Reading.incident("## Lessons learned\n\n- Add more alerts @ada").actions.isEmpty)
  }
}

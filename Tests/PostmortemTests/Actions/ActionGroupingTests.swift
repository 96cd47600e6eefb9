import Testing

@testable import Postmortem

/// Which lines below and behind an action are actions of their own.
@Suite struct ActionGroupingTests {
  @Test("Bullets behind a numbered item, not indented, say more of that item")
  func readsLooseDetail() {
    let actions = Reading.actions(
      """
      1. **Move the table**

      - with a trigger
      - and a backfill

      2. Watch the disks while this runs, above all:

      - free space
      - queue length
      """)
    #expect(actions.map(\.text) == ["Move the table", "Watch the disks while this runs, above all:"])
  }

  @Test("What such bullets say of owner and day is the item's")
  func readsLooseMarks() {
    let actions = Reading.actions("1. Move the table\n\n- Owner: Ada Byron\n- Due: 2026-04-01")
    #expect(actions.map { $0.owners.map(\.name) } == [["Ada Byron"]])
    #expect(actions.map(\.due.day) == [.of(2026, 4, 1)])
  }

  @Test("A sentence with a colon is an action, and what it lists is its detail")
  func keepsSentences() {
    let actions = Reading.actions(
      """
      - We are going to change how we review, with a new step that will:
        - ask for the motivation
        - ask for the risks
      - Add alerts for:
        - the pool
        - the queue
      """)
    #expect(
      actions.map(\.text) == [
        "We are going to change how we review, with a new step that will:", "the pool", "the queue",
      ])
  }

  @Test("Tasks below a long sentence are ticked off one by one")
  func keepsTasks() {
    let actions = Reading.actions(
      "- Before we switch the old cluster off we will make sure of these:\n  - [ ] the pool\n  - [x] the queue"
    )
    #expect(actions.map(\.text) == ["the pool", "the queue"])
  }

  @Test("A ticket that a heading links to is the ticket of all below it")
  func readsTicketsOfHeadings() {
    let actions = Reading.actions(
      """
      ### Short-term ([follow along here](https://git.example.com/issues/7))

      - Limit the pool
      - Add an alert, [OPS-12](https://tickets.example.com/OPS-12)

      ### Long-term

      - Split the database
      """)
    #expect(
      actions.map(\.ticket?.value) == [
        "https://git.example.com/issues/7", "https://tickets.example.com/OPS-12", nil,
      ])
  }

  @Test("A ticket may be linked from what is said further below an action")
  func readsTicketsOfDetail() {
    let actions = Reading.actions(
      """
      - Lower the timeout.

        Nearly no launch takes longer, as the [chart](https://charts.example.com/1) shows.
        See the [issue](https://git.example.com/issues/7).
      - Test the wrapper
        - https://git.example.com/pull/8
      - Draw a [chart](https://charts.example.com/2)
      """)
    #expect(
      actions.map(\.ticket?.value) == [
        "https://git.example.com/issues/7", "https://git.example.com/pull/8", nil,
      ])
  }

  @Test("A category that holds one sentence of work counts beside those with lists")
  func readsSentencesBesideLists() {
    let actions = Reading.actions(
      """
      ### Builder

      Limit the memory of build pods.

      ### Findings

      The outage seems to come from an old node.

      ### Process

      1. Name one driver for each incident
      """)
    #expect(actions.map(\.text) == ["Limit the memory of build pods.", "Name one driver for each incident"])
  }
}

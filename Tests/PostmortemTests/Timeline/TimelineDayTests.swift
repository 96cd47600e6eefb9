import Testing

@testable import Postmortem

/// On which day a bare time is.
@Suite struct TimelineDayTests {
  private func times(_ text: String, path: String = "postmortems/checkout.md") -> [String] {
    let settings = Settings()
    let document = DocumentReading.document(Array(text.utf8), path: path, settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 20_000))
    return incident.timeline.entries.map { entry in
      entry.at.map { String(TimeText.iso($0, in: .utc).prefix(16)) } ?? "unknown"
    }
  }

  @Test("A day that holds unless otherwise noted is not moved by a row with a date of its own")
  func keepsTheUsualDay() {
    let text = """
      # Outage

      ## Timeline of events

      Unless otherwise noted all events happened on 2019-10-21, and all times are in UTC.

      - **2019-10-20 00:55: builds fail**
      - **01:38: alerts fired**
      - 01:39: investigation begins
      """
    #expect(times(text) == ["2019-10-20T00:55", "2019-10-21T01:38", "2019-10-21T01:39"])
  }

  @Test("A line in italics with a short year dates the times below it")
  func readsShortYears() {
    let text = """
      # Compromise

      ## Timeline (UTC) 4/21/23-4/25/23

      _4/21/23_

      2:57 PM: The account is opened again.

      _4/24/23_

      ~9:00 AM: The laptop is erased.
      """
    #expect(times(text) == ["2023-04-21T14:57", "2023-04-24T09:00"])
  }

  @Test("Figures that were meant for a date are a row whose time cannot be read")
  func keepsBrokenDates() {
    let text = """
      # Loop

      ## Timeline (all times UTC)

      09/27/2022 - A report arrives.

      11/03/202 - A release is out.
      """
    #expect(times(text) == ["2022-09-27T00:00", "unknown"])
  }

  @Test("A date with a sign of approximation and a time in four figures are read")
  func readsWrittenLooseness() {
    let text = """
      # Capacity

      ## Timeline

      - 2026-03-03 1650: the call begins
      - ~2026-03-03 19:30: the cluster is full
      """
    #expect(times(text) == ["2026-03-03T16:50", "2026-03-03T19:30"])
  }

  @Test("Month and day in brackets take the year that is nearest to the incident")
  func readsDatesWithoutYear() {
    let text = """
      # March 26th, 2019 Outage

      All times in PDT (UTC-7).

      ## Timeline

      - [12-05 16:21] The bug is introduced
      - [03-26 17:40] The upgrade begins
      """
    #expect(times(text) == ["2018-12-05T23:21", "2019-03-27T00:40"])
  }

  @Test("A heading that states the date dates the timeline")
  func takesTheDateOfAHeading() {
    let text = """
      # Memorable

      ## Date: July 1, 2020
      ## Owner: Morty Smith

      ## Timeline

      | Time | Event |
      | --- | --- |
      | 9:16 | Breakfast |
      | 10:37 | It begins |
      """
    #expect(times(text) == ["2020-07-01T09:16", "2020-07-01T10:37"])
  }

  @Test("A day with the point of an ordinal dates what follows")
  func readsOrdinalPoints() {
    let text = """
      # Outage of 2018-04-18

      ## Timeline

      ### 2018-04-18 19:47
      One.

      ### 19. April, 11:00
      Two.

      ### 11:07
      Three.
      """
    #expect(times(text) == ["2018-04-18T19:47", "2018-04-19T11:00", "2018-04-19T11:07"])
  }

  @Test("A day in brackets behind the time is the time's own")
  func readsDaysInBrackets() {
    let text = """
      # Outage of October 29, 2025

      ## Timeline

      ### October 29-30, 2025 - Latency

      - **00:03 UTC (Oct 30)** - Rolled back
      - **05:39 UTC** - Over
      """
    #expect(times(text) == ["2025-10-30T00:03", "2025-10-30T05:39"])
  }

  @Test("The opening paragraph dates a timeline that names no day")
  func takesTheDayOfTheOpening() {
    let text = """
      +++
      path = "2018/10/19/update"
      +++

      On Monday, Oct 15, starting at approximately 20:00 UTC, we had an incident.

      ## Timeline of events

      - 20:09 UTC: An account is registered
      - 23:58 UTC: The packages are deleted
      - 00:40 UTC: The packages are removed from the index
      """
    #expect(times(text) == ["2018-10-15T20:09", "2018-10-15T23:58", "2018-10-16T00:40"])
  }
}

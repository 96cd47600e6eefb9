import Linting
import Postmortem
import Testing

/// What the rules of clocks say, and when the settings, the calendar and the severity change it.
@Suite struct ClockRuleTests {
  private func findings(
    _ id: String, _ text: String, settings: String = "title: Examples\n"
  ) async throws -> [Finding] {
    let rule = try #require(Catalogue.rules.first { $0.about.id == id })
    return await ExampleBase.findings(
      of: rule, in: [ExampleBase.path: text, "afterword.yml": settings], path: ExampleBase.path)
  }

  private func incident(severity: Int = 1, _ keys: String, _ updates: [(String, String)] = []) -> String {
    let rows = updates.map { "| \($0) | \($1) | investigating | Slow |\n" }.joined()
    return """
      ---
      id: INC-2026-0303
      severity: \(severity)
      status: published
      timezone: Europe/Berlin
      \(keys)
      ---

      ## Communications

      | Time | Audience | Status | Message |
      |---|---|---|---|
      \(rows)
      """
  }

  @Test("A finding names the two rows that prove it, with their lines")
  func proof() async throws {
    let text = incident(
      "declared: 2026-03-03T14:06+01:00", [("14:22", "status page"), ("14:50", "executives")])
    #expect(
      try await findings("clock-first-status", text).map(\.message) == [
        "send the first status within 5 minutes, not after 16 minutes: declared at 14:06 (line 6), "
          + "update to the status page at 14:22 (line 13)"
      ])
    #expect(
      try await findings("clock-executives", text).map(\.message) == [
        "tell executives within 15 minutes, not after 44 minutes: declared at 14:06 (line 6), "
          + "update to executives at 14:50 (line 14)"
      ])
  }

  @Test("A profile changes what is allowed, and a number beside it changes the profile")
  func profiles() async throws {
    let text = incident(
      "declared: 2026-03-03T14:06+01:00", [("14:18", "status page"), ("14:30", "executives")])
    let guide = "clocks: {profile: pagerduty}\n"
    #expect(try await findings("clock-executives", text).count == 1)
    #expect(try await findings("clock-executives", text, settings: guide).isEmpty)
    #expect(try await findings("clock-stakeholders", text).isEmpty)
    #expect(try await findings("clock-stakeholders", text, settings: guide).count == 1)
    let own = "clocks: {stakeholders-minutes: 12, profile: pagerduty}\n"
    #expect(try await findings("clock-stakeholders", text, settings: own).isEmpty)
  }

  @Test("The cadence of the guide is 20 minutes, for two hours")
  func cadence() async throws {
    let guide = "clocks: {profile: pagerduty}\n"
    let keys = "declared: 2026-03-03T14:00+01:00\nresolved: 2026-03-03T18:00+01:00"
    var times = ["14:05", "14:25", "14:45", "15:05", "15:25", "15:45", "16:05", "17:30"]
    #expect(try await findings("clock-cadence", incident(keys, times.map { ($0, "internal") })).count == 1)
    #expect(
      try await findings("clock-cadence", incident(keys, times.map { ($0, "internal") }), settings: guide)
        .isEmpty)
    times.remove(at: 2)
    let found = try await findings(
      "clock-cadence", incident(keys, times.map { ($0, "internal") }), settings: guide)
    #expect(found.first?.message.contains("within 20 minutes, not after 40 minutes") == true)
  }

  /// 26 March 2026 is a Thursday; clocks go forward on 29 March, and 3 and 6 April are holidays.
  @Test(
    "Weekends and holidays do not count for the review, nor does the change of clocks",
    arguments: [
      ("2026-04-02T23:30+02:00", "", 0), ("2026-04-03T10:00+02:00", "", 1),
      ("2026-04-03T10:00+02:00", "holidays: [2026-04-03, 2026-04-06]\n", 0),
      ("2026-04-07T09:00+02:00", "holidays: [2026-04-03, 2026-04-06]\n", 1),
      ("2026-04-07T09:00+02:00", "clocks: {review-business-days: 10}\n", 0),
      ("2026-04-01T09:00+02:00", "clocks: {profile: pagerduty}\n", 1),
      ("2026-03-31T23:00+02:00", "clocks: {profile: pagerduty}\n", 0),
    ])
  func review(held: String, settings: String, count: Int) async throws {
    let text = incident("resolved: 2026-03-26T22:00+01:00\nreview: {held: \(held)}")
    let found = try await findings("clock-review", text, settings: "title: x\n" + settings)
    #expect(found.count == count, "\(found.map(\.message))")
  }

  @Test("A clock of minutes does not gain an hour where clocks go forward")
  func daylightSaving() async throws {
    let keys = "declared: 2026-03-29T01:50+01:00"
    #expect(
      try await findings("clock-first-status", incident(keys, [("2026-03-29 03:04", "internal")])).count == 1)
    #expect(
      try await findings("clock-first-status", incident(keys, [("2026-03-29 01:54", "internal")])).isEmpty)
    #expect(
      try await findings("clock-executives", incident(keys, [("2026-03-29 03:04", "executives")])).isEmpty)
  }

  @Test("A severity that was raised midway starts its clock with the raise")
  func raised() async throws {
    let keys = """
      severity-history:
        - {at: 2026-03-03T14:06+01:00, level: 2}
        - {at: 2026-03-03T14:40+01:00, level: 1}
      declared: 2026-03-03T14:06+01:00
      """
    #expect(try await findings("clock-executives", incident(keys, [("14:55", "executives")])).isEmpty)
    let late = try await findings("clock-executives", incident(keys, [("14:56", "executives")]))
    #expect(late.first?.message.contains("severity 1 reached at 14:40 (line 8)") == true)
  }

  @Test("What is not known is told once, and nothing is met or missed without it")
  func unknown() async throws {
    let text = incident("detected: 2026-03-03T14:04+01:00")
    let found = try await findings("clock-unknown", text)
    #expect(found.count == 1)
    #expect(found.first?.level == .note)
    #expect(
      found.first?.message.contains(
        "no declaration in front matter or timeline (declared, first-status, stakeholders, cadence, executives)"
      )
        == true)
    for id in Catalogue.descriptions.filter({ $0.group == .clocks && $0.id != "clock-unknown" }).map(\.id) {
      #expect(try await findings(id, text).isEmpty, "\(id)")
    }
    // What has no record of its own is not asked for times.
    #expect(try await findings("clock-unknown", "# A story\n\nThere was an outage.\n").isEmpty)
    #expect(try await findings("clock-unknown", "---\ntitle: A page\n---\n\nText.\n").isEmpty)
  }

  @Test("A clock that is still running in a draft is no finding; a review that is overdue is a note")
  func drafts() async throws {
    let draft = incident("resolved: 2026-03-26T22:00+01:00").replacing("published", with: "draft")
    #expect(try await findings("clock-review", draft).map(\.level) == [.note])
    let late = incident("resolved: 2026-05-29T22:00+02:00").replacing("published", with: "draft")
    #expect(try await findings("clock-review", late).isEmpty)
    #expect(try await findings("clock-declared", draft).isEmpty)
  }
}

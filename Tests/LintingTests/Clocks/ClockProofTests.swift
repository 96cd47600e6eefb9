import Linting
import Postmortem
import Testing

/// Every finding of a clock names the two places that prove it. Lines and spans were worked out by hand.
@Suite struct ClockProofTests {
  /// An incident that misses one clock.
  struct Late: Sendable, CustomTestStringConvertible {
    let rule: String
    let severity: Int
    /// Keys of the front matter, from line 6 on.
    let keys: [String]
    /// Times and audiences; with `k` keys the first row is line `12 + k`.
    var updates: [(time: String, audience: String)] = []
    let lines: [Int]
    let says: String

    var testDescription: String { rule }

    var text: String {
      """
      ---
      id: INC-2026-0303
      severity: \(severity)
      status: published
      timezone: Europe/Berlin
      \(keys.joined(separator: "\n"))
      ---

      ## Communications

      | Time | Audience | Status | Message |
      |---|---|---|---|
      \(updates.map { "| \($0.time) | \($0.audience) | investigating | Slow |" }.joined(separator: "\n"))
      """
    }
  }

  static let late = [
    Late(
      rule: "clock-declared", severity: 4,
      keys: ["detected: 2026-03-03T14:00+01:00", "declared: 2026-03-03T14:20+01:00"], lines: [6, 7],
      says: "within 15 minutes, not after 20 minutes"),
    Late(
      rule: "clock-first-status", severity: 4, keys: ["declared: 2026-03-03T14:06+01:00"],
      updates: [("14:12", "internal")], lines: [6, 13], says: "within 5 minutes, not after 6 minutes"),
    Late(
      rule: "clock-stakeholders", severity: 4, keys: ["declared: 2026-03-03T14:06+01:00"],
      updates: [("14:30", "customers")], lines: [6, 13], says: "within 15 minutes, not after 24 minutes"),
    Late(
      rule: "clock-cadence", severity: 2,
      keys: ["declared: 2026-03-03T14:00+01:00", "resolved: 2026-03-03T16:00+01:00"],
      updates: ["14:05", "14:50", "15:20", "15:50"].map { ($0, "internal") }, lines: [14, 15],
      says: "within 30 minutes, not after 45 minutes"),
    Late(
      rule: "clock-executives", severity: 1, keys: ["declared: 2026-03-03T14:06+01:00"],
      updates: [("14:10", "internal"), ("14:22", "executives")], lines: [6, 14],
      says: "within 15 minutes, not after 16 minutes"),
    Late(
      rule: "clock-managers", severity: 2, keys: ["declared: 2026-03-03T14:06+01:00"],
      updates: [("14:50", "managers")], lines: [6, 13], says: "within 30 minutes, not after 44 minutes"),
    Late(
      rule: "clock-response", severity: 3,
      keys: ["detected: 2026-03-03T14:00+01:00", "acknowledged: 2026-03-03T16:30+01:00"], lines: [6, 7],
      says: "within 2 hours, not after 2 hours 30 minutes"),
    Late(
      rule: "clock-follow-up", severity: 2,
      keys: ["resolved: 2026-03-03T16:00+01:00", "review: {shared: 2026-03-05T17:00+01:00}"], lines: [6, 7],
      says: "within 48 hours"),
    // Resolved on a Tuesday: the fifth business day is the Tuesday after, and Thursday the seventh.
    Late(
      rule: "clock-review", severity: 2,
      keys: ["resolved: 2026-03-03T16:00+01:00", "review: {held: 2026-03-12T10:00+01:00}"], lines: [6, 7],
      says: "within 5 business days, not on business day 7"),
  ]

  private func findings(_ id: String, _ text: String) async throws -> [Finding] {
    let rule = try #require(Catalogue.rules.first { $0.about.id == id })
    return await ExampleBase.findings(
      of: rule, in: [ExampleBase.path: text, "afterword.yml": "title: Examples\n"], path: ExampleBase.path)
  }

  @Test("A clock that was missed names both places and what was taken", arguments: late)
  func proves(_ late: Late) async throws {
    let found = try await findings(late.rule, late.text)
    #expect(found.count == 1)
    let message = try #require(found.first).message
    #expect(message.contains(late.says), "\(message)")
    let places = message.split(separator: "(line ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(places == late.lines, "\(message)")
  }

  @Test("There is such an incident for every clock")
  func isComplete() {
    let rules = Catalogue.descriptions.filter { $0.group == .clocks && $0.id != "clock-unknown" }.map(\.id)
    #expect(Set(rules) == Set(Self.late.map(\.rule)))
  }

  /// In Berlin the hour from two to three comes twice on 25 October 2026: 02:50 of the first is fourteen minutes before
  /// 02:04 of the second.
  @Test(
    "A clock of minutes does not lose an hour where clocks go back",
    arguments: [
      ("clock-first-status", "internal", "02:04", "not after 14 minutes"),
      ("clock-executives", "executives", "02:05", nil),
      ("clock-executives", "executives", "02:06", "not after 16 minutes"),
    ])
  func clocksGoBack(rule: String, audience: String, time: String, says: String?) async throws {
    let late = Late(
      rule: rule, severity: 1, keys: ["declared: 2026-10-25T02:50+02:00"],
      updates: [("2026-10-25T\(time)+01:00", audience)], lines: [], says: "")
    let settled = late.text.replacing("INC-2026-0303", with: "INC-2026-1025")
    let found = try await findings(rule, settled)
    #expect(found.count == (says == nil ? 0 : 1))
    if let says { #expect(found.first?.message.contains(says) == true, "\(found.map(\.message))") }
  }

  /// 22 October 2026 is a Thursday; the fifth business day ends with the 29th, four days after the change of clocks.
  @Test(
    "The review does not lose an hour where clocks go back",
    arguments: [("2026-10-29T23:59+01:00", 0), ("2026-10-30T00:01+01:00", 1)])
  func reviewsGoBack(held: String, count: Int) async throws {
    let late = Late(
      rule: "clock-review", severity: 1,
      keys: ["resolved: 2026-10-22T22:00+02:00", "review: {held: \(held)}"], lines: [], says: "")
    #expect(try await findings("clock-review", late.text).count == count)
  }
}

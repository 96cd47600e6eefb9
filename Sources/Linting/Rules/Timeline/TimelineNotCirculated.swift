package import Postmortem

/// The timeline is known before the review begins.
package struct TimelineNotCirculated: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-not-circulated", group: .timeline, level: .warning, severities: .major,
    summary: "The timeline circulates 24 hours before the review.",
    rationale: """
      A timeline that is first seen in the meeting is read instead of discussed. Those who were there need a day to \
      add what they did and to correct what others wrote.
      """,
    source: "P1: circulated 24 hours before the meeting",
    options: [.integer("hours", 24, "hours between the circulation and the review")],
    reach: .document,
    flagged: [
      .frontMatter("review: {circulated: ↓2026-03-05T18:00Z, held: 2026-03-06T10:00Z}"),
      .frontMatter("review: {held: ↓2026-03-06T10:00Z}"),
    ],
    accepted: [
      .frontMatter("review: {circulated: 2026-03-05T10:00Z, held: 2026-03-06T10:00Z}"),
      .frontMatter("review: {scheduled: 2026-03-06T10:00Z}"),
      .frontMatter(severity: .medium, "review: {circulated: 2026-03-05T18:00Z, held: 2026-03-06T10:00Z}"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let review = incident.review, let held = review.held else { return }
    let hours = context.integer("hours")
    let demand = "circulate the timeline \(hours) hours before the review"
    guard let circulated = review.circulated else {
      return findings.report(
        "\(demand), and write down when as review.circulated", at: held.range, atMost: .note)
    }
    let before = held.value.secondsSince(circulated.value)
    guard before < Int64(hours) * 3600 else { return }
    let when = MomentText.place(held.value, held.range, of: incident, besides: circulated.value)
    let distance = before > 0 ? MomentText.span(before) : "no time"
    findings.report("\(demand), not \(distance): it was held at \(when)", at: circulated.range)
  }
}

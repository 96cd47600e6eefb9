import Postmortem
import Reporting

/// A moment that an incident passed.
struct MilestoneFacts: DataModel {
  let milestone: Milestone

  private var origin: String {
    if case .timeline = milestone.origin { "timeline" } else { "front-matter" }
  }

  static let title = "milestone"
  static let meaning = "a moment that an incident passed"
  static let members: [Member<MilestoneFacts>] = [
    .choice("kind", "which", of: MilestoneKind.allCases.map(\.rawValue)) { $0.milestone.kind.rawValue },
    .text("at", "when", .dateTime) { TimeText.iso($0.milestone.at, in: .utc) },
    .choice("precision", "how exactly it is stated; a day stands as its midnight", of: Precisions.words) {
      $0.milestone.precision.rawValue
    },
    .choice("origin", "what states it", of: ["front-matter", "timeline"]) { $0.origin },
  ]
}

/// How exactly times are stated.
private enum Precisions {
  static let words = [
    TimelineEntry.Precision.second.rawValue, TimelineEntry.Precision.minute.rawValue,
    TimelineEntry.Precision.day.rawValue, TimelineEntry.Precision.about.rawValue,
  ]
}

/// A severity that an incident reached.
struct SeverityFacts: DataModel {
  let change: SeverityChange

  static let title = "severity-change"
  static let meaning = "a severity that was reached"
  static let members: [Member<SeverityFacts>] = [
    .number("severity", "1 to 4") { $0.change.severity.rawValue },
    .maybeText("at", "when", .dateTime) { $0.change.at.map { TimeText.iso($0, in: .utc) } },
    .maybeText("reason", "why") { $0.change.reason.map(PlainText.line) },
  ]
}

/// A text under a name.
struct NamedText: DataModel {
  let name: String
  let text: String

  static let title = "named-text"
  static let meaning = "a text under a name, both as written"
  static let members: [Member<NamedText>] = [
    .text("name", "the key of the front matter") { $0.name },
    .text("value", "its value") { PlainText.line($0.text) },
  ]
}

/// The review meeting.
struct ReviewFacts: DataModel {
  let review: Review

  private static func iso(_ moment: Located<Instant>?) -> String? {
    moment.map { TimeText.iso($0.value, in: .utc) }
  }

  static let title = "review"
  static let meaning = "the blameless review"
  static let members: [Member<ReviewFacts>] = [
    .maybeText("scheduled", "when it is planned", .dateTime) { iso($0.review.scheduled) },
    .maybeText("circulated", "when the timeline was sent around", .dateTime) { iso($0.review.circulated) },
    .maybeText("held", "when it took place", .dateTime) { iso($0.review.held) },
    .maybeText("shared", "when the summary was shared", .dateTime) { iso($0.review.shared) },
    .maybeText("facilitator", "who led it") { $0.review.facilitator?.value },
    .maybeFlag("severityAccurate", "whether the severity that was declared turned out to be right") {
      $0.review.severityAccurate?.value
    },
    .maybeText("criteriaChange", "the change of the criteria that followed") {
      $0.review.criteriaChange?.value
    },
  ]
}

/// A row of the timeline.
struct EntryFacts: DataModel {
  let entry: TimelineEntry

  static let title = "timeline-entry"
  static let meaning = "something that happened"
  static let members: [Member<EntryFacts>] = [
    .maybeText("at", "when; null where that could not be read", .dateTime) {
      $0.entry.at.map { TimeText.iso($0, in: .utc) }
    },
    .maybeText("until", "the end of a span", .dateTime) { $0.entry.until.map { TimeText.iso($0, in: .utc) } },
    .choice("precision", "how exactly the time is stated", of: Precisions.words) {
      $0.entry.precision.rawValue
    },
    .text("text", "what happened") { PlainText.line($0.entry.text) },
    .texts("milestones", "the milestones that it marks") { $0.entry.milestones.map(\.rawValue) },
    .flag("statusUpdate", "whether it is an update to somebody") { $0.entry.isStatusUpdate },
  ]
}

/// An update to stakeholders.
struct UpdateFacts: DataModel {
  let update: Communication

  static let title = "update"
  static let meaning = "an update to stakeholders"
  static let members: [Member<UpdateFacts>] = [
    .maybeText("at", "when", .dateTime) { $0.update.at.map { TimeText.iso($0, in: .utc) } },
    .maybeChoice("audience", "to whom", of: CommunicationAudience.allCases.map(\.rawValue)) {
      $0.update.audience?.rawValue
    },
    .maybeText("audienceText", "to whom, as written") { $0.update.audienceText?.value },
    .maybeChoice("status", "how things stood", of: CommunicationStatus.allCases.map(\.rawValue)) {
      $0.update.status?.rawValue
    },
    .text("message", "what was said") { PlainText.line($0.update.message) },
  ]
}

/// A clock, read for the incident.
struct ClockFacts: DataModel {
  let clock: ClockReading

  private static let states = [
    ClockReading.State.met, .missed, .pending, .unknown, .notApplicable,
  ].map(\.rawValue)

  static let title = "clock"
  static let meaning = "a promise that runs against time"
  static let members: [Member<ClockFacts>] = [
    .choice("kind", "which promise", of: ClockKind.allCases.map(\.rawValue)) { $0.clock.kind.rawValue },
    .choice("state", "what became of it; never met where a time is lacking", of: states) {
      $0.clock.state.rawValue
    },
    .number("allowedSeconds", "what it allows; of the review, working time") {
      Int($0.clock.allowedSeconds)
    },
    .maybeNumber("takenSeconds", "what was taken, or has run so far") {
      $0.clock.takenSeconds.map(Int.init)
    },
    .maybeText("from", "when it began to run", .dateTime) {
      $0.clock.start.map { TimeText.iso($0.at, in: .utc) }
    },
    .maybeText("to", "when it stopped", .dateTime) { $0.clock.stop.map { TimeText.iso($0.at, in: .utc) } },
    .maybeText("lacking", "which time is missing") { $0.clock.lacking },
  ]
}

/// A contributing factor.
struct FactorFacts: DataModel {
  let factor: Factor

  static let title = "factor"
  static let meaning = "a condition without which it would not have happened as it did"
  static let members: [Member<FactorFacts>] = [
    .text("id", "unique within its incident") { $0.factor.id },
    .maybeChoice("class", "what kind of condition", of: FactorClass.allCases.map(\.rawValue)) {
      $0.factor.category?.value.rawValue
    },
    .text("text", "the condition") { PlainText.line($0.factor.text) },
  ]
}

/// A chain of whys.
struct WhyChainFacts: DataModel {
  let chain: WhyChain

  static let title = "why-chain"
  static let meaning = "from a factor down to a systemic cause"
  static let members: [Member<WhyChainFacts>] = [
    .maybeText("factor", "what the chain says it starts from") {
      ($0.chain.factor?.value).map(PlainText.line)
    },
    .many("steps", "each why with its answer", WhyFacts.self) { $0.chain.steps.map(WhyFacts.init) },
    .maybeText("endReason", "why it ends before the fifth why") {
      ($0.chain.endReason?.value).map(PlainText.line)
    },
  ]
}

/// A why with its answer.
struct WhyFacts: DataModel {
  let step: WhyChain.Step

  static let title = "why"
  static let meaning = "a question and its answer"
  static let members: [Member<WhyFacts>] = [
    .maybeText("question", "the why") { ($0.step.question?.value).map(PlainText.line) },
    .maybeText("answer", "the condition that answers it") { ($0.step.answer?.value).map(PlainText.line) },
  ]
}

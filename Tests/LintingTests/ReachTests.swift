import Linting
import Testing

/// Under `--since`, a finding at a place counts where that place was changed, one about the document where anything
/// was. Whoever adds a rule decides which it is, and writes it down here.
@Suite struct ReachTests {
  static let place: Set<String> = [
    "action-horizon-overrun", "action-overdue", "action-owners", "action-vague", "blame-language",
    "comms-eta", "comms-next-update", "comms-resolution", "comms-vocabulary", "counterfactual",
    "factor-category", "future-time", "hindsight", "human-error", "image-alt", "invalid-value",
    "person-in-analysis", "personal-data", "placeholder-text", "punitive-action", "raw-html", "secret",
    "suppression-reason",
    "timeline-unreadable", "unknown-key", "unknown-person", "unknown-service", "who-question",
  ]

  static let document: Set<String> = [
    "action-due", "action-horizon", "action-owner", "action-ticket", "action-unevidenced",
    "actions-missing", "broken-link", "channel-missing", "clock-cadence", "clock-declared",
    "clock-executives", "clock-first-status", "clock-follow-up", "clock-managers", "clock-response",
    "clock-review", "clock-stakeholders", "clock-unknown", "comms-content", "comms-status-page-first",
    "document-limits", "drift", "duplicate-id", "duplicate-section", "empty-section", "evidence",
    "factor-single", "factor-unaddressed", "file-name", "five-whys-answer", "five-whys-depth",
    "five-whys-ends-at-person", "five-whys-factor", "five-whys-repeat", "front-matter-missing",
    "front-matter-syntax", "heading-jump", "impact-quantified", "incident-link", "invalid-record",
    "lessons-balanced", "redaction-unbalanced", "repeat-incident", "required-field", "required-section",
    "resolved-before-contained", "review-missing", "roles-missing", "roles-overlap", "section-order",
    "severity-criteria-stale", "severity-criteria-update", "severity-review", "severity-understated",
    "summary-length", "suppression-unused", "ticket-missing", "time-order", "time-zone",
    "timeline-contradicts",
    "timeline-event-missing", "timeline-gap", "timeline-not-circulated", "timeline-order",
    "timeline-outside", "unreadable-file",
  ]

  @Test("Every rule has decided how far it reaches")
  func everyRuleHasDecided() {
    #expect(Set(Catalogue.descriptions.filter { $0.reach == .place }.map(\.id)) == Self.place)
    #expect(Set(Catalogue.descriptions.filter { $0.reach == .document }.map(\.id)) == Self.document)
  }

  @Test("What is found by comparing documents concerns them as a whole")
  func jointRulesReachDocuments() {
    for case .knowledgeBase(let rule) in Catalogue.rules { #expect(type(of: rule).about.reach == .document) }
  }
}

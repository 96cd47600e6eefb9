/// What the response clocks allow.
package struct ClockLimits: Sendable, Equatable {
  package var declaredMinutes = 15
  package var firstStatusMinutes = 5
  package var stakeholdersMinutes = 15
  package var cadenceMinutes = 30
  /// For how long after its beginning the cadence is kept; nil where it holds up to the resolution.
  package var cadenceHours: Int?
  package var executivesMinutes = 15
  package var managersMinutes = 30
  package var responseMinutes = 120
  package var followUpHours = 48
  package var reviewBusinessDays = 5
  /// For severity 1 alone; nil where it has the time of the others.
  package var criticalReviewBusinessDays: Int?

  /// The numbers of the workflow that the tool implements.
  package init() {}

  /// The numbers of a profile; what its source says nothing about keeps the usual number.
  package init(_ profile: ClockProfile) {
    guard profile == .pagerduty else { return }
    stakeholdersMinutes = 10
    cadenceMinutes = 20
    cadenceHours = 2
    executivesMinutes = 30
    criticalReviewBusinessDays = 3
  }
}

extension ClockLimits {
  /// The limits by the keys of the settings.
  static var keys: [String: WritableKeyPath<ClockLimits, Int>] {
    [
      "declared-minutes": \.declaredMinutes, "first-status-minutes": \.firstStatusMinutes,
      "stakeholders-minutes": \.stakeholdersMinutes, "cadence-minutes": \.cadenceMinutes,
      "executives-minutes": \.executivesMinutes, "managers-minutes": \.managersMinutes,
      "response-minutes": \.responseMinutes, "follow-up-hours": \.followUpHours,
      "review-business-days": \.reviewBusinessDays,
    ]
  }

  /// Those that need not be there.
  static var furtherKeys: [String: WritableKeyPath<ClockLimits, Int?>] {
    [
      "cadence-hours": \.cadenceHours, "critical-review-business-days": \.criticalReviewBusinessDays,
    ]
  }
}

/// Whose numbers hold where the settings state none.
package enum ClockProfile: String, Sendable, CaseIterable {
  /// WORKFLOWS R, C, S, P.
  case standard = "default"
  /// The public incident response guide of PagerDuty: a first message within 5 minutes of the call and one with the
  /// scope within 5 minutes of it, then one every 20 minutes during the first two hours ("External communication
  /// guidelines"); word to executives about every 30 minutes ("Internal liaison"); the review within 3 calendar days
  /// of a severity 1 and 5 business days of a severity 2 ("Postmortem process"). Calendar days are counted as
  /// business days, which is never stricter.
  case pagerduty
}

extension DemonstrationIncident {
  /// INC-2025-1203, as it was meant when it was written.
  static let incident1203 = DemonstrationIncident(
    id: "INC-2025-1203",
    milestones: """
      started 2025-12-03T11:55Z
      detected 2025-12-03T12:44Z
      declared 2025-12-03T12:50Z
      acknowledged 2025-12-03T12:46Z
      mitigated 2025-12-03T14:47Z
      contained 2025-12-03T15:10Z
      resolved 2025-12-03T15:24Z
      """,
    timeline: """
      2025-12-03T11:52Z
      2025-12-03T11:55Z started
      2025-12-03T11:58Z
      2025-12-03T12:44Z detected
      2025-12-03T12:46Z acknowledged
      2025-12-03T12:50Z declared
      2025-12-03T13:17Z
      2025-12-03T14:05Z
      2025-12-03T14:21Z
      2025-12-03T14:47Z mitigated
      2025-12-03T14:58Z
      2025-12-03T15:10Z contained
      2025-12-03T15:24Z resolved
      """,
    entries: 29,
    linkedEntries: 14,
    communications: """
      2025-12-03T12:54Z status-page investigating
      2025-12-03T12:56Z internal investigating
      2025-12-03T13:20Z status-page investigating
      2025-12-03T13:23Z internal investigating
      2025-12-03T13:48Z status-page investigating
      2025-12-03T14:09Z status-page investigating
      2025-12-03T14:11Z internal investigating
      2025-12-03T14:46Z status-page identified
      2025-12-03T14:52Z managers monitoring
      2025-12-03T14:55Z internal monitoring
      2025-12-03T15:06Z status-page monitoring
      2025-12-03T15:26Z status-page resolved
      2025-12-03T15:28Z internal resolved
      2025-12-03T15:30Z managers resolved
      2025-12-05T08:00Z customers resolved
      """,
    clocks: """
      declared met, 6 min: 2025-12-03T12:44Z 2025-12-03T12:50Z
      first-status met, 4 min: 2025-12-03T12:50Z 2025-12-03T12:54Z
      stakeholders met, 4 min: 2025-12-03T12:50Z 2025-12-03T12:54Z
      cadence missed, 35 min: 2025-12-03T14:11Z 2025-12-03T14:46Z
      executives not applicable
      managers missed, 47 min: 2025-12-03T14:05Z 2025-12-03T14:52Z
      response not applicable
      follow-up met, 40 h 36 min: 2025-12-03T15:24Z 2025-12-05T08:00Z
      review met, 4 business days: 2025-12-03T15:24Z 2025-12-09T09:00Z
      """,
    factors: """
      technical: The receiver works before it answers
      technical: Errors are measured, the age of a held order is not
      process: The month-end export runs at lunch on the primary
      organisational: A partner's terms have no reader after the contract
      """,
    whys: 6, whyFactor: 0,
    actions: """
      A1 @katja 2025-12-12 immediate OPS-288 done 2025-12-11
      A2 @oskar 2025-12-15 immediate OPS-289 done 2025-12-12
      A3 @tobias 2025-12-17 immediate OPS-290 done 2025-12-16
      A4 @hanna 2025-12-17 immediate OPS-291 done 2025-12-17
      A5 @oskar 2026-02-27 short-term OPS-292 in progress
      A6 @ilse 2026-03-04 short-term OPS-293 open
      A7 @tobias 2026-07-31 long-term OPS-294 open
      """)
}

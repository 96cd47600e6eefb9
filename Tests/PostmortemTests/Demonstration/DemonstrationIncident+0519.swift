extension DemonstrationIncident {
  /// INC-2026-0519, as it was meant when it was written.
  static let incident0519 = DemonstrationIncident(
    id: "INC-2026-0519",
    milestones: """
      started 2026-05-19T08:02Z
      detected 2026-05-19T08:11Z
      declared 2026-05-19T08:15Z
      acknowledged 2026-05-19T08:12Z
      mitigated 2026-05-19T09:24Z
      contained 2026-05-19T09:35Z
      resolved 2026-05-19T09:44Z
      """,
    timeline: """
      2026-05-19T02:48Z
      2026-05-19T08:00Z
      2026-05-19T08:02Z started
      2026-05-19T08:11Z detected
      2026-05-19T08:12Z acknowledged
      2026-05-19T08:15Z declared
      2026-05-19T08:18Z
      2026-05-19T08:22Z
      2026-05-19T08:49Z
      2026-05-19T08:53Z
      2026-05-19T09:24Z mitigated
      2026-05-19T09:35Z contained
      2026-05-19T09:44Z resolved
      """,
    entries: 28,
    linkedEntries: 18,
    communications: """
      2026-05-19T08:18Z status-page investigating
      2026-05-19T08:21Z internal investigating
      2026-05-19T08:27Z managers investigating
      2026-05-19T08:45Z status-page identified
      2026-05-19T08:48Z internal identified
      2026-05-19T09:12Z status-page identified
      2026-05-19T09:15Z internal identified
      2026-05-19T09:26Z status-page monitoring
      2026-05-19T09:28Z internal monitoring
      2026-05-19T09:46Z status-page resolved
      2026-05-19T09:48Z internal resolved
      2026-05-19T09:50Z managers resolved
      2026-05-20T13:00Z customers resolved
      """,
    clocks: """
      declared met, 4 min: 2026-05-19T08:11Z 2026-05-19T08:15Z
      first-status met, 3 min: 2026-05-19T08:15Z 2026-05-19T08:18Z
      stakeholders met, 3 min: 2026-05-19T08:15Z 2026-05-19T08:18Z
      cadence met, 24 min: 2026-05-19T08:48Z 2026-05-19T09:12Z
      executives not applicable
      managers met, 12 min: 2026-05-19T08:15Z 2026-05-19T08:27Z
      response not applicable
      follow-up met, 27 h 16 min: 2026-05-19T09:44Z 2026-05-20T13:00Z
      review met, 5 business days: 2026-05-19T09:44Z 2026-05-27T11:00Z
      """,
    factors: """
      technical: Beginning or ending a campaign empties the whole cache
      technical: There is no way back from a rule revision.
      process: Actions are closed one at a time against the path
      process: An overdue action is red on the board and appears in
      organisational: Marketing plans campaigns and newsletters in a
      """,
    whys: 6, whyFactor: 0,
    actions: """
      A1 @jonas 2026-05-22 immediate OPS-602 done 2026-05-20
      A2 @rui 2026-06-05 immediate OPS-603 done 2026-05-28
      A3 @rui 2026-06-10 immediate OPS-604 open
      A4 @maren 2026-06-10 immediate OPS-605 in progress
      A5 @jonas 2026-06-26 short-term OPS-606 open
      A6 @jonas 2026-07-17 short-term OPS-607 open
      A7 @ilse 2026-06-19 short-term OPS-608 in progress
      A8 @hanna 2026-07-10 short-term OPS-609 open
      A9 @rui 2026-09-30 long-term OPS-610 open
      """)
}

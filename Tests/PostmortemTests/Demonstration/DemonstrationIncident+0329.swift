extension DemonstrationIncident {
  /// INC-2026-0329, as it was meant when it was written.
  static let incident0329 = DemonstrationIncident(
    id: "INC-2026-0329",
    milestones: """
      started 2026-03-29T04:00Z
      detected 2026-03-29T07:12Z
      declared 2026-03-29T07:15Z
      acknowledged 2026-03-29T07:13Z
      mitigated 2026-03-29T08:29Z
      contained 2026-03-29T08:36Z
      resolved 2026-03-29T08:48Z
      """,
    timeline: """
      2026-03-29T00:59Z
      2026-03-29T01:00Z
      2026-03-29T04:00Z started
      2026-03-29T07:12Z detected
      2026-03-29T07:13Z acknowledged
      2026-03-29T07:15Z declared
      2026-03-29T07:19Z
      2026-03-29T07:31Z
      2026-03-29T07:38Z
      2026-03-29T07:41Z
      2026-03-29T07:47Z
      2026-03-29T08:14Z
      2026-03-29T08:26Z
      2026-03-29T08:29Z mitigated
      2026-03-29T08:36Z contained
      2026-03-29T08:40Z
      2026-03-29T08:48Z resolved
      """,
    linkedEntries: 13,
    communications: """
      2026-03-29T07:19Z status-page investigating
      2026-03-29T07:22Z internal investigating
      2026-03-29T07:47Z status-page identified
      2026-03-29T07:50Z internal identified
      2026-03-29T08:14Z status-page identified
      2026-03-29T08:17Z internal identified
      2026-03-29T08:40Z status-page monitoring
      2026-03-29T08:42Z internal monitoring
      2026-03-29T08:52Z status-page resolved
      2026-03-29T08:54Z internal resolved
      2026-03-30T09:00Z customers resolved
      """,
    clocks: """
      declared met, 3 min: 2026-03-29T07:12Z 2026-03-29T07:15Z
      first-status met, 4 min: 2026-03-29T07:15Z 2026-03-29T07:19Z
      stakeholders met, 4 min: 2026-03-29T07:15Z 2026-03-29T07:19Z
      cadence not applicable
      executives not applicable
      managers not applicable
      response met, 1 min: 2026-03-29T07:12Z 2026-03-29T07:13Z
      follow-up not applicable
      review not applicable
      """,
    factors: """
      technical: The import is scheduled in local time at 02:30, wh
      technical: The alert for a late import counts from the moment
      process: When an action is closed, the review asks whether
      organisational: Each team chooses the hours of its own jobs, and n
      """,
    whys: 5, whyFactor: 0,
    actions: """
      A1 @jonas 2026-04-10 immediate OPS-489 done 2026-04-02
      A2 @rui 2026-04-10 immediate OPS-490 done 2026-04-08
      A3 @hanna 2026-04-30 short-term OPS-491 done 2026-04-24
      A4 @maren 2026-06-26 short-term OPS-492 in progress
      A5 @jonas 2026-10-09 long-term OPS-493 open
      """)
}

extension DemonstrationIncident {
  /// INC-2024-0709, as it was meant when it was written.
  static let incident0709 = DemonstrationIncident(
    id: "INC-2024-0709",
    milestones: """
      started 2024-07-09T07:58Z
      detected 2024-07-09T08:09Z
      declared 2024-07-09T08:13Z
      acknowledged 2024-07-09T08:11Z
      mitigated 2024-07-09T09:19Z
      contained 2024-07-09T09:34Z
      resolved 2024-07-09T09:41Z
      """,
    timeline: """
      2024-07-09T07:40Z
      2024-07-09T07:58Z started
      2024-07-09T08:09Z detected
      2024-07-09T08:11Z acknowledged
      2024-07-09T08:13Z declared
      2024-07-09T08:29Z
      2024-07-09T08:43Z
      2024-07-09T09:19Z mitigated
      2024-07-09T09:34Z contained
      2024-07-09T09:41Z resolved
      """,
    entries: 22,
    linkedEntries: 12,
    communications: """
      2024-07-09T08:17Z status-page investigating
      2024-07-09T08:19Z internal investigating
      2024-07-09T08:36Z status-page investigating
      2024-07-09T08:38Z internal investigating
      2024-07-09T08:51Z managers identified
      2024-07-09T09:24Z status-page monitoring
      2024-07-09T09:26Z internal monitoring
      2024-07-09T09:43Z status-page resolved
      2024-07-09T09:45Z internal resolved
      2024-07-09T09:47Z managers resolved
      2024-07-10T13:00Z customers resolved
      """,
    clocks: """
      declared met, 4 min: 2024-07-09T08:09Z 2024-07-09T08:13Z
      first-status met, 4 min: 2024-07-09T08:13Z 2024-07-09T08:17Z
      stakeholders met, 4 min: 2024-07-09T08:13Z 2024-07-09T08:17Z
      cadence missed, 33 min: 2024-07-09T08:51Z 2024-07-09T09:24Z
      executives not applicable
      managers missed, 38 min: 2024-07-09T08:13Z 2024-07-09T08:51Z
      response not applicable
      follow-up met, 27 h 19 min: 2024-07-09T09:41Z 2024-07-10T13:00Z
      review met, 4 business days: 2024-07-09T09:41Z 2024-07-15T12:00Z
      """,
    factors: """
      technical: The reindex job moves the alias to whatever it has
      technical: The job deletes the previous index in the same run
      technical: A missing configuration key is read as an empty one
      process: Detection looks at errors and latency.
      organisational: A renamed key is announced in the release notes
      """,
    whys: 5, whyFactor: 0,
    actions: """
      A1 @rui 2024-07-19 immediate OPS-42 done 2024-07-12
      A2 @rui 2024-07-23 immediate OPS-43 done 2024-07-16
      A3 @jonas 2024-08-30 short-term OPS-44 done 2024-08-22
      A4 @jonas 2024-09-06 short-term OPS-45 done 2024-09-05
      A5 @rui 2024-08-16 short-term OPS-46 superseded by A2
      A6 @hanna 2024-09-13 short-term OPS-47 done 2024-09-10
      A7 @maren 2024-10-04 short-term OPS-48 done 2024-10-02
      A8 @maren 2025-02-28 long-term OPS-49 done 2025-02-19
      A9 @jonas 2025-03-31 long-term OPS-50 won't do
      """)
}

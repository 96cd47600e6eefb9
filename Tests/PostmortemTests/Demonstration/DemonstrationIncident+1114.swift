extension DemonstrationIncident {
  /// INC-2024-1114, as it was meant when it was written.
  static let incident1114 = DemonstrationIncident(
    id: "INC-2024-1114",
    milestones: """
      started 2024-11-14T21:47Z
      detected 2024-11-14T21:49Z
      declared 2024-11-14T21:52Z
      acknowledged 2024-11-14T21:50Z
      mitigated 2024-11-14T22:49Z
      contained 2024-11-14T23:08Z
      resolved 2024-11-14T23:19Z
      """,
    timeline: """
      2024-11-14T21:30Z
      2024-11-14T21:47Z started
      2024-11-14T21:49Z detected
      2024-11-14T21:50Z acknowledged
      2024-11-14T21:52Z declared
      2024-11-14T22:18Z
      2024-11-14T22:24Z
      2024-11-14T22:49Z mitigated
      2024-11-14T23:08Z contained
      2024-11-14T23:19Z resolved
      2024-11-15T00:51Z
      2024-11-15T06:20Z
      """,
    entries: 29,
    linkedEntries: 28,
    communications: """
      2024-11-14T21:55Z status-page investigating
      2024-11-14T21:56Z internal investigating
      2024-11-14T22:02Z status-page monitoring
      2024-11-14T22:20Z status-page identified
      2024-11-14T22:22Z internal identified
      2024-11-14T22:27Z executives identified
      2024-11-14T22:47Z status-page identified
      2024-11-14T22:50Z internal monitoring
      2024-11-14T22:55Z executives monitoring
      2024-11-14T23:12Z status-page monitoring
      2024-11-14T23:14Z internal monitoring
      2024-11-14T23:21Z status-page resolved
      2024-11-14T23:22Z internal resolved
      2024-11-14T23:24Z executives resolved
      2024-11-16T09:00Z customers resolved
      """,
    clocks: """
      declared met, 3 min: 2024-11-14T21:49Z 2024-11-14T21:52Z
      first-status met, 3 min: 2024-11-14T21:52Z 2024-11-14T21:55Z
      stakeholders met, 3 min: 2024-11-14T21:52Z 2024-11-14T21:55Z
      cadence met, 20 min: 2024-11-14T22:27Z 2024-11-14T22:47Z
      executives met, 9 min: 2024-11-14T22:18Z 2024-11-14T22:27Z
      managers not applicable
      response not applicable
      follow-up met, 33 h 41 min: 2024-11-14T23:19Z 2024-11-16T09:00Z
      review met, 4 business days: 2024-11-14T23:19Z 2024-11-20T09:00Z
      """,
    factors: """
      technical: Order intake confirms an order before any standby
      technical: The base backup reads from the primary
      technical: Neither the lag alert nor the failover controller
      technical: Payment retries are keyed by the order's row.
      process: Failover drills measure how long service is away
      organisational: The latency of confirming an order has a target
      """,
    whys: 6, whyFactor: 0,
    actions: """
      A1 @tobias 2024-11-22 immediate OPS-84 done 2024-11-18
      A2 @lotte 2024-11-28 immediate OPS-85 done 2024-11-21
      A3 @ilse 2024-11-26 immediate OPS-86 done 2024-11-25
      A4 @priya 2024-12-13 short-term OPS-87 done 2024-12-12
      A5 @oskar 2024-12-20 short-term OPS-88 done 2024-12-17
      A6 @katja 2025-01-31 short-term OPS-89 done 2025-01-29
      A7 @lotte 2025-02-07 short-term OPS-90 done 2025-02-06
      A8 @hanna 2025-02-14 short-term OPS-91 done 2025-04-08
      A9 @lotte 2025-03-31 long-term OPS-92 done 2025-02-20
      A10 @maren 2025-06-27 long-term OPS-93 done 2025-06-24
      """)
}

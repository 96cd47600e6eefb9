extension DemonstrationIncident {
  /// INC-2025-0916, as it was meant when it was written.
  static let incident0916 = DemonstrationIncident(
    id: "INC-2025-0916",
    milestones: """
      started 2025-09-16T15:12Z
      detected 2025-09-16T15:39Z
      declared 2025-09-16T15:46Z
      acknowledged 2025-09-16T15:41Z
      mitigated 2025-09-17T01:21Z
      contained 2025-09-17T02:05Z
      resolved 2025-09-17T02:26Z
      """,
    timeline: """
      2025-09-16T14:40Z
      2025-09-16T15:12Z started
      2025-09-16T15:39Z detected
      2025-09-16T15:41Z acknowledged
      2025-09-16T15:46Z declared
      2025-09-16T19:24Z
      2025-09-16T21:56Z
      2025-09-16T22:02Z
      2025-09-16T23:55Z
      2025-09-17T01:21Z mitigated
      2025-09-17T02:05Z contained
      2025-09-17T02:26Z resolved
      2025-09-17T02:31Z
      """,
    entries: 200,
    linkedEntries: 43,
    communications: """
      2025-09-16T15:49Z status-page investigating
      2025-09-16T15:51Z internal investigating
      2025-09-16T16:02Z managers investigating
      2025-09-16T17:50Z internal investigating
      2025-09-16T21:53Z status-page investigating
      2025-09-16T22:53Z internal identified
      2025-09-17T02:29Z status-page resolved
      2025-09-17T02:32Z internal resolved
      2025-09-17T02:34Z managers resolved
      2025-09-18T08:00Z customers resolved
      """,
    clocks: """
      declared met, 7 min: 2025-09-16T15:39Z 2025-09-16T15:46Z
      first-status met, 3 min: 2025-09-16T15:46Z 2025-09-16T15:49Z
      stakeholders met, 3 min: 2025-09-16T15:46Z 2025-09-16T15:49Z
      cadence missed, 41 min: 2025-09-16T21:12Z 2025-09-16T21:53Z
      executives not applicable
      managers met, 16 min: 2025-09-16T15:46Z 2025-09-16T16:02Z
      response not applicable
      follow-up met, 29 h 34 min: 2025-09-17T02:26Z 2025-09-18T08:00Z
      review met, 4 business days: 2025-09-17T02:26Z 2025-09-23T12:00Z
      """,
    factors: """
      technical: The edge firewall drops what it does not know without
      technical: Dispatch sends an order again when the acknowledgement
      technical: Resending has one switch for 900 suppliers
      process: The allow-list grows with each partner and is never
      process: Command and communications changed hands together
      organisational: What a partner announces arrives at onboarding
      """,
    whys: 6, whyFactor: 5,
    actions: """
      A1 @maren 2025-09-26 immediate OPS-222 done 2025-09-24
      A2 @emeka 2025-10-01 immediate OPS-223 done 2025-09-30
      A3 @yuki 2025-10-01 immediate OPS-224 done 2025-10-01
      A4 @priya 2025-09-30 immediate OPS-225 done 2025-09-29
      A5 @sanne 2025-10-31 short-term OPS-226 superseded by A6
      A6 @sanne 2025-11-28 short-term OPS-227 done 2025-11-21
      A7 @yuki 2025-12-12 short-term OPS-228 done 2025-12-10
      A8 @priya 2025-12-12 short-term OPS-229 done 2025-12-05
      A9 @noor 2025-10-31 short-term OPS-230 done 2025-10-27
      A10 @emeka 2025-12-05 short-term OPS-231 done 2025-12-04
      A11 @sanne 2025-12-15 short-term OPS-232 won't do
      A12 @maren 2026-08-28 long-term OPS-233 in progress
      """)
}

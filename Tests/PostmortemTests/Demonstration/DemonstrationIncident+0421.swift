extension DemonstrationIncident {
  /// INC-2026-0421, as it was meant when it was written.
  static let incident0421 = DemonstrationIncident(
    id: "INC-2026-0421",
    milestones: """
      started 2026-04-21T20:31Z
      detected 2026-04-21T20:58Z
      declared 2026-04-21T21:02Z
      acknowledged 2026-04-21T21:00Z
      mitigated 2026-04-21T22:41Z
      contained 2026-04-21T23:12Z
      resolved 2026-04-21T23:36Z
      """,
    timeline: """
      2026-04-21T20:30Z
      2026-04-21T20:31Z started
      2026-04-21T20:52Z
      2026-04-21T20:58Z detected
      2026-04-21T21:00Z acknowledged
      2026-04-21T21:02Z declared
      2026-04-21T21:04Z
      2026-04-21T21:15Z
      2026-04-21T21:19Z
      2026-04-21T21:33Z
      2026-04-21T21:37Z
      2026-04-21T21:48Z
      2026-04-21T21:55Z
      2026-04-21T21:57Z
      2026-04-21T22:08Z
      2026-04-21T22:17Z
      2026-04-21T22:25Z
      2026-04-21T22:34Z
      2026-04-21T22:41Z mitigated
      2026-04-21T22:45Z
      2026-04-21T22:52Z
      2026-04-21T23:10Z
      2026-04-21T23:12Z contained
      2026-04-21T23:24Z
      2026-04-21T23:36Z resolved
      """,
    linkedEntries: 15,
    communications: """
      2026-04-21T21:04Z status-page investigating
      2026-04-21T21:06Z internal investigating
      2026-04-21T21:15Z managers investigating
      2026-04-21T21:33Z status-page investigating
      2026-04-21T21:35Z internal investigating
      2026-04-21T21:57Z status-page identified
      2026-04-21T22:00Z internal identified
      2026-04-21T22:25Z status-page identified
      2026-04-21T22:27Z internal identified
      2026-04-21T22:45Z status-page monitoring
      2026-04-21T22:47Z internal monitoring
      2026-04-21T23:10Z status-page monitoring
      2026-04-21T23:12Z internal monitoring
      2026-04-21T23:38Z status-page resolved
      2026-04-21T23:40Z internal resolved
      2026-04-21T23:42Z managers resolved
      2026-04-23T08:00Z customers resolved
      """,
    clocks: """
      declared met, 4 min: 2026-04-21T20:58Z 2026-04-21T21:02Z
      first-status met, 2 min: 2026-04-21T21:02Z 2026-04-21T21:04Z
      stakeholders met, 2 min: 2026-04-21T21:02Z 2026-04-21T21:04Z
      cadence met, 26 min: 2026-04-21T23:12Z 2026-04-21T23:38Z
      executives not applicable
      managers met, 13 min: 2026-04-21T21:02Z 2026-04-21T21:15Z
      response not applicable
      follow-up met, 32 h 24 min: 2026-04-21T23:36Z 2026-04-23T08:00Z
      review met, 3 business days: 2026-04-21T23:36Z 2026-04-27T12:00Z
      """,
    factors: """
      technical: One unreachable partner blocks every supplier that
      technical: Our certificate checks look at expiry and at our o
      process: Certificate rotation runs unattended at 22:30, in
      organisational: Which partner pins which issuer is written in the
      """,
    whys: 6, whyFactor: 0,
    actions: """
      A1 @priya 2026-04-24 immediate OPS-556 done 2026-04-22
      A2 @priya 2026-05-05 immediate OPS-557 done 2026-05-04
      A3 @yuki 2026-05-06 immediate OPS-558 done 2026-05-05
      A4 @yuki 2026-06-19 short-term OPS-559 in progress
      A5 @sanne 2026-05-29 short-term OPS-560 superseded by A6
      A6 @sanne 2026-07-03 short-term OPS-561 open
      A7 @priya 2026-07-10 short-term OPS-562 open
      A8 @emeka 2026-10-30 long-term OPS-563 open
      A9 @hanna 2026-09-15 long-term OPS-564 open
      """)
}

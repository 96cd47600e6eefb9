extension DemonstrationIncident {
  /// INC-2026-0303, as it was meant when it was written.
  static let incident0303 = DemonstrationIncident(
    id: "INC-2026-0303",
    milestones: """
      started 2026-03-03T10:42Z
      detected 2026-03-03T10:44Z
      declared 2026-03-03T10:47Z
      acknowledged 2026-03-03T10:45Z
      mitigated 2026-03-03T11:46Z
      contained 2026-03-03T12:04Z
      resolved 2026-03-03T12:16Z
      """,
    timeline: """
      2026-03-03T09:05Z
      2026-03-03T09:20Z
      2026-03-03T10:15Z
      2026-03-03T10:31Z
      2026-03-03T10:42Z started
      2026-03-03T10:44Z detected
      2026-03-03T10:45Z acknowledged
      2026-03-03T10:47Z declared
      2026-03-03T10:49Z
      2026-03-03T10:53Z
      2026-03-03T10:56Z
      2026-03-03T10:58Z
      2026-03-03T11:01Z
      2026-03-03T11:04Z
      2026-03-03T11:09Z
      2026-03-03T11:14Z
      2026-03-03T11:16Z
      2026-03-03T11:21Z
      2026-03-03T11:24Z
      2026-03-03T11:28Z
      2026-03-03T11:31Z
      2026-03-03T11:34Z
      2026-03-03T11:38Z
      2026-03-03T11:43Z
      2026-03-03T11:46Z mitigated
      2026-03-03T11:48Z
      2026-03-03T11:58Z
      2026-03-03T12:04Z contained
      2026-03-03T12:08Z
      2026-03-03T12:16Z resolved
      """,
    linkedEntries: 25,
    communications: """
      2026-03-03T10:49Z status-page investigating
      2026-03-03T10:50Z internal investigating
      2026-03-03T11:04Z executives investigating
      2026-03-03T11:14Z status-page investigating
      2026-03-03T11:15Z internal investigating
      2026-03-03T11:28Z status-page identified
      2026-03-03T11:30Z executives identified
      2026-03-03T11:40Z internal identified
      2026-03-03T11:48Z status-page monitoring
      2026-03-03T11:52Z internal monitoring
      2026-03-03T11:54Z executives monitoring
      2026-03-03T12:08Z status-page monitoring
      2026-03-03T12:18Z status-page resolved
      2026-03-03T12:20Z internal resolved
      2026-03-03T12:21Z executives resolved
      2026-03-05T08:30Z customers resolved
      """,
    clocks: """
      declared met, 3 min: 2026-03-03T10:44Z 2026-03-03T10:47Z
      first-status met, 2 min: 2026-03-03T10:47Z 2026-03-03T10:49Z
      stakeholders met, 2 min: 2026-03-03T10:47Z 2026-03-03T10:49Z
      cadence met, 14 min: 2026-03-03T11:54Z 2026-03-03T12:08Z
      executives met, 6 min: 2026-03-03T10:58Z 2026-03-03T11:04Z
      managers not applicable
      response not applicable
      follow-up met, 44 h 14 min: 2026-03-03T12:16Z 2026-03-05T08:30Z
      review met, 3 business days: 2026-03-03T12:16Z 2026-03-06T09:00Z
      """,
    factors: """
      technical: Pool size is set per pod, while the database has o
      technical: The readiness probe borrows a connection from the
      technical: Retries multiply. The storefront tried three times
      technical: Checkout holds a database connection inside a tran
      process: Staging runs two pods and knows no lunch peak, and
      organisational: The orders database has no accountable team. Three
      """,
    whys: 6, whyFactor: 0,
    actions: """
      A1 @tobias 2026-03-12 immediate OPS-418 done 2026-03-11
      A2 @maren 2026-03-13 immediate OPS-419 done 2026-03-12
      A3 @maren 2026-03-17 immediate OPS-420 done 2026-03-16
      A4 @hanna 2026-03-13 immediate OPS-421 done 2026-03-11
      A5 @katja 2026-04-15 short-term OPS-422 done 2026-04-14
      A6 @oskar 2026-04-30 short-term OPS-423 done 2026-04-22
      A7 @tobias 2026-05-15 short-term OPS-424 open
      A8 @oskar 2026-09-30 long-term OPS-425 in progress
      A9 @lotte 2026-10-30 long-term OPS-426 open
      """)
}

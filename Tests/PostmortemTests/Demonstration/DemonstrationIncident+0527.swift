extension DemonstrationIncident {
  /// INC-2026-0527, as it was meant when it was written: a draft, whose review is still to come.
  static let incident0527 = DemonstrationIncident(
    id: "INC-2026-0527",
    milestones: """
      started 2026-05-27T07:26Z
      detected 2026-05-27T10:41Z
      declared 2026-05-27T10:58Z
      acknowledged 2026-05-27T10:55Z
      mitigated 2026-05-27T11:38Z
      contained 2026-05-27T11:52Z
      resolved 2026-05-27T12:10Z
      """,
    timeline: """
      2026-05-27T07:20Z
      2026-05-27T07:26Z started
      2026-05-27T07:35Z
      2026-05-27T09:10Z
      2026-05-27T10:41Z detected
      2026-05-27T10:49Z
      2026-05-27T10:55Z acknowledged
      2026-05-27T10:58Z declared
      2026-05-27T11:01Z
      2026-05-27T11:09Z
      2026-05-27T11:12Z
      2026-05-27T11:14Z
      2026-05-27T11:19Z
      2026-05-27T11:27Z
      2026-05-27T11:29Z
      2026-05-27T11:38Z mitigated
      2026-05-27T11:52Z contained
      2026-05-27T11:55Z
      2026-05-27T12:10Z resolved
      """,
    linkedEntries: 13,
    communications: """
      2026-05-27T11:01Z status-page investigating
      2026-05-27T11:03Z internal investigating
      2026-05-27T11:12Z managers investigating
      2026-05-27T11:29Z status-page identified
      2026-05-27T11:32Z internal identified
      2026-05-27T11:55Z status-page monitoring
      2026-05-27T11:57Z internal monitoring
      2026-05-27T12:12Z status-page resolved
      2026-05-27T12:14Z internal resolved
      2026-05-27T12:15Z managers resolved
      2026-05-28T14:30Z customers resolved
      """,
    clocks: """
      declared missed, 17 min: 2026-05-27T10:41Z 2026-05-27T10:58Z
      first-status met, 3 min: 2026-05-27T10:58Z 2026-05-27T11:01Z
      stakeholders met, 3 min: 2026-05-27T10:58Z 2026-05-27T11:01Z
      cadence met, 23 min: 2026-05-27T11:32Z 2026-05-27T11:55Z
      executives not applicable
      managers met, 14 min: 2026-05-27T10:58Z 2026-05-27T11:12Z
      response not applicable
      follow-up met, 26 h 20 min: 2026-05-27T12:10Z 2026-05-28T14:30Z
      review pending, 2 business days: 2026-05-27T12:10Z
      """,
    factors: """
      technical: An absent flag and a flag that is off are the same to
      process: The clean-up job asks whether the repository that owns
      """,
    whys: 3, whyFactor: 0,
    actions: """
      A1 @oskar 2026-05-27 immediate OPS-634 done 2026-05-27
      A2 @katja 2026-06-05 immediate OPS-635 in progress
      A3 @tobias 2026-06-19 short-term OPS-636 open
      A4 nobody - short-term OPS-637 open
      """)
}

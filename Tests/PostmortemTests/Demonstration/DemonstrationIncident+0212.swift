extension DemonstrationIncident {
  /// INC-2026-0212, as it was meant when it was written.
  static let incident0212 = DemonstrationIncident(
    id: "INC-2026-0212",
    milestones: """
      started 2026-02-12T07:09Z
      detected 2026-02-12T07:27Z
      declared 2026-02-12T07:31Z
      acknowledged 2026-02-12T07:29Z
      mitigated 2026-02-12T08:02Z
      contained 2026-02-12T08:22Z
      resolved 2026-02-12T08:35Z
      """,
    timeline: """
      2026-02-12T07:07Z
      2026-02-12T07:09Z started
      2026-02-12T07:27Z detected
      2026-02-12T07:29Z acknowledged
      2026-02-12T07:31Z declared
      2026-02-12T07:36Z
      2026-02-12T07:44Z
      2026-02-12T07:49Z
      2026-02-12T07:54Z
      2026-02-12T07:58Z
      2026-02-12T08:02Z mitigated
      2026-02-12T08:08Z
      2026-02-12T08:22Z contained
      2026-02-12T08:35Z resolved
      """,
    linkedEntries: 10,
    communications: """
      2026-02-12T07:44Z status-page investigating
      2026-02-12T07:46Z internal investigating
      2026-02-12T07:54Z status-page identified
      2026-02-12T08:08Z status-page monitoring
      2026-02-12T08:10Z internal monitoring
      2026-02-12T08:37Z status-page resolved
      2026-02-12T08:39Z internal resolved
      2026-02-13T09:00Z customers resolved
      """,
    clocks: """
      declared met, 4 min: 2026-02-12T07:27Z 2026-02-12T07:31Z
      first-status missed, 13 min: 2026-02-12T07:31Z 2026-02-12T07:44Z
      stakeholders met, 13 min: 2026-02-12T07:31Z 2026-02-12T07:44Z
      cadence not applicable
      executives not applicable
      managers not applicable
      response met, 2 min: 2026-02-12T07:27Z 2026-02-12T07:29Z
      follow-up not applicable
      review not applicable
      """,
    factors: """
      technical: Publishing a price version empties the whole cache
      process: The price import has a usual end and no deadline.
      organisational: Import and catalogue pages are watched on separate
      """,
    whys: 5, whyFactor: 0,
    actions: """
      A1 @rui 2026-02-26 immediate OPS-372 done 2026-02-20
      A2 @jonas 2026-02-26 immediate OPS-373 done 2026-02-24
      A3 @jonas 2026-03-13 short-term OPS-374 done 2026-03-11
      A4 @rui 2026-03-20 short-term OPS-375 done 2026-03-18
      A5 @rui 2026-04-17 short-term OPS-376 in progress
      A6 @jonas 2026-06-30 long-term OPS-377 won't do
      """)
}

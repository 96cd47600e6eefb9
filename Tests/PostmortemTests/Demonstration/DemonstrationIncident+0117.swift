extension DemonstrationIncident {
  /// INC-2026-0117, as it was meant when it was written: a false alarm, for which no clock runs.
  static let incident0117 = DemonstrationIncident(
    id: "INC-2026-0117",
    milestones: """
      detected 2026-01-17T05:12Z
      declared 2026-01-17T05:16Z
      acknowledged 2026-01-17T05:14Z
      """,
    timeline: """
      2026-01-17T05:07Z
      2026-01-17T05:12Z detected
      2026-01-17T05:14Z acknowledged
      2026-01-17T05:16Z declared
      2026-01-17T05:19Z
      2026-01-17T05:23Z
      2026-01-17T05:27Z
      2026-01-17T05:29Z
      2026-01-17T05:31Z
      2026-01-17T05:34Z
      2026-01-17T05:37Z
      """,
    linkedEntries: 4,
    communications: "",
    clocks: """
      declared not applicable
      first-status not applicable
      stakeholders not applicable
      cadence not applicable
      executives not applicable
      managers not applicable
      response not applicable
      follow-up not applicable
      review not applicable
      """,
    factors: "", whys: 0, whyFactor: nil,
    actions: "A1 @lotte 2026-01-30 - OPS-332 done 2026-01-28")
}

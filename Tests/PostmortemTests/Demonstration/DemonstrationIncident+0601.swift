extension DemonstrationIncident {
  /// INC-2026-0601, as it was meant when it was written: still going on.
  static let incident0601 = DemonstrationIncident(
    id: "INC-2026-0601",
    milestones: """
      started 2026-06-01T06:12Z
      detected 2026-06-01T06:31Z
      declared 2026-06-01T06:36Z
      acknowledged 2026-06-01T06:33Z
      """,
    timeline: """
      2026-06-01T06:12Z started
      2026-06-01T06:31Z detected
      2026-06-01T06:33Z acknowledged
      2026-06-01T06:36Z declared
      2026-06-01T06:40Z
      2026-06-01T06:47Z
      2026-06-01T06:58Z
      2026-06-01T07:08Z
      2026-06-01T07:17Z
      2026-06-01T07:26Z
      2026-06-01T07:36Z
      2026-06-01T07:41Z
      """,
    linkedEntries: 7,
    communications: """
      2026-06-01T06:40Z status-page investigating
      2026-06-01T06:43Z internal investigating
      2026-06-01T07:08Z status-page investigating
      2026-06-01T07:10Z internal investigating
      2026-06-01T07:36Z status-page investigating
      2026-06-01T07:38Z internal investigating
      """,
    clocks: """
      declared met, 5 min: 2026-06-01T06:31Z 2026-06-01T06:36Z
      first-status met, 4 min: 2026-06-01T06:36Z 2026-06-01T06:40Z
      stakeholders met, 4 min: 2026-06-01T06:36Z 2026-06-01T06:40Z
      cadence not applicable
      executives not applicable
      managers not applicable
      response met, 2 min: 2026-06-01T06:31Z 2026-06-01T06:33Z
      follow-up not applicable
      review not applicable
      """,
    factors: "", whys: 0, whyFactor: nil, actions: "")
}

extension DemonstrationIncident {
  /// INC-2025-0218, as it was meant when it was written.
  static let incident0218 = DemonstrationIncident(
    id: "INC-2025-0218",
    milestones: """
      started 2025-02-17T16:05Z
      detected 2025-02-18T09:02Z
      declared 2025-02-18T09:14Z
      acknowledged 2025-02-18T09:08Z
      mitigated 2025-02-18T12:32Z
      contained 2025-02-18T12:32Z
      resolved 2025-02-18T12:50Z
      """,
    timeline: """
      2025-02-17T15:40Z
      2025-02-17T16:05Z started
      2025-02-18T09:02Z detected
      2025-02-18T09:08Z acknowledged
      2025-02-18T09:14Z declared
      2025-02-18T09:18Z
      2025-02-18T09:41Z
      2025-02-18T12:32Z mitigated contained
      2025-02-18T12:50Z resolved
      """,
    linkedEntries: 6,
    communications: """
      2025-02-18T09:18Z status-page investigating
      2025-02-18T09:20Z internal investigating
      2025-02-18T12:54Z status-page resolved
      """,
    clocks: """
      declared met, 12 min: 2025-02-18T09:02Z 2025-02-18T09:14Z
      first-status met, 4 min: 2025-02-18T09:14Z 2025-02-18T09:18Z
      stakeholders met, 4 min: 2025-02-18T09:14Z 2025-02-18T09:18Z
      cadence not applicable
      executives not applicable
      managers not applicable
      response not applicable
      follow-up not applicable
      review not applicable
      """,
    factors: """
      technical: Templates are baked into the image of the worker.
      process: The release watch after a rollback reads error rates
      """,
    whys: 0, whyFactor: nil,
    actions: """
      A1 @priya 2025-03-04 immediate OPS-132 done 2025-03-03
      A2 @maren 2025-04-11 short-term OPS-133 done 2025-04-10
      """)
}

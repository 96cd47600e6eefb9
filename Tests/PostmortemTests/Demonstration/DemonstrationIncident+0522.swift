extension DemonstrationIncident {
  /// INC-2025-0522, as it was meant when it was written.
  static let incident0522 = DemonstrationIncident(
    id: "INC-2025-0522",
    milestones: """
      started 2025-05-04T00:30Z
      detected 2025-05-22T07:38Z
      declared 2025-05-22T07:52Z
      acknowledged 2025-05-22T07:45Z
      mitigated 2025-05-22T09:09Z
      contained 2025-05-22T10:12Z
      resolved 2025-05-22T10:40Z
      """,
    timeline: """
      2025-05-02T13:20Z
      2025-05-03T00:30Z
      2025-05-03T01:00Z
      2025-05-04T00:30Z started
      2025-05-22T07:38Z detected
      2025-05-22T07:45Z acknowledged
      2025-05-22T07:52Z declared
      2025-05-22T08:14Z
      2025-05-22T08:26Z
      2025-05-22T09:09Z mitigated
      2025-05-22T09:58Z
      2025-05-22T10:12Z contained
      2025-05-22T10:40Z resolved
      2025-05-23T07:10Z
      """,
    entries: 22,
    linkedEntries: 16,
    communications: """
      2025-05-22T07:55Z internal investigating
      2025-05-22T08:14Z managers investigating
      2025-05-22T08:28Z internal identified
      2025-05-22T08:54Z internal identified
      2025-05-22T09:14Z internal monitoring
      2025-05-22T09:43Z internal monitoring
      2025-05-22T10:13Z internal monitoring
      2025-05-22T10:42Z internal resolved
      2025-05-22T10:44Z managers resolved
      2025-05-23T12:00Z internal resolved
      """,
    clocks: """
      declared met, 14 min: 2025-05-22T07:38Z 2025-05-22T07:52Z
      first-status met, 3 min: 2025-05-22T07:52Z 2025-05-22T07:55Z
      stakeholders met, 3 min: 2025-05-22T07:52Z 2025-05-22T07:55Z
      cadence met, 30 min: 2025-05-22T09:43Z 2025-05-22T10:13Z
      executives not applicable
      managers met, 22 min: 2025-05-22T07:52Z 2025-05-22T08:14Z
      response not applicable
      follow-up met, 25 h 20 min: 2025-05-22T10:40Z 2025-05-23T12:00Z
      review met, 3 business days: 2025-05-22T10:40Z 2025-05-27T08:00Z
      """,
    factors: """
      technical: The chart generates a backup passphrase when it finds
      technical: Encrypting needs no proof that anybody can decrypt.
      process: A backup counts as good when the file has its usual
      organisational: The hand-over of 40 charts was one project
      """,
    whys: 6, whyFactor: 2,
    actions: """
      A1 @maren 2025-06-03 immediate OPS-159 done 2025-05-28
      A2 @lotte 2025-06-05 immediate OPS-160 done 2025-06-02
      A3 @lotte 2025-06-05 immediate OPS-161 done 2025-05-23
      A4 @priya 2025-07-11 short-term OPS-162 done 2025-07-15
      A5 @maren 2025-06-27 short-term OPS-163 done 2025-06-24
      A6 @lotte 2025-08-22 short-term OPS-164 superseded by A7
      A7 @lotte 2025-10-31 long-term OPS-165 done 2025-10-22
      A8 @maren 2026-06-30 long-term OPS-166 in progress
      """)
}

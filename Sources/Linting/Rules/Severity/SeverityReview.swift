import Markdown
package import Postmortem

/// The review looks back at the severity.
package struct SeverityReview: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "severity-review", group: .severity, level: .warning, severities: .major,
    summary: "The review says whether the severity that was declared was accurate.",
    rationale: """
      The severity decides who is woken and who is told. Whether the first one was right is known only afterwards, and \
      only if somebody asks; the answer is what keeps the criteria honest.
      """,
    source: "S6: the review asks whether the first severity was accurate",
    reach: .document,
    flagged: [
      .frontMatter("review:\n  ↓held: 2026-03-06T10:00Z")
    ],
    accepted: [
      .frontMatter("review:\n  held: 2026-03-06T10:00Z\n  severity-accurate: true"),
      .frontMatter("review:\n  scheduled: 2026-06-06T10:00Z"),
      .document(
        """
        ---
        id: INC-2026-0303
        title: Checkout times out
        severity: 1
        status: published
        services: [checkout]
        started: 2026-03-03T14:02Z
        review:
          held: 2026-03-06T10:00Z
        ---

        # Checkout times out

        ## Lessons learned

        The severity was right from the start.

        """),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let review = incident.review, let held = review.held, review.severityAccurate == nil else { return }
    let document = incident.document
    // A value that cannot be read is spoken of where it stands.
    let isSpokenOf = document.faults.contains { review.range.overlaps($0.range) && $0.kind == .invalidValue }
    guard !isSpokenOf, !isToldInProse(document) else { return }
    findings.report(
      "say in the review whether the severity was accurate (severity-accurate: true or false)",
      at: place(held, document))
  }

  /// The key `held` of the review; its value where the key is not found.
  private func place(_ held: Located<Instant>, _ document: Document) -> Range<Int> {
    for entry in document.frontMatter?.root.entries ?? [] {
      for inner in entry.value.entries where inner.value.range.lowerBound == held.range.lowerBound {
        return inner.keyRange.lowerBound..<inner.value.range.upperBound
      }
    }
    return held.range
  }

  /// Whether a sentence judges the severity.
  private func isToldInProse(_ document: Document) -> Bool {
    let body = document.markup.source[document.markup.bodyStart...]
    guard Self.severity.isFound(in: body) else { return false }
    return document.markup.nodes.indices.contains { node in
      let kind = document.markup[node].kind
      guard kind == .paragraph, Self.severity.isFound(in: document.markup.slice(document.markup[node].range))
      else { return false }
      return Self.judgements.isFound(in: document.markup.prose(of: node).text)
    }
  }

  private static let severity = PhraseSearch(["severity", "sev1", "sev2", "sev 1", "sev 2", "sev-1", "sev-2"])
  private static let judgements = PhraseSearch([
    "accurate", "was right", "was correct", "appropriate", "too low", "too high", "overstated", "understated",
    "was wrong", "was fitting", "should have been", "in hindsight", "justified",
  ])
}

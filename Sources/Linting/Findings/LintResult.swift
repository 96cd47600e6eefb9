/// What the rules found in a knowledge base, and of what nobody wants to hear.
package struct LintResult: Sendable {
  /// What is to be reported, in the order of every output.
  package var findings: [Finding]
  /// What was found and is not reported, in the same order.
  package var silenced: [SilencedFinding]

  package init(findings: [Finding], silenced: [SilencedFinding] = []) {
    self.findings = findings
    self.silenced = silenced
  }
}

/// A finding that is not reported, and why.
package struct SilencedFinding: Sendable, Equatable {
  package var finding: Finding
  package let silence: Silence

  /// What keeps a finding quiet.
  package enum Silence: Sendable, Equatable {
    /// A comment in the document, with the reason that it gives.
    case suppression(reason: String)
    /// The baseline knows it: it was there before.
    case baseline
  }

  package init(_ finding: Finding, _ silence: Silence) {
    self.finding = finding
    self.silence = silence
  }
}

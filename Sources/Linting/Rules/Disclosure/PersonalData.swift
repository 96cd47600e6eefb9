import Markdown
package import Postmortem

/// The public learns what happened, not to whom.
package struct PersonalData: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "personal-data", group: .disclosure, level: .error,
    summary: """
      A document for the public shows no e-mail address, phone number, IP address or customer's identifier.
      """,
    rationale: """
      What is published stays published. A log line with an address, or a customer's number in a query, tells readers \
      nothing about the cause and may break the law. Put it between internal marks, or write an address that \
      documentation is meant to use.
      """,
    source: "P7: published, redacted for the outside where needed; RFC 2606, RFC 3849, RFC 5737",
    silencing: .onePlace,
    flagged: [
      .document(shown("Ask ↓jonas.weber@larder.dev for the log.")),
      .document(shown("Call ↓+49 30 901820 at night.")),
      .document(shown("```\nGET /cart from ↓84.17.44.12\n```")),
      .document(shown("The cart of customer #↓48213 was empty.")),
      .document(shown("The first request came from ↓2a02:8108:1140::7c.")),
    ],
    accepted: [
      .document(shown("Ask support@larder.dev, or `ada@example.org`, or git@git.internal:shop.git.")),
      .document(
        shown("The node 10.4.12.7 talked to 192.0.2.44 and 2001:db8::7, and std::fs to version 84.17.44.12.")),
      .document(shown("About 48213 customers were affected, +1200% of a usual day.")),
      .document(shown("<!-- internal -->\n\nAsk jonas.weber@larder.dev.\n\n<!-- /internal -->\n\nRestored.")),
      "Ask jonas.weber@larder.dev for the log.",
    ])

  private static func shown(_ text: String) -> String {
    """
    ---
    id: INC-2026-0303
    title: Checkout times out
    severity: 1
    status: published
    audience: public
    services: [checkout]
    started: 2026-03-03T14:02Z
    ---

    # Checkout times out

    \(text)

    """
  }

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    guard isPublic(document) else { return }
    let markup = document.markup
    var shown = [markup.bodyStart..<markup.source.count]
    if document.title.range.upperBound <= markup.bodyStart { shown.insert(document.title.range, at: 0) }
    for range in shown {
      for match in PersonalDataScan.matches(in: markup.source, range)
      where !document.internalRanges.contains(where: { $0.overlaps(match.range) }) {
        findings.report(
          "keep this from the public, between internal marks or by leaving it out: it looks like \(match.kind)",
          at: match.range)
      }
    }
  }

  private func isPublic(_ document: Document) -> Bool {
    guard let root = document.frontMatter?.root else { return false }
    return root.entries.contains { entry in
      (entry.key.isSpelled("audience") || entry.key.isSpelled("visibility"))
        && entry.value.text?.isSpelled("public") == true
    }
  }
}

extension String {
  /// Whether the text is a word, whatever the case of its letters.
  ///
  /// - Parameter word: ASCII, in lower case.
  fileprivate func isSpelled(_ word: StaticString) -> Bool {
    utf8.count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { utf8.elementsEqual($0) { $0.asciiLowercased == $1 } }
  }
}

import Markdown
import Postmortem

extension Linter {
  /// What one document has by itself: its findings, and the comments that may silence some.
  struct Own: Sendable {
    let path: String
    let markup: Markup
    let findings: [Finding]
    /// Nil where no comment speaks to the linter, as in nearly all documents.
    let sheet: SuppressionSheet?
    /// Nil where the document is none.
    let incident: Incident?
  }

  /// The findings of an incident, nothing silenced yet.
  func own(_ incident: Incident) -> Own {
    let markup = incident.document.markup
    return Own(
      path: incident.document.path, markup: markup, findings: documentFindings(incident),
      sheet: SuppressionSheet(markup, reasonLength: reasonLength), incident: incident)
  }

  /// The findings of a file that is no incident, nothing silenced yet. Scaffolds are spared.
  func own(_ document: Document) -> Own {
    let markup = document.markup
    let isScaffold = document.kind == .template
    return Own(
      path: document.path, markup: markup, findings: fileFindings(document),
      sheet: isScaffold ? nil : SuppressionSheet(markup, reasonLength: reasonLength), incident: nil)
  }

  /// All findings, those apart that a comment in their document silences.
  ///
  /// - Parameters:
  ///   - joint: what the rules found that look at all documents together.
  /// - Complexity: O(n log n) in the number of findings; documents without suppressions cost nothing more.
  func result(of documents: [Own], joint: [Finding]) -> LintResult {
    let silencing = documents.filter { $0.sheet != nil }
    var result = LintResult(
      findings: documents.lazy.filter { $0.sheet == nil }.flatMap(\.findings))
    let paths = Set(silencing.map(\.path))
    let elsewhere = joint.filter { !paths.contains($0.path) }
    let here = Dictionary(grouping: joint.filter { paths.contains($0.path) }, by: \.path)
    result.findings += elsewhere
    for document in silencing {
      guard let sheet = document.sheet else { continue }
      let verdict = SuppressionVerdict(
        sheet, of: document.findings + (here[document.path] ?? []), in: document.markup,
        applied: applied(to: document))
      result.findings += verdict.findings + findings(about: verdict, of: document)
      result.silenced += verdict.silenced
    }
    result.findings.sort(by: Finding.comesBefore)
    result.silenced.sort { Finding.comesBefore($0.finding, $1.finding) }
    return result
  }
}

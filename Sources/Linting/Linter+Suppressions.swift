import Markdown
import Postmortem

extension Linter {
  /// What one document has by itself: its findings, and the comments that may silence some.
  struct Own: Sendable {
    let path: String
    let findings: [Finding]
    /// Nil where the document is no incident.
    let standing: Standing?
    /// Nil where no comment speaks to the linter, as in nearly all documents.
    let silencing: Silencing?
  }

  /// The comments of a document that speak to the linter, and the document for those who judge them.
  struct Silencing: Sendable {
    let sheet: SuppressionSheet
    let markup: Markup

    init?(_ markup: Markup, reasonLength: Int) {
      guard let sheet = SuppressionSheet(markup, reasonLength: reasonLength) else { return nil }
      self.sheet = sheet
      self.markup = markup
    }
  }

  /// The findings of an incident, nothing silenced yet.
  func own(_ incident: Incident) -> Own {
    Own(
      path: incident.document.path, findings: documentFindings(incident), standing: Standing(incident),
      silencing: Silencing(incident.document.markup, reasonLength: reasonLength))
  }

  /// The findings of a file that is no incident, nothing silenced yet. Scaffolds are spared.
  func own(_ document: Document) -> Own {
    let isScaffold = document.kind == .template
    return Own(
      path: document.path, findings: fileFindings(document), standing: nil,
      silencing: isScaffold ? nil : Silencing(document.markup, reasonLength: reasonLength))
  }

  /// All findings, those apart that a comment in their document silences.
  ///
  /// - Parameters:
  ///   - joint: what the rules found that look at all documents together.
  /// - Complexity: O(n log n) in the number of findings; documents without suppressions cost nothing more.
  func result(of documents: [Own], joint: [Finding]) -> LintResult {
    var result = LintResult(findings: [])
    var paths: Set<String> = []
    for document in documents {
      if document.silencing == nil {
        result.findings += document.findings
      } else {
        paths.insert(document.path)
      }
    }
    let elsewhere = joint.filter { !paths.contains($0.path) }
    let here = Dictionary(grouping: joint.filter { paths.contains($0.path) }, by: \.path)
    result.findings += elsewhere
    for document in documents {
      guard let silencing = document.silencing else { continue }
      let verdict = SuppressionVerdict(
        silencing.sheet, of: document.findings + (here[document.path] ?? []), in: silencing.markup,
        applied: applied(to: document))
      result.findings += verdict.findings + findings(about: verdict, of: document, silencing.markup)
      result.silenced += verdict.silenced
    }
    result.findings.sort(by: Finding.comesBefore)
    result.silenced.sort { Finding.comesBefore($0.finding, $1.finding) }
    return result
  }
}

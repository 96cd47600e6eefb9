import Markdown
import Postmortem

/// What the suppressions of one document came to: which findings they silence, and which silence nothing.
package struct SuppressionVerdict: Sendable {
  /// The findings that are still to be reported, in their order.
  package let findings: [Finding]
  /// The others, in their order.
  package let silenced: [SilencedFinding]
  let sheet: SuppressionSheet
  let markup: Markup
  /// Suppressions that silenced nothing, though their rule looked at the document; in the order of the file.
  let unused: [Suppression]

  /// Of several suppressions that cover a finding the narrowest counts as used, and of equals the later one.
  ///
  /// - Parameters:
  ///   - findings: all those of the document.
  ///   - applied: ids of the rules that looked at it; of others nobody knows what they would have found.
  /// - Complexity: O(findings × suppressions) of the document.
  init(_ sheet: SuppressionSheet, of findings: [Finding], in markup: Markup, applied: Set<String>) {
    let mask = SecretMask(markup.source)
    var kept: [Finding] = []
    var silenced: [SilencedFinding] = []
    var used: Set<Int> = []
    for finding in findings {
      let covering = sheet.suppressions.indices.filter { index in
        let suppression = sheet.suppressions[index]
        return suppression.rule.value == finding.rule && suppression.scope.contains(finding.range.lowerBound)
      }
      guard
        let nearest = covering.min(by: { sheet.suppressions[$0].isNarrower(than: sheet.suppressions[$1]) })
      else {
        kept.append(finding)
        continue
      }
      used.insert(nearest)
      let reason = mask.masked(sheet.suppressions[nearest].reason)
      silenced.append(SilencedFinding(finding, .suppression(reason: reason)))
    }
    self.findings = kept
    self.silenced = silenced
    self.sheet = sheet
    self.markup = markup
    unused = sheet.suppressions.indices
      .filter { !used.contains($0) && applied.contains(sheet.suppressions[$0].rule.value) }
      .map { sheet.suppressions[$0] }
      .sorted { $0.rule.range.lowerBound < $1.rule.range.lowerBound }
  }
}

extension Suppression {
  fileprivate func isNarrower(than other: Suppression) -> Bool {
    if scope.count != other.scope.count { return scope.count < other.scope.count }
    return rule.range.lowerBound > other.rule.range.lowerBound
  }
}

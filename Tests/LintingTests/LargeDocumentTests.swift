import Linting
import Postmortem
import Testing
import ThreadClock

/// Documents of which a part goes on and on.
@Suite struct LargeDocumentTests {
  @Test(
    "What all rules do with a document is linear in what it repeats",
    arguments: [
      "# Impact\n", "## Summary\n## Impact\n", "TBD ", "\"TBD\" ", "<service> ", "## A\n\n[b](#c)\n\n",
      "INC-2020-0001 *x* ",
    ])
  func endsQuickly(unit: String) async {
    let head = "---\nid: INC-2026-0303\nseverity: 2\nstatus: published\n---\n\n## Summary\n\n"
    let base = await ExampleBase.load([
      ExampleBase.path: head + String(repeating: unit, count: 300_000 / unit.utf8.count) + "\n"
    ])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let linter = Linter(context: context)
    let seconds = ThreadClock.seconds {
      let findings = base.incidents.flatMap(linter.documentFindings) + linter.knowledgeBaseFindings(base)
      _ = Fingerprint.stamped(findings, of: base)
    }
    // Linear work takes a second or two here, quadratic work a minute.
    #expect(seconds < 30, "\(unit): \(seconds)")
  }
}

package import Linting

/// What the linter found in the documents of a site, and under which settings: computed by whoever has the site
/// built, once.
package struct LintState: Sendable {
  package let findings: [Finding]
  package let settings: LintSettings

  package init(findings: [Finding], settings: LintSettings) {
    self.findings = findings
    self.settings = settings
  }
}

/// How a site is made, besides what the knowledge base sets for itself.
package struct BuildOptions: Sendable {
  package var edition = Edition.internal
  /// `afterword 1.0.0`: recorded in the manifest.
  package var tool: String
  /// How many pages are rendered at once.
  package var width: Int
  /// Templates that replace the default ones: name, file as messages name it, bytes.
  package var templates: [(name: String, file: String, bytes: [UInt8])] = []
  /// Colours, fonts and a logo of the team's own.
  package var theme = SiteTheme()
  /// What the linter found; nil leaves the page of the documents' state out.
  package var lint: LintState?
  /// Where the site will stand, such as `https://example.org/incidents`; nil where that is unknown.
  package var baseURL: String?
  /// What scripts may connect to: `'self'` in the preview, nil in a build.
  package var connectSource: String?
  /// A line above every page, such as the preview's count of findings.
  package var notice: String?

  package init(tool: String, width: Int) {
    self.tool = tool
    self.width = width
  }
}

import Postmortem

/// Everything that pages are made from; read by many tasks at once, changed by none.
///
/// A class, since every frame, row and link of a page holds it: a copy of a structure would count a reference for
/// each of its parts.
final class SiteContext: Sendable {
  let base: KnowledgeBase
  let options: BuildOptions
  let routes: Routes
  let index: SiteIndex
  let facets: FacetTally
  let similarity: SimilarityIndex
  /// The folder of documents with its slash.
  let content: String
  /// What the linter found; nil where nobody linted.
  let lint: LintTally?
  /// The paths of the site, once it is planned.
  let planned: Set<String>
  /// The links in the header and the footer of every page.
  let navigation: SiteNavigation

  init(_ base: KnowledgeBase, options: BuildOptions) async {
    // As much work as all the rest.
    async let similarity = SimilarityIndex(base.incidents, asOf: base.asOf)
    self.base = base
    self.options = options
    routes = Routes(base)
    index = SiteIndex(base)
    facets = FacetTally(base, index, routes)
    lint = options.lint.map { LintTally(base, $0) }
    content = base.settings.content.isEmpty ? "" : base.settings.content + "/"
    planned = []
    navigation = SiteNavigation()
    self.similarity = await similarity
  }

  private init(_ site: SiteContext, linking paths: Set<String>) {
    base = site.base
    options = site.options
    routes = site.routes
    index = site.index
    facets = site.facets
    similarity = site.similarity
    lint = site.lint
    content = site.content
    planned = paths
    navigation = SiteNavigation(site, planned: paths)
  }

  /// The same site with links to those of its pages that are planned.
  func linking(_ paths: Set<String>) -> SiteContext { SiteContext(self, linking: paths) }

  /// Where the source of a document can be seen; nil where the settings don't say.
  func source(of path: String) -> String? {
    guard let pattern = base.settings.sourceURL else { return nil }
    let path = SiteAddress.encoded(path)
    let parts = pattern.split(separator: "{path}", omittingEmptySubsequences: false)
    return parts.count > 1
      ? parts.joined(separator: path) : pattern + (pattern.hasSuffix("/") ? "" : "/") + path
  }
}

extension SiteContext {
  /// The id of an incident, or the name of its address where it states none.
  func name(ofIncident index: Int) -> String { base.incidents[index].id?.value ?? slug(ofIncident: index) }

  /// "INC-2026-0303, Severity 1".
  func label(ofIncident index: Int) -> String {
    let name = name(ofIncident: index)
    return base.incidents[index].governingSeverity.map { "\(name), Severity \($0.rawValue)" } ?? name
  }

  /// The folder of an incident's page below that of all: no two incidents share one.
  func slug(ofIncident index: Int) -> String {
    routes.incidents[index].split(separator: "/").dropLast().last.map(String.init) ?? "incident"
  }
}

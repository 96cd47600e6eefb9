package import Postmortem

/// What a run looked at: only there does a missing finding mean that it is gone.
package struct BaselineScope: Sendable {
  /// Paths that were asked for; nil means all.
  private let selection: Set<String>?
  private let unread: Set<String>
  /// Ids of the rules that were chosen; nil means all, those that no longer exist included.
  private let rules: Set<String>?

  /// - Parameters:
  ///   - selection: paths that were asked for; nil means all, files that are gone included.
  ///   - unread: paths of files that could not be read: what they hold is unknown.
  ///   - rules: ids of the rules that were chosen; nil where nobody chose.
  package init(selection: Set<String>? = nil, unread: Set<String> = [], rules: Set<String>? = nil) {
    self.selection = selection
    self.unread = unread
    self.rules = rules
  }

  /// What a run over `base` with these rules looks at.
  ///
  /// - Parameter leftOut: paths of files that are there and no part of the knowledge base: of these nobody knows what
  ///   would be found.
  package init(_ base: KnowledgeBase, rules: [Rule], leftOut: Set<String> = []) {
    let ids = Set(rules.map(\.about.id))
    let isEvery = Catalogue.rules.allSatisfy { ids.contains($0.about.id) }
    self.init(
      selection: base.selection, unread: leftOut.union(base.unreadable.map(\.path)),
      rules: isEvery ? nil : ids)
  }

  /// Whether the run would have found the finding of this entry, were it still there.
  package func holds(_ entry: Baseline.Entry) -> Bool {
    (selection?.contains(entry.path) ?? true) && !unread.contains(entry.path)
      && (rules?.contains(entry.rule) ?? true)
  }
}

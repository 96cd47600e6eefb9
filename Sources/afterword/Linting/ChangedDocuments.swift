import History
import Linting
import Postmortem

/// The part of a knowledge base that was changed since a revision.
///
/// Files are chosen first, and the rules for single documents see no others; rules that look across documents see all
/// of them. Of what is found, that remains which stands in changed lines, or concerns the document as a whole.
struct ChangedDocuments {
  let changes: Changes
  /// What is new in documents that were mended since.
  private var mended: [String: ChangedBytes] = [:]

  /// What was changed in the knowledge base at `root` since `revision`.
  ///
  /// - Throws: `CommandFailure` where there is nothing to compare with.
  init(since revision: String, root: Root) async throws {
    do throws(GitFailure) {
      changes = try await Repository(around: root.path).changes(since: revision)
    } catch {
      throw CommandFailure(error.text)
    }
  }

  /// The same knowledge base, of which only changed files are asked for.
  func narrowed(_ base: KnowledgeBase) -> KnowledgeBase { base.narrowed { changes.files[$0] != nil } }

  /// Goes along with what was mended in documents: that is new as well.
  mutating func follow(_ texts: [String: FixedText], of base: KnowledgeBase) {
    for (path, text) in texts {
      guard let change = changes.files[path] else { continue }
      let known = mended[path] ?? ChangedBytes(change, in: base.source(atPath: path) ?? [])
      mended[path] = known.following(text.edits.map { ($0.range, $0.replacement.utf8.count) })
    }
  }

  /// What of a result is to be heard.
  func kept(_ result: LintResult, of base: KnowledgeBase) -> LintResult {
    var known = mended
    func isNew(_ finding: Finding) -> Bool {
      guard let change = changes.files[finding.path] else { return false }
      if Self.reaching.contains(finding.rule) { return true }
      let bytes =
        known[finding.path] ?? ChangedBytes(change, in: base.source(atPath: finding.path) ?? [])
      known[finding.path] = bytes
      return bytes.touch(finding.range)
    }
    return LintResult(
      findings: result.findings.filter(isNew), silenced: result.silenced.filter { isNew($0.finding) })
  }

  /// The rules whose findings count wherever their file was changed.
  private static let reaching = Set(
    Catalogue.descriptions.lazy.filter { $0.reach == .document }.map(\.id))
}

extension GitFailure {
  /// What happened, and what to do.
  var text: String {
    switch self {
    case .gitMissing:
      "--since needs git, and there is no git on the PATH; install it, or lint without --since"
    case .noRepository(let folder):
      "--since needs a git repository, and \(folder) is in none; run git init, or lint without --since"
    case .foreignOwner(let folder):
      "--since: git does not trust the repository around \(folder), which belongs to another user; "
        + "git config --global --add safe.directory FOLDER, with its top, says that you do"
    case .noCommits(let folder):
      "--since has nothing to compare with: the repository around \(folder) has no commit yet"
    case .unknownRevision(let name, let isShallow):
      "--since: git knows no commit \"\(name)\""
        + Self.hint(isShallow, or: "; git branch -a lists the branches")
    case .noCommonAncestor(let name, let isShallow):
      "--since: \"\(name)\" and HEAD have no commit in common"
        + Self.hint(isShallow, or: "; choose a revision that HEAD comes from")
    case .refused(let words): "--since: git says: \(words)"
    }
  }

  private static func hint(_ isShallow: Bool, or other: String) -> String {
    guard isShallow else { return other }
    return """
      ; this clone is shallow and lacks older commits: run git fetch --unshallow, or in CI ask for the whole \
      history (fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in GitLab)
      """
  }
}

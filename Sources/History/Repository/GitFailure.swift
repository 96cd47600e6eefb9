/// Why a history could not be asked.
package enum GitFailure: Error, Sendable, Equatable {
  /// There is no program called `git` on the path.
  case gitMissing
  /// The folder lies in no work tree of a repository.
  case noRepository(folder: String)
  /// The repository belongs to another user of the machine, and git trusts it only when it is told to.
  case foreignOwner(folder: String)
  /// The branch at hand has no commit yet.
  case noCommits(folder: String)
  /// Nothing in the repository goes by that name; a shallow clone may only lack it.
  case unknownRevision(String, isShallow: Bool)
  /// The revision and `HEAD` have no commit in common; a shallow clone may only lack it.
  case noCommonAncestor(String, isShallow: Bool)
  /// Git would not, in its own words.
  case refused(words: String)
}

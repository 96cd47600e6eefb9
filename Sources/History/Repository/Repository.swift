/// The git repository that a folder lies in.
package struct Repository: Sendable {
  let git: Git
  /// Where the folder lies below the top of the work tree: empty, or with a slash at its end.
  let prefix: String
  /// Whether the clone holds only the newest part of the history.
  package let isShallow: Bool

  /// The repository around `folder`, an absolute path.
  ///
  /// - Throws: `noRepository` where the folder lies in no work tree, and what else keeps git from answering.
  package init(around folder: String) async throws(GitFailure) {
    git = Git(folder: folder)
    let answer = try await git.answer([
      "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix",
    ])
    guard answer.isSuccess else {
      if answer.words.contains("dubious ownership") { throw .foreignOwner(folder: git.folder) }
      let isNone = answer.words.contains("not a git repository") || answer.words.contains("work tree")
      throw isNone ? .noRepository(folder: folder) : .refused(words: answer.words)
    }
    // The prefix comes last, since the name of a folder may hold a line's end.
    let lines = answer.line.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.first == "true", lines.count > 1 else { throw .noRepository(folder: folder) }
    isShallow = lines[1] == "true"
    prefix = lines.count > 2 ? String(lines[2]) : ""
  }

  /// What the work tree has and the merge base of `revision` and `HEAD` has not, below the folder.
  ///
  /// Committed, staged and unstaged changes count, and so do files that git does not know yet and does not ignore.
  /// What was moved in from outside the folder is new. Submodules are repositories of their own.
  ///
  /// - Parameter revision: as git names them: a branch, a tag, a hash, `HEAD~3`. It never becomes an option.
  /// - Throws: why there is nothing to compare with.
  package func changes(since revision: String) async throws(GitFailure) -> Changes {
    let base = try await mergeBase(with: revision)
    let comparison = [
      "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all",
      "--find-renames", "-l\(Self.renameLimit)", "-O/dev/null", base, "--", ".",
    ]
    let list = try await git.answer(["diff", "--raw", "-z", "--abbrev=40"] + comparison)
    guard list.isSuccess else { throw .refused(words: list.words) }
    // Patience holds on to lines that occur once. The other algorithms may match the blank lines between paragraphs
    // instead, and then call a paragraph new that nobody touched.
    var reader = PatchReader()
    let patch = try await git.pieces(
      of: [
        "diff", "--patch", "--text", "--unified=0", "--inter-hunk-context=0", "--submodule=short",
        "--diff-algorithm=patience", "--src-prefix=a/", "--dst-prefix=b/",
      ] + comparison
    ) { reader.read($0) }
    guard patch.isSuccess else { throw .refused(words: patch.words) }
    let unknown = try await git.answer([
      "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ".",
    ])
    guard unknown.isSuccess else { throw .refused(words: unknown.words) }
    return Changes(
      base: base, entries: RawEntry.all(in: list.output), lines: reader.lines,
      unknown: NullSeparated.fields(of: unknown.output), below: prefix)
  }

  /// Files on each side that git compares to find those that were moved and edited; the settings of the user have no
  /// say. Beyond it such files count as new.
  private static let renameLimit = 4000

  /// The best common ancestor of `revision` and `HEAD`, as a full hash.
  private func mergeBase(with revision: String) async throws(GitFailure) -> String {
    guard let head = try await commit("HEAD") else { throw .noCommits(folder: git.folder) }
    guard let other = try await commit(revision) else {
      throw .unknownRevision(revision, isShallow: isShallow)
    }
    let answer = try await git.answer(["merge-base", head, other])
    guard answer.isSuccess, Self.isHash(answer.line) else {
      throw .noCommonAncestor(revision, isShallow: isShallow)
    }
    return answer.line
  }

  /// The full hash of the commit that a name stands for; nil where it stands for none.
  private func commit(_ name: String) async throws(GitFailure) -> String? {
    // In two steps: what is appended to a name such as `:/words` would become part of it.
    guard let object = try await object(name) else { return nil }
    return try await self.object(object + "^{commit}")
  }

  private func object(_ name: String) async throws(GitFailure) -> String? {
    // A null byte would end the argument, and git would hear another name.
    guard !name.utf8.contains(0) else { return nil }
    let answer = try await git.answer(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    return answer.isSuccess && Self.isHash(answer.line) ? answer.line : nil
  }

  /// Whether a text is a full hash, SHA-1 or SHA-256: not a negation, not a range.
  private static func isHash(_ text: String) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}

/// In what the work tree differs from a commit.
package struct Changes: Sendable, Equatable {
  /// The full hash of the commit.
  package let base: String
  /// The files that are there and were touched, by path relative to the folder that was asked about. What was deleted
  /// is not among them, and a mode that alone was changed touches nothing.
  package let files: [String: Change]

  package init(base: String, files: [String: Change]) {
    self.base = base
    self.files = files
  }

  /// Joins what git lists.
  ///
  /// - Parameters:
  ///   - entries: which files differ, and how.
  ///   - lines: the changed lines of files that were there before, by path from the top of the work tree.
  ///   - unknown: files that git does not know, by path from the top.
  ///   - prefix: the folder that was asked about, from the top; with a slash at its end where it is not the top.
  init(
    base: String, entries: [RawEntry], lines: [String: [Range<Int>]], unknown: [String], below prefix: String
  ) {
    var files: [String: Change] = [:]
    func note(_ path: String, _ change: Change) {
      if path.hasPrefix(prefix) { files[String(path.dropFirst(prefix.count))] = change }
    }
    for entry in entries {
      switch entry.status {
      case .deleted: break
      case .other: note(entry.path, .whole)
      case .renamed: note(entry.path, .lines(lines[entry.path] ?? []))
      case .modified: if let own = lines[entry.path] { note(entry.path, .lines(own)) }
      }
    }
    for path in unknown { note(path, .whole) }
    self.init(base: base, files: files)
  }
}

/// What of one file is new.
package enum Change: Sendable, Equatable {
  /// All of it: the file was not there before.
  case whole
  /// These lines, counted from zero, in the order of the file. An empty range stands before the line where others were
  /// taken out. None at all: the file was only moved.
  case lines([Range<Int>])
}

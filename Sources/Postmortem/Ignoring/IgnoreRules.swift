/// What is ignored in a folder: by the ignore files in it and above it, up to the top of the repository.
///
/// As with git, the last line that matches decides, and a file beats those above it. What `.afterwordignore` says
/// weighs more than all that git's own files say, so it may take back what those ignore. A person's own patterns
/// (`core.excludesFile`) are not read: what a site holds must not depend on who builds it.
package struct IgnoreRules: Sendable {
  /// Read beside git's own files, with the same syntax.
  package static let fileName = ".afterwordignore"
  static let gitName = ".gitignore"

  /// From the outermost to the innermost.
  private var own: [File] = []
  private var git: [File] = []

  package init() {}

  /// The lines of one file.
  private struct File: Sendable {
    /// Absolute.
    let path: String
    /// How many bytes of an absolute path come before what its patterns are compared with.
    let depth: Int
    let lines: [IgnoreLine]
  }

  /// Whether nothing is ignored.
  var isEmpty: Bool { own.isEmpty && git.isEmpty }

  /// Which line ignores a path; nil where none does.
  ///
  /// - Parameter path: absolute; it lies in the folder that these rules hold in.
  func reason(toIgnore path: String, isFolder: Bool) -> IgnoreReason? {
    guard !isEmpty else { return nil }
    let bytes = Array(path.utf8)
    let name = bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
    for files in [own, git] {
      for file in files.reversed() {
        let local = bytes[file.depth...]
        if let line = file.lines.last(where: { $0.matches(local, name: name, isFolder: isFolder) }) {
          return line.isNegated ? nil : .pattern(file: file.path, line: line.number)
        }
      }
    }
    return nil
  }

  /// The rules that hold inside of `folder`.
  ///
  /// - Parameters:
  ///   - folder: absolute.
  ///   - names: which of `.git`, `.gitignore` and `.afterwordignore` lie in it. A repository has rules of its own
  ///     from its top downward.
  ///   - failures: gets the files that are there and cannot be read.
  func entering(_ folder: String, holding names: Set<String>, _ failures: inout [LoadFailure]) -> IgnoreRules
  {
    guard !names.isEmpty else { return self }
    var rules = self
    if names.contains(GitFolder.name) {
      rules.git = []
      if let path = GitFolder.excludeFile(of: folder) {
        rules.git += Self.file(path, in: folder, &failures)
      }
    }
    if names.contains(Self.gitName) {
      rules.git += Self.file(folder + "/" + Self.gitName, in: folder, &failures)
    }
    if names.contains(Self.fileName) {
      rules.own += Self.file(folder + "/" + Self.fileName, in: folder, &failures)
    }
    return rules
  }

  /// The file in a list, or none where it says nothing.
  private static func file(
    _ path: String, in folder: String, _ failures: inout [LoadFailure]
  ) -> [File] {
    do throws(LoadFailure) {
      // What bears the name and is a folder is no ignore file.
      guard !FileWalk.isFolder(path) else { return [] }
      let lines = IgnoreLine.lines(of: try FileReader.read(path))
      guard !lines.isEmpty else { return [] }
      return [File(path: path, depth: folder == "/" ? 1 : folder.utf8.count + 1, lines: lines)]
    } catch {
      if !failures.contains(error) { failures.append(error) }
      return []
    }
  }

  /// The names that `entering` asks for.
  static let telling: Set<String> = [GitFolder.name, gitName, fileName]
}

/// Why a path is left out.
package enum IgnoreReason: Sendable, Equatable {
  /// A line of an ignore file, which is absolute; lines count from one.
  case pattern(file: String, line: Int)
  /// A name in the path begins with a dot.
  case hidden
  /// The path lies in a folder that holds no documents: the output, templates, other people's modules. Absolute.
  case folder(String)
}

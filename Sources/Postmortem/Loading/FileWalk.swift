import Glibc

/// Finds the Markdown files below a folder.
///
/// Names that begin with a dot are left alone, and so are the folders to skip and what ignore files name. Links are
/// never followed: what one points to inside the folder is found under its own name, and one that leads out or back up
/// is a failure.
package struct FileWalk {
  /// Absolute paths of the files, in the order of their bytes.
  package private(set) var files: [String] = []
  package private(set) var failures: [LoadFailure] = []
  /// How many files and folders the ignore files leave out, each folder counted as one.
  package private(set) var ignoredCount = 0
  private let top: String
  private let skipped: Set<String>

  /// Walks `folder`.
  ///
  /// - Parameters:
  ///   - folder: an absolute path.
  ///   - skipping: absolute paths of folders to leave out; folders called `templates` or `node_modules` are too.
  ///   - rules: what the ignore files above the folder say; those in it and below are read on the way.
  package init(_ folder: String, skipping skipped: Set<String> = [], under rules: IgnoreRules = IgnoreRules())
  {
    top = FileWalk.resolved(folder) ?? folder
    self.skipped = skipped
    walk(folder, rules)
    files.sort { $0.comesBefore($1) }
    failures.sort { $0.path.comesBefore($1.path) }
  }

  /// The walk that finds nothing, since its folder is left out as a whole.
  init(leavingOut reason: IgnoreReason) {
    top = ""
    skipped = []
    if case .pattern = reason { ignoredCount = 1 }
  }

  /// Why a walk passes by a file or folder, whatever ignore files say; nil where it does not.
  ///
  /// - Parameter path: absolute.
  static func reason(toLeaveOut path: String, isFolder: Bool, _ skipped: Set<String>) -> IgnoreReason? {
    let name = PathName.name(of: path)
    if name.hasPrefix(".") { return .hidden }
    return isFolder && isSkipped(path, name, skipped) ? .folder(path) : nil
  }

  /// Whether `path` is a folder, or a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private enum Kind {
    case file, folder, link, other
  }

  private mutating func walk(_ start: String, _ rules: IgnoreRules) {
    // A stack of our own: folders may be nested deeper than calls.
    var folders = [(path: start, rules: rules)]
    while let (folder, around) = folders.popLast() {
      guard let stream = opendir(folder) else {
        failures.append(.unreadable(path: folder, errno: errno))
        continue
      }
      defer { closedir(stream) }
      var members: [(name: String, type: Int32)] = []
      var telling: Set<String> = []
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") {
          members.append((name, Int32(entry.pointee.d_type)))
        } else if IgnoreRules.telling.contains(name) {
          telling.insert(name)
        }
      }
      let rules = around.entering(folder, holding: telling, &failures)
      for (name, type) in members {
        let path = folder + "/" + name
        switch kind(of: path, hint: type) {
        case .file:
          if PathName.isMarkdown(name), !isIgnored(path, isFolder: false, rules) { files.append(path) }
        case .folder:
          if !FileWalk.isSkipped(path, name, skipped), !isIgnored(path, isFolder: true, rules) {
            folders.append((path, rules))
          }
        case .link:
          if rules.isEmpty || rules.reason(toIgnore: path, isFolder: false) == nil {
            inspect(link: path, name: name, in: folder)
          }
        case .other: break
        }
      }
    }
  }

  private mutating func isIgnored(_ path: String, isFolder: Bool, _ rules: IgnoreRules) -> Bool {
    guard rules.reason(toIgnore: path, isFolder: isFolder) != nil else { return false }
    ignoredCount += 1
    return true
  }

  private static func isSkipped(_ path: String, _ name: String, _ skipped: Set<String>) -> Bool {
    name == "templates" || name == "node_modules" || skipped.contains(path)
  }

  private func kind(of path: String, hint: Int32) -> Kind {
    switch hint {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    default: break
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Says why a link is not followed, where that is worth a word.
  private mutating func inspect(link path: String, name: String, in folder: String) {
    guard let target = FileWalk.resolved(path) else {
      if errno == ELOOP {
        failures.append(.linkCycle(path: path))
      } else if PathName.isMarkdown(name) {
        failures.append(.unreadable(path: path, errno: errno))
      }
      return
    }
    guard PathName.isMarkdown(name) || FileWalk.isFolder(path) else { return }
    let home = FileWalk.resolved(folder) ?? folder
    if target == home || home.hasPrefix(target == "/" ? "/" : target + "/") {
      failures.append(.linkCycle(path: path))
    } else if target != top, !target.hasPrefix(top + "/") {
      failures.append(.linkLeavesContent(path: path))
    }
  }

  /// Where `path` leads to in the end; nil with `errno` set where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

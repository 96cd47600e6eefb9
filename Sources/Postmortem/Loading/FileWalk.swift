import Glibc

/// Finds the Markdown files below a folder.
///
/// Names that begin with a dot are left alone, and so are the folders to skip. Links are never followed: what one
/// points to inside the folder is found under its own name, and one that leads out or back up is a failure.
package struct FileWalk {
  /// Absolute paths of the files, in the order of their bytes.
  package private(set) var files: [String] = []
  package private(set) var failures: [LoadFailure] = []
  private let top: String
  private let skipped: Set<String>

  /// Walks `folder`.
  ///
  /// - Parameters:
  ///   - folder: an absolute path.
  ///   - skipping: absolute paths of folders to leave out; folders called `templates` or `node_modules` are too.
  package init(_ folder: String, skipping skipped: Set<String> = []) {
    top = FileWalk.resolved(folder) ?? folder
    self.skipped = skipped
    walk(folder)
    files.sort { $0.comesBefore($1) }
    failures.sort { $0.path.comesBefore($1.path) }
  }

  /// Whether `path` is a folder, or a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private enum Kind {
    case file, folder, link, other
  }

  private mutating func walk(_ start: String) {
    // A stack of our own: folders may be nested deeper than calls.
    var folders = [start]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else {
        failures.append(.unreadable(path: folder, errno: errno))
        continue
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = folder + "/" + name
        switch kind(of: path, hint: Int32(entry.pointee.d_type)) {
        case .file: if PathName.isMarkdown(name) { files.append(path) }
        case .folder: if !isSkipped(path, name) { folders.append(path) }
        case .link: inspect(link: path, name: name, in: folder)
        case .other: break
        }
      }
    }
  }

  private func isSkipped(_ path: String, _ name: String) -> Bool {
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
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

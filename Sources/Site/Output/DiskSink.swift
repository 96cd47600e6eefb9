import Glibc

/// A site in a folder.
///
/// New and changed files wait in `.afterword/staging` until all are there; only then are they renamed into place,
/// under the eye of a marker that the next build finds if this one is cut short. Files that no build made are
/// never replaced or removed, and links inside the folder are not followed.
package struct DiskSink: OutputSink {
  /// The output folder; made with its parents where it is lacking.
  package let folder: String

  package init(folder: String) {
    let trimmed = folder.reversed().drop { $0 == "/" }.reversed()
    self.folder = trimmed.isEmpty && !folder.isEmpty ? "/." : String(trimmed)
  }

  package func begin(_ paths: [String], identity: SiteIdentity) throws(OutputFailure) -> DiskSession {
    let layout = DiskLayout(root: folder)
    let isNew = try Disk.createFolders(folder)
    try Disk.createFolder(layout.record)
    let lock = try Disk.lock(layout.record, inUse: folder)
    do throws(OutputFailure) {
      let before = try DiskSink.read(layout.manifest)
      let interrupted = try DiskSink.read(layout.marker)
      for found in [before, interrupted] {
        guard let found, found.edition != identity.edition.rawValue else { continue }
        throw .otherEdition(found: found.edition, path: folder)
      }
      let known = Set((before?.files ?? []).map(\.path) + (interrupted?.files ?? []).map(\.path))
      let folders = try DiskSink.check(paths, known: known, layout)
      Disk.removeTree(layout.staging)
      try Disk.createFolder(layout.staging)
      return DiskSession(
        layout: layout, paths: paths, identity: identity, before: before, known: known, folders: folders,
        wasInterrupted: interrupted != nil, isNew: isNew, lock: lock)
    } catch {
      // Only what this build made is empty: anything else stays.
      Disk.removeFolder(layout.record)
      if isNew { Disk.removeFolder(folder) }
      Disk.close(lock)
      throw error
    }
  }

  /// The manifest at `path`; nil where there is none.
  private static func read(_ path: String) throws(OutputFailure) -> Manifest? {
    guard let bytes = try Disk.read(path) else { return nil }
    guard let manifest = Manifest(json: bytes) else { throw .damagedManifest(path: path) }
    return manifest
  }

  /// Refuses where something foreign stands in the way.
  ///
  /// - Returns: the folders that the paths need, parents before children, and whether each exists.
  private static func check(
    _ paths: [String], known: Set<String>, _ layout: DiskLayout
  ) throws(OutputFailure) -> [SiteFolder] {
    var folders: [String: Bool] = ["": true]
    for path in paths {
      var parents: [String] = []
      var parent = DiskLayout.parent(of: path)
      while folders[parent] == nil {
        parents.append(parent)
        parent = DiskLayout.parent(of: parent)
      }
      for folder in parents.reversed() {
        guard folders[DiskLayout.parent(of: folder)] == true else {
          folders[folder] = false
          continue
        }
        switch Disk.kind(of: layout.path(folder)) {
        case .folder: folders[folder] = true
        case .nothing: folders[folder] = false
        case .file where known.contains(folder): folders[folder] = false
        case .file, .other: throw .foreign(path: layout.path(folder))
        }
      }
      guard folders[DiskLayout.parent(of: path)] == true, !known.contains(path) else { continue }
      guard Disk.kind(of: layout.path(path)) == .nothing else { throw .foreign(path: layout.path(path)) }
    }
    folders[""] = nil
    return folders.map { SiteFolder(path: $0.key, exists: $0.value) }.sorted { $0.path < $1.path }
  }
}

/// A folder that the site needs.
struct SiteFolder: Sendable, Equatable {
  let path: String
  let exists: Bool
}

/// Where things stand in an output folder.
struct DiskLayout: Sendable {
  let root: String

  /// The build's own corner.
  var record: String { root + "/.afterword" }
  var manifest: String { record + "/manifest.json" }
  /// The manifest of a build that is being put in place; there only while files are renamed.
  var marker: String { record + "/incomplete.json" }
  var staging: String { record + "/staging" }

  func path(_ relative: String) -> String { relative.isEmpty ? root : root + "/" + relative }

  func staged(_ index: Int) -> String { "\(staging)/\(index)" }

  /// The folder of a relative path; empty for the root.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }
}

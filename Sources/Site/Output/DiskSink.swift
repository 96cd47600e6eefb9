import Glibc

/// A site in a folder.
///
/// New and changed files wait in `.afterword/staging` until all are there; only then are they renamed into place, a new
/// folder with all that is in it at once, under the eye of a marker that the next build finds if this one is cut
/// short. Files that no build made are never replaced or removed, and links inside the folder are not followed.
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
  /// - Returns: the folders that the paths need and that are not there yet.
  private static func check(
    _ paths: [String], known: Set<String>, _ layout: DiskLayout
  ) throws(OutputFailure) -> SiteFolders {
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
    return SiteFolders(lacking: Set(folders.lazy.filter { !$0.value }.map(\.key)))
  }
}

/// The folders that the site needs and that a build has to make.
struct SiteFolders: Sendable, Equatable {
  let lacking: Set<String>

  /// Those that lie in none of the others, sorted.
  var outermost: [String] { lacking.filter { !lacking.contains(DiskLayout.parent(of: $0)) }.sorted() }
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

  /// Where a file waits whose folder is there.
  func staged(_ index: Int) -> String { "\(staging)/\(index)" }

  /// Where a new folder waits, and what is in it.
  func staged(_ path: String) -> String { "\(staging)/new/\(path)" }

  /// The folder of a relative path; empty for the root.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }
}

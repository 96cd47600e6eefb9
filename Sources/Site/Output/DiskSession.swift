import Glibc

/// A build into a folder, between the first staged file and the last rename.
package final class DiskSession: OutputSession {
  private let layout: DiskLayout
  private let paths: [String]
  private let identity: SiteIdentity
  private let before: Manifest?
  /// Files of the site that builds made, an interrupted one included.
  private let known: Set<String>
  private let folders: SiteFolders
  private let wasInterrupted: Bool
  /// Whether the output folder itself was made by this build.
  private let isNew: Bool
  private let lock: Int32

  init(
    layout: DiskLayout, paths: [String], identity: SiteIdentity, before: Manifest?, known: Set<String>,
    folders: SiteFolders, wasInterrupted: Bool, isNew: Bool, lock: Int32
  ) {
    self.layout = layout
    self.paths = paths
    self.identity = identity
    self.before = before
    self.known = known
    self.folders = folders
    self.wasInterrupted = wasInterrupted
    self.isNew = isNew
    self.lock = lock
  }

  package func stage(_ bytes: [UInt8], at index: Int) throws(OutputFailure) -> StagedFile {
    let path = paths[index]
    let isSame = known.contains(path) && Disk.holds(layout.path(path), bytes)
    if !isSame { try write(bytes, path, at: index) }
    return StagedFile(
      path: path, size: bytes.count, hash: ContentHash.of(bytes), isChanged: !isSame)
  }

  /// Puts a file aside: among those that are renamed one by one, or in its place in a new folder that is renamed as
  /// a whole.
  private func write(_ bytes: [UInt8], _ path: String, at index: Int) throws(OutputFailure) {
    let folder = DiskLayout.parent(of: path)
    guard folders.lacking.contains(folder) else { return try Disk.write(bytes, to: layout.staged(index)) }
    do throws(OutputFailure) {
      try Disk.write(bytes, to: layout.staged(path))
    } catch .system(.open, _, ENOENT) {
      try Disk.createFolders(layout.staged(folder))
      try Disk.write(bytes, to: layout.staged(path))
    }
  }

  package func abandon() {
    Disk.removeTree(layout.staging)
    // Only what this build made is empty: anything else stays.
    Disk.removeFolder(layout.record)
    if isNew { Disk.removeFolder(layout.root) }
    Disk.close(lock)
  }

  package func finish(_ files: [StagedFile]) throws(OutputFailure) -> OutputSummary {
    let manifest = Manifest(identity, files)
    let current = Set(paths)
    let obsolete = known.subtracting(current).sorted()
    let written = files.count { $0.isChanged }
    let summary = OutputSummary(
      written: written, unchanged: files.count - written, removed: obsolete.count, mended: wasInterrupted)
    if written == 0, obsolete.isEmpty, !wasInterrupted, manifest == before {
      abandonStaging()
      return summary
    }
    do throws(OutputFailure) {
      try requireWritable(files, obsolete)
      try Disk.write(manifest.json, to: layout.staging + "/manifest")
      try Disk.rename(layout.staging + "/manifest", to: layout.marker)
    } catch {
      abandon()
      throw error
    }
    do throws(OutputFailure) {
      try putInPlace(files, obsolete)
      try Disk.rename(layout.marker, to: layout.manifest)
    } catch {
      Disk.close(lock)
      guard case .system(_, let path, let errno) = error else { throw error }
      throw .interrupted(path: path, errno: errno)
    }
    abandonStaging()
    return summary
  }

  private func abandonStaging() {
    Disk.removeTree(layout.staging)
    Disk.close(lock)
  }

  /// Finds folders that would refuse the renames while nothing has been renamed yet.
  private func requireWritable(_ files: [StagedFile], _ obsolete: [String]) throws(OutputFailure) {
    var touched: Set<String> = [""]
    for file in files where file.isChanged {
      var folder = DiskLayout.parent(of: file.path)
      while folders.lacking.contains(folder) { folder = DiskLayout.parent(of: folder) }
      touched.insert(folder)
    }
    for path in obsolete where Disk.kind(of: layout.path(path)) == .file {
      touched.insert(DiskLayout.parent(of: path))
    }
    for folder in touched.sorted() { try Disk.requireWritable(layout.path(folder)) }
  }

  private func putInPlace(_ files: [StagedFile], _ obsolete: [String]) throws(OutputFailure) {
    // A file in the place of which a folder must stand has to go first.
    var later: [String] = []
    for path in obsolete {
      if folders.lacking.contains(path) {
        try remove(path)
      } else {
        later.append(path)
      }
    }
    for folder in folders.outermost { try Disk.rename(layout.staged(folder), to: layout.path(folder)) }
    for (index, file) in files.enumerated()
    where file.isChanged && !folders.lacking.contains(DiskLayout.parent(of: file.path)) {
      try Disk.rename(layout.staged(index), to: layout.path(file.path))
    }
    for path in later { try remove(path) }
  }

  /// Removes a file of an earlier build and the folders that it leaves empty.
  private func remove(_ path: String) throws(OutputFailure) {
    // A folder on the way that has become a link leads out of the site: what lies behind it is not ours.
    var parent = DiskLayout.parent(of: path)
    while !parent.isEmpty {
      guard Disk.kind(of: layout.path(parent)) == .folder else { return }
      parent = DiskLayout.parent(of: parent)
    }
    try Disk.remove(layout.path(path))
    parent = DiskLayout.parent(of: path)
    while !parent.isEmpty, Disk.removeFolder(layout.path(parent)) { parent = DiskLayout.parent(of: parent) }
  }
}

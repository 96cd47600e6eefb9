/// Which files a knowledge base is read from.
struct DocumentSearch {
  /// Absolute, in the order of their bytes, without doubles.
  let paths: [String]
  /// What of them was asked for, relative to the root; nil where everything is.
  let selection: Set<String>?
  /// What could not be looked into.
  let failures: [LoadFailure]
  let ignored: IgnoredPaths

  /// - Parameters:
  ///   - files: absolute paths of files and folders that are asked for; nil asks for all content.
  ///   - buffers: texts by absolute path; those of documents count as files.
  init(root: Root, files: [String]?, buffers: [String: [UInt8]], settings: Settings) {
    var skipped: Set<String> = [PathName.absolute(settings.output, in: root.path)]
    if let templates = settings.templates { skipped.insert(PathName.absolute(templates, in: root.path)) }
    var search = IgnoreSearch(root: root.path, skipping: skipped)
    var paths: Set<String> = []
    var failures: [LoadFailure] = []
    var ignored = IgnoredPaths()
    if root.hasSettings || files == nil {
      let content = root.hasSettings ? PathName.absolute(settings.content, in: root.path) : root.path
      let walk = search.walk(content)
      paths.formUnion(walk.files)
      failures += walk.failures
      ignored.passedBy += walk.ignoredCount
      for path in buffers.keys where path.hasPrefix(content + "/") && PathName.isMarkdown(path) {
        if search.reason(toIgnore: path, isFolder: false) == nil { paths.insert(path) }
      }
    }
    var selected: Set<String> = []
    for file in files ?? [] {
      let isFolder = FileWalk.isFolder(file)
      if let reason = search.reason(toIgnore: file, isFolder: isFolder) {
        ignored.named.append(IgnoredPaths.Named(path: PathName.relative(file, to: root.path), reason: reason))
      } else if isFolder {
        let walk = search.walk(file)
        selected.formUnion(walk.files)
        failures += walk.failures.filter { !failures.contains($0) }
      } else {
        selected.insert(file)
      }
    }
    // Settings and records are no documents; named, they are spoken of by those rules that look at them.
    paths.formUnion(
      selected.subtracting(
        [Root.settingsName, settings.rosterPath, settings.cataloguePath].map {
          PathName.absolute($0, in: root.path)
        }))
    self.paths = paths.sorted { $0.comesBefore($1) }
    selection = files.map { _ in Set(selected.map { PathName.relative($0, to: root.path) }) }
    self.failures = failures + search.failures.filter { !failures.contains($0) }
    self.ignored = ignored
  }
}

/// What was left out of a knowledge base, though it is there or was asked for.
package struct IgnoredPaths: Sendable, Equatable {
  /// Files and folders that were asked for by name.
  package internal(set) var named: [Named] = []
  /// How many files and folders of the content ignore files leave out, each folder counted as one.
  package internal(set) var passedBy = 0

  package init() {}

  /// A path that was asked for, relative to the root, and why it is left out.
  package struct Named: Sendable, Equatable {
    package let path: String
    package let reason: IgnoreReason
  }
}

/// The folder that a knowledge base lives in.
package struct Root: Sendable, Hashable {
  /// Absolute, without a slash at its end.
  package let path: String
  /// Whether `afterword.yml` stands there; without it, default settings hold.
  package let hasSettings: Bool

  package init(path: String, hasSettings: Bool) {
    self.path = path
    self.hasSettings = hasSettings
  }

  package static let settingsName = "afterword.yml"

  package var settingsPath: String { path + "/" + Root.settingsName }

  /// The root that holds `path`: the nearest folder upward with `afterword.yml`, but not beyond the repository that
  /// the path lies in. Without one, the top of the repository; without a repository, the folder itself.
  ///
  /// - Parameter path: an absolute file or folder; it need not exist.
  package static func find(from path: String) -> Root {
    let start = FileWalk.isFolder(path) ? path : PathName.folder(of: path)
    var folder = start
    while true {
      if FileReader.exists(folder + "/" + settingsName) { return Root(path: folder, hasSettings: true) }
      if FileReader.exists(folder + "/.git") { return Root(path: folder, hasSettings: false) }
      if folder == "/" { return Root(path: start, hasSettings: false) }
      folder = PathName.folder(of: folder)
    }
  }

  /// The top of the repository that the root lies in; nil where there is none.
  package var repository: String? {
    var folder = path
    while !FileReader.exists(folder + "/.git") {
      guard folder != "/" else { return nil }
      folder = PathName.folder(of: folder)
    }
    return folder
  }

  /// The paths sorted by the root that each belongs to, in the order in which the roots first occur.
  ///
  /// - Parameter folder: what relative paths are relative to.
  package static func groups(of paths: [String], in folder: String) -> [(root: Root, paths: [String])] {
    var groups: [(root: Root, paths: [String])] = []
    for path in paths {
      let whole = PathName.absolute(path, in: folder)
      let root = find(from: whole)
      if let known = groups.firstIndex(where: { $0.root == root }) {
        groups[known].paths.append(whole)
      } else {
        groups.append((root, [whole]))
      }
    }
    return groups
  }
}

/// Finds out which paths of a knowledge base are left out, whether a walk comes by them or somebody names them.
///
/// The root itself is never left out, though it may lie in a folder that the repository around it ignores. Answers for
/// folders are remembered, since paths that are named often share theirs.
package struct IgnoreSearch {
  private let root: String
  private let skipped: Set<String>
  private var states: [String: State] = [:]
  /// Ignore files that cannot be read.
  package private(set) var failures: [LoadFailure] = []

  private enum State {
    case open(IgnoreRules)
    case closed(IgnoreReason)
  }

  /// - Parameters:
  ///   - root: the absolute path of a knowledge base's root.
  ///   - skipping: absolute paths of folders that are left out besides.
  package init(root: String, skipping skipped: Set<String> = []) {
    self.root = root
    self.skipped = skipped
    states[root] = .open(entering(root, rulesAboveRoot()))
  }

  /// Why a path is left out, or a folder above it; nil where it is not.
  ///
  /// - Parameter path: absolute. What lies outside of the root is never left out.
  package mutating func reason(toIgnore path: String, isFolder: Bool) -> IgnoreReason? {
    guard path != root, PathName.relative(path, to: root) != path else { return nil }
    switch state(of: PathName.folder(of: path)) {
    case .closed(let reason): return reason
    case .open(let rules): return reason(toIgnore: path, isFolder: isFolder, rules)
    }
  }

  /// The documents below a folder; none where it is left out itself.
  package mutating func walk(_ folder: String) -> FileWalk {
    if let reason = reason(toIgnore: folder, isFolder: true) { return FileWalk(leavingOut: reason) }
    var rules = IgnoreRules()
    if folder == root {
      rules = rulesAboveRoot()
    } else if case .open(let around) = state(of: PathName.folder(of: folder)) {
      rules = around
    }
    return FileWalk(folder, skipping: skipped, under: rules)
  }

  private mutating func state(of folder: String) -> State {
    if let known = states[folder] { return known }
    guard folder.hasPrefix(root == "/" ? "/" : root + "/") else { return .open(IgnoreRules()) }
    // From the root downward in a loop: names that need not exist may be nested deeper than calls.
    var place = root
    var state = states[root] ?? .open(IgnoreRules())
    for name in PathName.relative(folder, to: root).split(separator: "/") {
      place = (place == "/" ? "" : place) + "/" + name
      if let known = states[place] {
        state = known
        continue
      }
      if case .open(let rules) = state {
        if let reason = reason(toIgnore: place, isFolder: true, rules) {
          state = .closed(reason)
        } else {
          state = .open(entering(place, rules))
        }
      }
      states[place] = state
    }
    return state
  }

  private func reason(toIgnore path: String, isFolder: Bool, _ rules: IgnoreRules) -> IgnoreReason? {
    FileWalk.reason(toLeaveOut: path, isFolder: isFolder, skipped)
      ?? rules.reason(toIgnore: path, isFolder: isFolder)
  }

  /// What the folders above the root say, from the top of the repository around it.
  private mutating func rulesAboveRoot() -> IgnoreRules {
    var folders: [String] = []
    var place = root
    while !FileReader.exists(place + "/" + GitFolder.name) {
      guard place != "/" else { return IgnoreRules() }
      place = PathName.folder(of: place)
      folders.append(place)
    }
    var rules = IgnoreRules()
    for folder in folders.reversed() { rules = entering(folder, rules) }
    return rules
  }

  private mutating func entering(_ folder: String, _ rules: IgnoreRules) -> IgnoreRules {
    let names = IgnoreRules.telling.filter { FileReader.exists(folder + "/" + $0) }
    return rules.entering(folder, holding: names, &failures)
  }
}

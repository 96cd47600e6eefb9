import Postmortem
import Reporting

/// Says what was left out, so that nobody takes silence for praise.
enum IgnoredText {
  /// A sentence about the paths that were given and are ignored; none where all were looked at.
  static func notices(_ ignored: IgnoredPaths, root: Root, shownFrom folder: String) -> [String] {
    guard let first = ignored.named.first else { return [] }
    let path = PathName.relative(PathName.absolute(first.path, in: root.path), to: folder)
    let count = CountText.of(ignored.named.count, "path was", "paths were")
    let place = ignored.named.count == 1 ? path : "the first is \(path)"
    return ["\(count) ignored: \(place) (\(text(of: first.reason, shownFrom: folder)))"]
  }

  /// What to add where nothing was found, since ignore files may be why.
  static func passedBy(_ ignored: IgnoredPaths) -> String {
    guard ignored.passedBy > 0 else { return "" }
    let count = CountText.of(ignored.passedBy, "file or folder", "files and folders")
    return
      "; \(count) there \(ignored.passedBy == 1 ? "is" : "are") ignored by .gitignore or .afterwordignore"
  }

  private static func text(of reason: IgnoreReason, shownFrom folder: String) -> String {
    switch reason {
    case .pattern(let file, let line): "\(PathName.relative(file, to: folder)):\(line)"
    case .hidden: "a name that begins with a dot"
    case .folder(let path): "no documents are looked for in \(PathName.relative(path, to: folder))"
    }
  }
}

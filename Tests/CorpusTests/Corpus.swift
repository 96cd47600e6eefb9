import Foundation
import Postmortem

/// Where the real postmortems lie; none are part of the project.
enum Corpus {
  /// Named by `AFTERWORD_CORPUS`, else a folder beside the package; nil where there is none.
  static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["AFTERWORD_CORPUS"] { return URL(filePath: path) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = package.deletingLastPathComponent().appending(path: "shared/corpus/real")
    if FileManager.default.fileExists(atPath: beside.path()) { return beside }
    print("SKIPPED: no corpus of real postmortems; set AFTERWORD_CORPUS")
    return nil
  }()

  /// Everything that lies there, loaded as a folder without settings.
  static func load(_ root: URL) async -> KnowledgeBase {
    let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)
    var path = root.path(percentEncoded: false)
    while path.hasSuffix("/"), path != "/" { path.removeLast() }
    return await Loader.load(root: Root(path: path, hasSettings: false), today: today, width: 2)
  }
}

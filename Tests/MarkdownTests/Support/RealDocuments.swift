import Foundation
import Testing

/// Public postmortems that lie beside the checkout on some machines; tests over them are skipped elsewhere.
enum RealDocuments {
  /// The folder that holds this package.
  static let workplace = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let folder = workplace.appending(path: "shared/corpus/real")

  static var isAvailable: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Every Markdown file below `folder`, sorted by path.
  static func all(in folder: URL = folder) throws -> [(path: String, bytes: [UInt8])] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".md") }.sorted().map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }
}

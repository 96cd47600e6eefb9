import Foundation
import Postmortem

/// A generated knowledge base whose defects are known.
struct PlantedBase {
  static let generator = SharedFolder.path("bench/make_corpus.py")

  /// Whether the generator lies beside the tests.
  static let isAtHand = FileManager.default.fileExists(atPath: generator)

  let base: KnowledgeBase
  let defects: [Defect]

  /// A line of the generator's manifest.
  struct Defect: Decodable {
    let file: String
    let line: Int
    let kind: String
    /// Of a repeat: the file of the incident that it repeats.
    let earlier: String?
  }

  /// Generates two hundred incidents.
  ///
  /// - Parameters:
  ///   - defects: the share of incidents that get one.
  ///   - seed: the same seed yields the same files.
  ///   - repeats: pairs of incidents of which the later repeats the earlier.
  init(defects share: String, seed: String, repeats: Int = 0) async throws {
    let folder = NSTemporaryDirectory() + "afterword-planted-\(UUID().uuidString)"
    let manifest = folder + ".manifest"
    defer {
      for path in [folder, manifest] where FileManager.default.fileExists(atPath: path) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Self.generator, folder, "--count", "200", "--seed", seed, "--defects", share, "--manifest",
      manifest, "--plant-repeats", String(repeats),
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
    defects = try lines.map { try JSONDecoder().decode(Defect.self, from: Data($0.utf8)) }
    base = await Loader.load(
      root: Root(path: folder, hasSettings: true), asOf: ExampleBase.asOf, today: ExampleBase.asOf, width: 2)
  }
}

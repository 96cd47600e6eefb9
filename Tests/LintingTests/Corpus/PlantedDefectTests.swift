import Foundation
import Linting
import Markdown
import Postmortem
import Testing

/// Generated knowledge bases whose defects are known, where the generator is at hand.
@Suite(.enabled(if: ExampleBase.readsBodies)) struct PlantedDefectTests {
  static let generator = "/work/shared/bench/make_corpus.py"

  /// A line of the generator's manifest.
  struct Defect: Decodable {
    let file: String
    let line: Int
    let kind: String
  }

  @Test(
    "Each planted defect is found at its line",
    .enabled(if: FileManager.default.fileExists(atPath: generator)))
  func findsDefects() async throws {
    let (base, defects) = try await generate(defects: "0.5")
    let findings = await lint(base)
    var places: Set<String> = []
    var indexes: [String: LineIndex] = [:]
    for incident in base.incidents { indexes[incident.document.path] = incident.document.markup.lines }
    for finding in findings {
      guard let index = indexes[finding.path] else { continue }
      places.insert("\(finding.path):\(index.line(at: finding.range.lowerBound) + 1) \(finding.rule)")
    }
    let known = Set(Catalogue.descriptions.map(\.id))
    let missed = defects.filter { known.contains($0.kind) }.map { "\($0.file):\($0.line) \($0.kind)" }
      .filter { !places.contains($0) }
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
  }

  @Test("A clean knowledge base is clean", .enabled(if: FileManager.default.fileExists(atPath: generator)))
  func findsNothing() async throws {
    let (base, _) = try await generate(defects: "0")
    let findings = await lint(base)
    #expect(
      findings.isEmpty,
      "\(findings.prefix(20).map { "\($0.path) \($0.rule) \($0.message)" }.joined(separator: "\n"))")
  }

  private func lint(_ base: KnowledgeBase) async -> [Finding] {
    await Linter(
      context: LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    ).findings(base, width: 2)
  }

  private func generate(defects: String) async throws -> (KnowledgeBase, [Defect]) {
    let folder = NSTemporaryDirectory() + "afterword-planted-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manifest = folder + ".manifest"
    defer { try? FileManager.default.removeItem(atPath: manifest) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Self.generator, folder, "--count", "200", "--seed", "3", "--defects", defects, "--manifest",
      manifest,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
    let planted = try lines.map { try JSONDecoder().decode(Defect.self, from: Data($0.utf8)) }
    let base = await Loader.load(
      root: Root(path: folder, hasSettings: true), asOf: ExampleBase.asOf, today: ExampleBase.asOf, width: 2)
    return (base, planted)
  }
}

import Foundation
import Linting
import Markdown
import Postmortem
import Testing

/// What holds wherever documents are mended: they are clean of what was mended, mending again changes nothing, and
/// nothing but the edits was changed.
@Suite struct FixPropertyTests {
  @Test("In real documents", .enabled(if: FileManager.default.fileExists(atPath: FindingRangeTests.corpus)))
  func realDocuments() async {
    let base = await Loader.load(
      root: Root(path: FindingRangeTests.corpus, hasSettings: false), today: ExampleBase.asOf, width: 2)
    let mended = await hold(sources(of: base))
    await plant(mended.files, atLeast: 100)
  }

  @Test("In generated documents", .enabled(if: PlantedBase.isAtHand))
  func generatedDocuments() async throws {
    let mended = await hold(sources(of: try await PlantedBase(defects: "1.0", seed: "12").base))
    #expect(mended.answered["timeline-order", default: 0] > 0)
    #expect(mended.answered["comms-vocabulary", default: 0] > 0)
  }

  @Test("In documents that are shuffled from the examples of all rules", arguments: [1, 2] as [UInt64])
  func shuffledDocuments(seed: UInt64) async {
    let mended = await hold(shuffled(seed))
    #expect(mended.answered["suppression-unused", default: 0] > 0)
    #expect(mended.answered["unknown-key", default: 0] > 0)
    await plant(mended.files, atLeast: 20)
  }

  private func shuffled(_ seed: UInt64) -> [String: [UInt8]] {
    var random = ExampleShuffle(seed: seed)
    var files: [String: [UInt8]] = [:]
    for number in 0..<40 {
      let text = random.document(id: "INC-2026-0\(101 + number)")
      // Some with a slipped key, and some with a byte order mark.
      let slipped = number % 3 == 0 ? text.replacing("resolved: ", with: "resolvd: ") : text
      files["content/incidents/2026/INC-2026-0\(101 + number)-shuffled.md"] =
        (number % 5 == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(slipped.utf8)
    }
    return files
  }

  private func sources(of base: KnowledgeBase) -> [String: [UInt8]] {
    Dictionary(
      (base.incidents.map(\.document) + base.pages).map { ($0.path, Array($0.markup.source)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Documents with nothing left to mend, and how often each rule was answered.
  private struct Mended {
    var files: [String: [UInt8]]
    var answered: [String: Int] = [:]
  }

  /// Mends documents and checks each round.
  private func hold(_ files: [String: [UInt8]]) async -> Mended {
    var mended = Mended(files: files)
    var base = await Mending.load(mended.files)
    var findings = await Mending.findings(base)
    for _ in 0..<5 {
      let texts = Mending.texts(findings, mended.files)
      if texts.isEmpty { return mended }
      for (path, text) in texts {
        #expect(
          Mending.keepsTheRest(text, of: mended.files[path] ?? []), "\(path): something else was changed")
        mended.files[path] = text.bytes
        for finding in text.answered { mended.answered[finding.rule, default: 0] += 1 }
      }
      let after = await Mending.load(mended.files)
      findings = await Mending.findings(after)
      // What was answered is not said again of the same text.
      let rest = Set(findings.filter { $0.fix != nil }.map { "\($0.path) \($0.rule) \($0.message)" })
      for (path, text) in texts {
        let (old, new) = (Mending.values(in: base, path), Mending.values(in: after, path))
        let touched = text.answered.count { $0.rule == "unknown-key" }
        #expect(old.count == new.count, "\(path): front matter has other keys")
        #expect(zip(old, new).count { $0 != $1 } == touched, "\(path): front matter says something else")
        for finding in text.answered where finding.rule != "suppression-unused" {
          #expect(!rest.contains("\(path) \(finding.rule) \(finding.message)"), "\(path) \(finding.message)")
        }
      }
      base = after
    }
    Issue.record("mending does not end")
    return mended
  }

  /// Puts comments that silence nothing into documents that have nothing to mend, and takes them out again.
  private func plant(_ clean: [String: [UInt8]], atLeast least: Int) async {
    let base = await Mending.load(clean)
    var planted = clean
    var counts: [String: Int] = [:]
    for document in base.incidents.map(\.document) {
      let garden = CommentPlanting(document.markup)
      planted[document.path] = garden.bytes
      counts[document.path] = garden.count
    }
    let findings = await Mending.findings(await Mending.load(planted))
    var restored = 0
    let texts = Mending.texts(findings, planted)
    for (path, count) in counts where count > 0 {
      let unused = findings.count { $0.path == path && $0.rule == "suppression-unused" && $0.fix != nil }
      #expect(unused == count, "\(path): \(unused) of \(count)")
      let isRestored = texts[path]?.bytes == clean[path]
      #expect(isRestored, "\(path) is not as it was")
      restored += count
    }
    #expect(restored >= least)
  }
}

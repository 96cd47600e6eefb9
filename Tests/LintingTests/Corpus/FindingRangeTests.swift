import Foundation
import Linting
import Markdown
import Postmortem
import Testing

/// What holds for every finding, over real documents where they are at hand.
@Suite struct FindingRangeTests {
  /// Real postmortems, where a checkout of them lies beside the tests.
  static let corpus = "/work/shared/corpus/real"

  @Test(
    "Findings point into their file, at whole characters",
    .enabled(if: FileManager.default.fileExists(atPath: corpus)))
  func pointsIntoFiles() async {
    let today = ExampleBase.asOf
    let base = await Loader.load(
      root: Root(path: Self.corpus, hasSettings: false), today: today, width: 2)
    #expect(base.incidents.count > 90)
    let linter = Linter(
      context: LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf))
    let findings = await linter.findings(base, width: 2)
    #expect(await linter.findings(base) == findings, "the number of tasks shows")
    let sources = Dictionary(
      (base.incidents.map(\.document) + base.pages).map { ($0.path, $0.markup.source) },
      uniquingKeysWith: { first, _ in first })
    for finding in findings {
      guard let source = sources[finding.path] else { continue }
      let isInside = finding.range.lowerBound >= 0 && finding.range.upperBound <= source.count
      #expect(isInside, "\(finding)")
      guard isInside else { continue }
      if source.contains(where: { $0 > 0x20 }) { #expect(!finding.range.isEmpty, "\(finding)") }
      #expect(isBoundary(finding.range.lowerBound, source), "\(finding)")
      #expect(isBoundary(finding.range.upperBound, source), "\(finding)")
      if let name = named(by: finding) {
        #expect(
          String(decoding: source[finding.range], as: UTF8.self).lowercased().contains(name), "\(finding)")
      }
    }
    #expect(findings == findings.sorted(by: Finding.comesBefore))
    // Without front matter there is nothing to say about keys.
    for incident in base.incidents where incident.document.frontMatter == nil {
      let own = findings.filter { $0.path == incident.document.path }
      #expect(own.count { $0.rule == "front-matter-missing" } == 1)
      #expect(!own.contains { ["required-field", "unknown-key", "file-name"].contains($0.rule) })
    }
    if ProcessInfo.processInfo.environment["AFTERWORD_SHOW_FINDINGS"] != nil {
      for finding in findings {
        let text =
          sources[finding.path].map { String(decoding: $0[finding.range].prefix(80), as: UTF8.self) } ?? ""
        print("\(finding.rule)\t\(finding.path)\t\(finding.message)\t\(text.debugDescription)")
      }
    }
  }

  /// The words that a message takes from the document, lower case; nil where it speaks of none.
  private func named(by finding: Finding) -> String? {
    let frames = [
      "placeholder-text": ("replace ", " by what belongs here"), "unknown-service": ("or add ", " to it"),
      "unknown-person": ("or add ", " to it"), "action-vague": ("done: \"", "\" has no end"),
      "action-due": ("such as 2026-04-01: \"", "\" is none"), "raw-html": ("leave out <", ">"),
    ]
    guard let (before, after) = frames[finding.rule], let start = finding.message.range(of: before),
      let end = finding.message.range(of: after)
    else { return nil }
    return finding.message[start.upperBound..<end.lowerBound].lowercased()
  }

  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

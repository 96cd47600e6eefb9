import Foundation
import Linting
import Markdown
import Postmortem
import Testing

/// What holds for every finding: its range is the text that it speaks of.
@Suite struct FindingRangeTests {
  /// Real postmortems, where a checkout of them lies beside the tests.
  static let corpus = SharedFolder.path("corpus/real")

  @Test("In real documents", .enabled(if: FileManager.default.fileExists(atPath: corpus)))
  func realDocuments() async {
    let base = await Loader.load(
      root: Root(path: Self.corpus, hasSettings: false), today: ExampleBase.asOf, width: 2)
    #expect(base.incidents.count > 90)
    let findings = await hold(base)
    // Without front matter there is nothing to say about keys.
    for incident in base.incidents where incident.document.frontMatter == nil {
      let own = findings.filter { $0.path == incident.document.path }
      #expect(own.count { $0.rule == "front-matter-missing" } == 1)
      #expect(!own.contains { ["required-field", "unknown-key", "file-name"].contains($0.rule) })
    }
    if ProcessInfo.processInfo.environment["AFTERWORD_SHOW_FINDINGS"] != nil {
      let sources = Self.sources(of: base)
      for finding in findings {
        let text =
          sources[finding.path].map { String(decoding: $0[finding.range].prefix(80), as: UTF8.self) } ?? ""
        print("\(finding.rule)\t\(finding.path)\t\(finding.message)\t\(text.debugDescription)")
      }
    }
  }

  @Test("In generated documents", .enabled(if: PlantedBase.isAtHand))
  func generatedDocuments() async throws {
    let planted = try await PlantedBase(defects: "1.0", seed: "11")
    let findings = await hold(planted.base)
    #expect(Set(findings.map(\.rule)).count > 10)
  }

  @Test("In documents that are shuffled from the examples of all rules", arguments: [1, 2, 3, 4] as [UInt64])
  func shuffledDocuments(seed: UInt64) async {
    var random = ExampleShuffle(seed: seed)
    var files: [String: String] = [:]
    for number in 0..<40 {
      let day = String(101 + number)
      files["content/incidents/2026/INC-2026-0\(day)-shuffled.md"] = random.document(id: "INC-2026-0\(day)")
    }
    let findings = await hold(await ExampleBase.load(files))
    #expect(Set(findings.map(\.rule)).count > 20)
  }

  private static func sources(of base: KnowledgeBase) -> [String: [UInt8]] {
    Dictionary(
      (base.incidents.map(\.document) + base.pages).map { ($0.path, Array($0.markup.source)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Lints a knowledge base and checks every finding; returns them.
  private func hold(_ base: KnowledgeBase) async -> [Finding] {
    let linter = Linter(
      context: LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf))
    let findings = await linter.findings(base, width: 2)
    #expect(await linter.findings(base) == findings, "the number of tasks shows")
    #expect(findings == findings.sorted(by: Finding.comesBefore))
    let incidents = Dictionary(
      base.incidents.map { ($0.document.path, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = Self.sources(of: base)
    for finding in findings {
      guard let source = sources[finding.path] else { continue }
      let isInside = finding.range.lowerBound >= 0 && finding.range.upperBound <= source.count
      #expect(isInside, "\(finding)")
      guard isInside else { continue }
      if source.contains(where: { $0 > 0x20 }) { #expect(!finding.range.isEmpty, "\(finding)") }
      #expect(isBoundary(finding.range.lowerBound, source), "\(finding)")
      #expect(isBoundary(finding.range.upperBound, source), "\(finding)")
      let text = String(decoding: source[finding.range], as: UTF8.self)
      if let name = named(by: finding) {
        #expect(words(of: text).contains(words(of: name)), "\(finding) \(text.debugDescription)")
      }
      if let incident = incidents[finding.path] {
        #expect(pointsAtItsPart(finding, of: incident), "\(finding) \(text.debugDescription)")
      }
    }
    return findings
  }

  /// Whether a finding about a section, an action, a factor or a why stands exactly where the model holds it.
  private func pointsAtItsPart(_ finding: Finding, of incident: Incident) -> Bool {
    let range = finding.range
    switch finding.rule {
    case "empty-section", "section-order", "duplicate-section", "impact-quantified", "lessons-balanced",
      "actions-missing", "five-whys-depth", "heading-jump":
      return incident.document.sections.contains { $0.titleRange == range }
    case "action-overdue", "action-horizon-overrun":
      return incident.actions.contains { if case .day(_, range) = $0.due { true } else { false } }
    case "action-owner":
      return incident.actions.contains { action in
        action.textRange == range || action.owners.contains { $0.range == range }
      }
    case "action-vague":
      return incident.actions.contains { $0.textRange.lowerBound == range.lowerBound }
    case "action-ticket", "action-horizon":
      return incident.document.sections(.actions).contains { $0.titleRange == range }
        || incident.actions.contains { action in
          let heading = incident.document.sections.last {
            $0.level <= 6 && $0.titleRange.lowerBound <= action.range.lowerBound
          }
          return action.textRange == range || heading?.titleRange == range
        }
    case "factor-unaddressed":
      return incident.factors.contains { $0.textRange == range }
    case "timeline-unreadable", "timeline-order", "timeline-outside", "timeline-contradicts":
      return incident.timeline.entries.contains { $0.timeRange == range }
    case "comms-eta", "comms-next-update", "comms-resolution", "comms-content":
      return incident.communications.contains { $0.messageRange == range }
    case "comms-vocabulary":
      return incident.communications.contains { $0.statusText?.range == range }
    case "five-whys-ends-at-person", "five-whys-repeat":
      return incident.whyChains.contains { $0.steps.contains { $0.answer?.range == range } }
    default: return true
    }
  }

  /// The words that a message takes from the document; nil where it speaks of none.
  private func named(by finding: Finding) -> String? {
    let frames = [
      "placeholder-text": ("replace ", " by what belongs here"), "unknown-service": ("or add ", " to it"),
      "unknown-person": ("or add ", " to it"), "action-vague": ("done: \"", "\" has no end"),
      "action-due": ("such as 2026-04-01: \"", "\" is none"), "raw-html": ("leave out <", ">"),
      "file-name": ("file's name with ", ""),
      "five-whys-ends-at-person": ("ask once more: \"", "\" is where"),
      "blame-language": ("judging people: \"", "\""), "counterfactual": ("what did not: \"", "\""),
      "human-error": ("as the cause: \"", "\""), "person-in-analysis": ("out of the analysis: \"", "\""),
      "hindsight": ("plain now: \"", "\""), "who-question": ("instead of who: \"", "\""),
      "punitive-action": ("people for care: \"", "\""),
    ]
    guard let (before, after) = frames[finding.rule], let start = finding.message.range(of: before)
    else { return nil }
    let rest = finding.message[start.upperBound...]
    guard !after.isEmpty else { return String(rest) }
    guard let end = rest.range(of: after) else { return nil }
    return String(rest[..<end.lowerBound])
  }

  /// Letters and digits alone, lower case: marks within a phrase and breaks of lines do not count.
  private func words(of text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }.map(Character.init))
  }

  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

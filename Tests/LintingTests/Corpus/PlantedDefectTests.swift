import Linting
import Markdown
import Postmortem
import Testing

/// Generated knowledge bases whose defects are known, where the generator is at hand.
@Suite(.enabled(if: PlantedBase.isAtHand)) struct PlantedDefectTests {
  @Test("Each planted defect is found at its line")
  func findsDefects() async throws {
    let planted = try await PlantedBase(defects: "0.5", seed: "3")
    let findings = await lint(planted.base)
    var places: Set<String> = []
    var indexes: [String: LineIndex] = [:]
    for incident in planted.base.incidents {
      indexes[incident.document.path] = incident.document.markup.lines
    }
    for finding in findings {
      guard let index = indexes[finding.path] else { continue }
      places.insert("\(finding.path):\(index.line(at: finding.range.lowerBound) + 1) \(finding.rule)")
    }
    let known = Set(Catalogue.descriptions.map(\.id))
    let missed = planted.defects.filter { known.contains($0.kind) }
      .map { "\($0.file):\($0.line) \($0.kind)" }.filter { !places.contains($0) }
    #expect(!planted.defects.isEmpty)
    let kinds = Set(planted.defects.map(\.kind))
    #expect(
      kinds.intersection(known).isSuperset(of: ["timeline-order", "comms-vocabulary", "comms-next-update"]))
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
  }

  @Test("A clean knowledge base is clean")
  func findsNothing() async throws {
    let findings = await lint(try await PlantedBase(defects: "0", seed: "3").base)
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
}

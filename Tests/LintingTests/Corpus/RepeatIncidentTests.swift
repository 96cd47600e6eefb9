import Linting
import Postmortem
import Testing

/// How many of the planted repeats are found, and how many others are taken for one.
@Suite(.enabled(if: PlantedBase.isAtHand)) struct RepeatIncidentTests {
  @Test("Planted repeats are found, and hardly anything else")
  func findsRepeats() async throws {
    var (right, wrong, missed) = (0, 0, 0)
    for seed in ["5", "6"] {
      let planted = try await PlantedBase(defects: "0.3", seed: seed, repeats: 25)
      let base = planted.base
      let context = LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
      let found = Linter(context: context, rules: [.knowledgeBase(RepeatIncident())]).knowledgeBaseFindings(
        base)
      var open = Set(planted.defects.compactMap { defect in defect.earlier.map { "\(defect.file) \($0)" } })
      #expect(open.count == 25)
      for finding in found {
        let earlier = base.incidents.first { incident in
          incident.linkID.map { finding.message.hasPrefix("finish what \($0) left open") } ?? false
        }
        if open.remove("\(finding.path) \(earlier?.document.path ?? "")") != nil {
          right += 1
        } else {
          wrong += 1
          print("FALSE \(finding.path): \(finding.message)")
        }
      }
      missed += open.count
      for pair in open.sorted() { print("MISSED \(pair)") }
    }
    print("repeat-incident: right \(right), false \(wrong), missed \(missed)")
    #expect(Double(right) >= 0.9 * Double(right + wrong))
    #expect(Double(right) >= 0.9 * Double(right + missed))
  }
}

import Testing

@testable import Linting

/// Measures the engine against the labelled set: silence is no success, and neither is noise.
@Suite struct PrecisionTests {
  /// What a rule found, found in vain, and missed.
  struct Score {
    var right = 0
    var wrong = 0
    var missed = 0
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  @Test("The rules are precise enough for their levels and hear enough")
  func reachesItsGates() throws {
    var scores: [String: Score] = [:]
    var faults: [String] = []
    for sentence in try LabelledSentence.load() {
      var open = sentence.expected
      for place in sentence.found() {
        let rule = place.hit.rule.rawValue
        let match = open.firstIndex {
          $0.rule == rule && $0.isMild == place.hit.isMild && $0.range.overlaps(place.range)
        }
        if let match {
          open.remove(at: match)
          scores[rule, default: Score()].right += 1
        } else {
          scores[rule, default: Score()].wrong += 1
          let milder = place.hit.isMild ? "~" : ""
          faults.append("\(sentence.line) FALSE \(rule)\(milder) [\(place.hit.trigger)] in: \(sentence.text)")
        }
      }
      for label in open {
        scores[label.rule, default: Score()].missed += 1
        faults.append("\(sentence.line) MISSED \(label.rule) in: \(sentence.text)")
      }
    }
    for (rule, score) in scores.sorted(by: { $0.key < $1.key }) {
      print("\(rule): right \(score.right), false \(score.wrong), missed \(score.missed)")
      let gate = ["counterfactual", "hindsight", "who-question"].contains(rule) ? 0.90 : 0.95
      #expect(score.precision >= gate, "\(rule) precision \(score.precision)")
      #expect(score.recall >= 0.7, "\(rule) recall \(score.recall)")
    }
    for fault in faults { print(fault) }
    #expect(scores.count == BlameRule.allCases.count)
  }
}

import Markdown
import Postmortem
import Testing

@testable import Linting

/// The examples of the blameless rules, read by the engine under the profile of their section.
@Suite struct BlamelessExampleTests {
  static let rules: [(BlameRule, RuleDescription)] = [
    (.person, PersonInAnalysis.about), (.humanError, HumanError.about),
    (.counterfactual, Counterfactual.about), (.language, BlameLanguage.about),
    (.hindsight, Hindsight.about), (.who, WhoQuestion.about), (.punitive, PunitiveAction.about),
  ]

  private func places(_ example: RuleExample, of rule: BlameRule) throws -> (mark: Int?, found: [Int]) {
    guard case .section(let kind) = example.placement else { throw Fault.notInSection }
    let pieces = example.text.split(separator: "↓", omittingEmptySubsequences: false)
    let plain = pieces.joined()
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: LabelledSentence.roster))
    let found = survey.places(in: Markup(parsing: Array(plain.utf8))) { _ in BlameProfile(kind) }
    return (
      pieces.count == 2 ? pieces[0].utf8.count : nil,
      found.filter { $0.hit.rule == rule }.map(\.range.lowerBound)
    )
  }

  enum Fault: Error { case notInSection }

  @Test("A flagged example is found at its mark alone, an accepted one not at all")
  func examplesHold() throws {
    for (rule, about) in Self.rules {
      for example in about.flagged {
        let (mark, found) = try places(example, of: rule)
        #expect(found == [try #require(mark)], "\(example.text)")
      }
      for example in about.accepted {
        #expect(try places(example, of: rule).found.isEmpty, "\(example.text)")
      }
    }
  }
}

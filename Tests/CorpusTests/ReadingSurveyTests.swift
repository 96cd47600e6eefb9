import Foundation
import Postmortem
import Testing

/// How much of the real postmortems is read.
@Suite(.enabled(if: Corpus.root != nil, "needs a folder of real postmortems"))
struct ReadingSurveyTests {
  @Test("Nearly every real timeline and list of actions is read")
  func readsTheCorpus() async throws {
    let base = await Corpus.load(try #require(Corpus.root))
    let survey = ReadingSurvey(of: base.incidents)
    print("incidents \(base.incidents.count)")
    print("timelines \(survey.timelines.read) of \(survey.timelines.total): \(survey.timelines.missed)")
    print("actions \(survey.actionLists.read) of \(survey.actionLists.total): \(survey.actionLists.missed)")
    print("headings \(survey.headings.read) of \(survey.headings.total)")
    let frequent = survey.unknownHeadings.filter { $0.value > 1 }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    for (heading, count) in frequent.prefix(40) { print("  \(count) \(heading)") }
    #expect(survey.timelines.fraction >= 0.98)
    #expect(survey.actionLists.fraction >= 0.95)
  }
}

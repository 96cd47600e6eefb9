import Markdown
import Postmortem
import Testing

@testable import Linting

/// The quick look that most texts get may spare work, never a hit.
@Suite struct BlameScentTests {
  private static let vocabulary = BlameVocabulary(
    roster: Roster(
      people: LabelledSentence.roster.people + [
        Person(name: "Ada Lindqvist", handle: "ada", team: nil),
        Person(name: "Łukasz Nowak", handle: "lukasz", team: nil),
        Person(name: "O'Brien", handle: "ob", team: nil),
      ]))

  private static func check(_ text: String) {
    let markup = Markup(parsing: Array(text.utf8))
    for kind in [SectionKind?.some(.rootCause), nil] {
      let reader = BlameReader(vocabulary: vocabulary, profile: BlameProfile(kind))
      for node in markup.nodes.indices where markup[node].kind == .paragraph {
        let prose = markup.prose(of: node)
        #expect(reader.hits(in: prose) == reader.hits(byWord: prose), "\(text)")
      }
    }
  }

  @Test("Every labelled sentence is heard with the scent as without it")
  func labelled() throws {
    let sentences = try LabelledSentence.load()
    #expect(sentences.count > 500)
    for sentence in sentences { Self.check(sentence.text) }
  }

  @Test(
    "Words cut by markup, quotations and odd marks are heard",
    arguments: [
      "The engineer sh**ould** have checked.", "The engineer `x`should have checked.",
      "The engineer ~~could~~should have checked.", "The engineer didn\u{2019}t check.",
      "'a'should have checked, said the engineer.", "The engineer--should have checked.",
      "Ada broke it.", "O'Brien broke it.", "Łukasz broke it.", "It was @ada.", "by\nmistake",
      "By *mistake*.",
      "No-one checked.", "The engineer should\u{A0}have checked.", "Human\terror.", "fat-fingered",
    ])
  func odd(text: String) { Self.check(text) }

  @Test("What holds neither trigger nor name is passed over")
  func spares() {
    let markup = Markup(parsing: Array("The pool was full and the pods restarted at once.".utf8))
    let prose = markup.prose(of: 1)
    #expect(!BlameVocabulary(roster: Roster(people: [])).scent.isFound(in: prose, isAnalysis: true))
  }
}

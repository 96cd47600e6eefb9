import Markdown
import Postmortem
import Testing

@testable import Linting

/// The quick look that every text gets may spare work, never a finding.
@Suite struct ScentTests {
  private static let vocabulary = BlameVocabulary(
    roster: Roster(
      people: LabelledSentence.roster.people + [
        Person(name: "Ada Lindqvist", handle: "ada", team: nil),
        Person(name: "Łukasz Nowak", handle: "lukasz", team: nil),
        Person(name: "O'Brien", handle: "ob", team: nil),
        Person(name: "Anne-Zoë Roy", handle: "az", team: nil),
      ]), roles: ["ward pharmacist", "L2-Engineer", "Ämnesexpert"])

  private static let sections: [SectionKind?] = [.rootCause, .timeline, .actions, .wentWell, nil]

  /// Returns the number of hits.
  @discardableResult
  private static func check(_ text: String) -> Int {
    let markup = Markup(parsing: Array(text.utf8))
    var count = 0
    for kind in sections {
      var profile = BlameProfile(kind)
      for node in markup.nodes.indices where [.paragraph, .heading(level: 1)].contains(markup[node].kind) {
        profile.isHeading = markup[node].kind != .paragraph
        let reader = BlameReader(vocabulary: vocabulary, profile: profile)
        let prose = markup.prose(of: node)
        let hits = reader.hits(byWord: prose)
        #expect(reader.hits(in: prose) == hits, "\(text)")
        count += hits.count
      }
    }
    return count
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
      "By *mistake*.", "No-one checked.", "The engineer should\u{A0}have checked.", "Human\terror.",
      "fat-fingered", "Our mistake.", "The on-caller's mistake.", "The db-engineer forgot to look.",
      "The pharmacist failed to check.", "The l2-engineer should have checked.", "Ämnesexpert broke it.",
      "Anne-Zoë's change broke it.", "Who's to blame?", "The user error’s cause.",
      "The engineer should ~~maybe~~ have checked.", "@db-team should have checked.",
    ])
  func odd(text: String) { Self.check(text) }

  @Test("Sentences put together at random are heard with the scent as without it")
  func random() {
    let phrases = Trigger.phrases.flatMap { $0.2.split(separator: ",").map(String.init) }
    let others = [
      "the engineer", "an operator's", "we", "I", "they", "their", "our", "nobody", "Ada", "@ken", "@here",
      "customers", "the service", "was", "had", "checked", "not", "by the team", "on-call", "who", "you",
      "everyone", "accountable", "the alert", "the review", "lazy", "loading", "a@b.de", "Anne-Zoë",
    ]
    let joints = [
      " ", " ", " ", " ", " ", ", ", ". ", "; ", "-", "'", "’", "\n", " `x` ", "~~y~~", "**", "\u{A0}", " \"",
      "\" ", "(", ") ", " — ", "/", "_", "5", "é",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var hits = 0
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<(2 + next(8)) {
        text += next(2) == 0 ? phrases[next(phrases.count)] : others[next(others.count)]
        text += joints[next(joints.count)]
      }
      hits += Self.check(text)
    }
    #expect(hits > 1_000)
  }

  @Test("What holds neither trigger nor name is passed over, and a trigger that lacks somebody")
  func spares() {
    func mayBlame(_ text: String) -> Bool {
      let texts = DocumentTexts(
        Markup(parsing: Array(text.utf8)), scents: BlameVocabulary(roster: Roster(people: [])).scents)
      return texts.all.contains { $0.scent.mayBlame }
    }
    #expect(!mayBlame("The pool was full and the pods restarted at once."))
    #expect(!mayBlame("The pool had failed to drain because of the map, and the pods never restarted."))
    #expect(mayBlame("The engineer had failed to drain it."))
    #expect(mayBlame("The cause was human error."))
  }

  @Test(
    "A text smells of what is to be filled in",
    arguments: [
      "TODO: more", "It is TBD.", "[X]", "&lt;name&gt;", "T**BD**", "TB`D`: who?", "a TODO's end", "it'TBD",
      "replace\n*this*", "\\[insert name]", "[`X`]", "fixme",
    ])
  func blanks(text: String) {
    let markup = Markup(parsing: Array(text.utf8))
    let texts = DocumentTexts(markup, scents: Self.vocabulary.scents)
    let search = PlaceholderSearch(phrases: ["replace this"])
    for text in texts.all {
      let mayBeFound = texts.withBytes(of: text, in: markup) {
        search.mayBeFound(in: $0, of: text.scent)
      }
      #expect(mayBeFound || search.marks(in: markup.prose(of: text.node)).isEmpty)
    }
  }

  @Test("The texts of a document are those of its prose")
  func texts() {
    let source = """
      # A `title` &amp; more

      One *two*
      three\\
      four <br> five <b>six</b> ![image *text*](x) ~~old~~ [link](y).

      | plain | **bold** &lt; |
      |---|---|
      | | `code` |

      > - quoted[^1]

      [^1]: note
      """
    let markup = Markup(parsing: Array(source.utf8))
    let texts = DocumentTexts(markup, scents: Self.vocabulary.scents)
    let nodes = markup.nodes.indices.filter { index in
      switch markup[index].kind {
      case .paragraph, .heading, .tableCell: markup[index].end > index + 1
      default: false
      }
    }
    #expect(texts.all.map(\.node) == nodes)
    for text in texts.all {
      #expect(texts.withBytes(of: text, in: markup) { Array($0) } == markup.prose(of: text.node).text)
    }
    #expect(texts.inlineHTML == markup.nodes.indices.filter { markup[$0].kind == .inlineHTML })
  }
}

import Foundation
import Postmortem
import Testing
import ThreadClock

@testable import Linting
@testable import Markdown

/// What must not change what is found: quotation, code, links, odd bytes in front, length.
@Suite struct SurveyTests {
  static let blaming = [
    "The engineer failed to check the lag.", "The outage was caused by human error.",
    "The operator was careless.", "An engineer pushed an invalid map.", "We should have rolled back sooner.",
  ]

  private func places(_ text: String, _ kind: SectionKind? = .rootCause) -> [BlameSurvey.Place] {
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: Roster(people: [])))
    return survey.places(in: Markup(parsing: Array(text.utf8))) { _ in BlameProfile(kind) }
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return places(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("Each example is heard in plain prose", arguments: blaming)
  func isHeard(sentence: String) {
    #expect(places(sentence).count == 1)
  }

  @Test("The same words are silent in quotations, code, links, HTML and block quotes", arguments: blaming)
  func isSilentElsewhere(sentence: String) {
    let target = sentence.replacing(" ", with: "-")
    for text in [
      "> \(sentence)", "The report said \"\(sentence)\" and more.", "The report said “\(sentence)” and more.",
      "The report said „\(sentence)“ and more.", "It reads `\(sentence)` there.",
      "See [the report](https://example.org/\(target)).", "<!-- \(sentence) -->", "```\n\(sentence)\n```",
      "~~\(sentence)~~", "    \(sentence)", "- > \(sentence)",
    ] {
      #expect(places(text).isEmpty, "\(text)")
    }
  }

  @Test("The text of a link, emphasis, a list and a table are heard", arguments: blaming)
  func isHeardInMarkup(sentence: String) {
    for text in [
      "[\(sentence)](https://example.org)", "**\(sentence)**", "- \(sentence)", "1. a\n   - \(sentence)",
      "| a | b |\n|---|---|\n| x | \(sentence) |",
    ] {
      #expect(places(text).count == 1, "\(text)")
    }
  }

  @Test("Ranges are exact behind emoji, other scripts and Windows line ends")
  func rangesAreExact() {
    for front in [
      "", "🚒🚒 ", "障害が発生した。", "Größe: ", "Line.\r\nNext line. ", "# A\r\n\r\n- b\r\n\r\n", "\u{FEFF}",
    ] {
      #expect(words(front + "The engineer failed to check the lag.") == ["failed to"], "\(front)")
    }
    #expect(words("The engineer failed\r\nto check.") == ["failed\r\nto"])
    #expect(words("The engineer didn’t check.") == ["didn’t check"])
    #expect(words("The engineer **failed** to check.") == ["failed** to"])
  }

  @Test("A hit tells its trigger, its subject and why that is a person")
  func hitsExplainThemselves() throws {
    let hit = try #require(places("Later @ken ignored the second page.", .summary).first?.hit)
    #expect(hit.trigger == "ignored")
    #expect(hit.subject == "@ken")
    #expect(hit.ground == "an @handle")
    #expect(!hit.isMild)
  }

  @Test("Settings add roles, systems and allowed phrases")
  func settingsCount() {
    func count(_ text: String, _ vocabulary: BlameVocabulary) -> Int {
      BlameSurvey(vocabulary: vocabulary).places(in: Markup(parsing: Array(text.utf8))) { _ in
        BlameProfile(.summary)
      }.count
    }
    let none = Roster(people: [])
    let text = "The pharmacist failed to check the label."
    #expect(count(text, BlameVocabulary(roster: none)) == 0)
    #expect(count(text, BlameVocabulary(roster: none, roles: ["ward pharmacist"])) == 1)
    let developer = "The developer failed to check the label."
    #expect(count(developer, BlameVocabulary(roster: none, systems: ["Developer"])) == 0)
    let allowed = BlameVocabulary(roster: none, allowed: ["Developer failed to"])
    #expect(count(developer, allowed) == 0)
    #expect(count("The operator failed to check the label.", allowed) == 1)
  }

  @Test("Long lines end quickly, whatever they hold")
  func longLinesAreLinear() {
    let units = [
      "www", "\"", "' ", "the engineer ", "had ", "the engineer and ", "(", ") ", "they ", "who ", ", ",
      "@a ",
      "failed to ", "nobody ", "by ", "not human error ", "“", "the engineer, who ", "running ",
    ]
    for unit in units {
      let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
      let prose = Prose(
        text: Array(text.utf8),
        runs: [
          Prose.Run(
            range: 0..<text.utf8.count, source: 0..<text.utf8.count, style: [], isVerbatim: true)
        ])
      let reader = BlameReader(
        vocabulary: BlameVocabulary(roster: Roster(people: [])), profile: BlameProfile(.rootCause))
      let seconds = ThreadClock.seconds { _ = reader.hits(in: prose) }
      // Linear work takes well under a second here, quadratic work minutes.
      #expect(seconds < 20, "\(unit): \(seconds)")
    }
  }
}

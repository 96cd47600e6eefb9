import Postmortem
import Testing

@testable import Linting

/// What is read of a comment that speaks to the linter.
@Suite struct SuppressionCommentTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let text: String
    let word: String
    let names: [String]
    let reason: String?
    var testDescription: String { text }
  }

  static let forms = [
    Form(
      text: "<!-- afterword-disable-line action-due -- the vendor has no date -->",
      word: "afterword-disable-line", names: ["action-due"], reason: "the vendor has no date"),
    Form(
      text: "<!--afterword-disable-line action-due: the vendor has no date-->",
      word: "afterword-disable-line", names: ["action-due"], reason: "the vendor has no date"),
    Form(
      text: "<!-- afterword-disable-next-line action-due,action-owner ,  drift --- three dashes: fine -->",
      word: "afterword-disable-next-line", names: ["action-due", "action-owner", "drift"],
      reason: "three dashes: fine"),
    Form(
      text: "<!--\n  afterword-disable-file\n    action-due\n    -- over several\n    lines\n-->",
      word: "afterword-disable-file", names: ["action-due"], reason: "over several lines"),
    Form(text: "<!-- afterword-enable -->", word: "afterword-enable", names: [], reason: nil),
    Form(
      text: "<!-- afterword-disable action-due -- -->", word: "afterword-disable", names: ["action-due"],
      reason: nil),
    Form(
      text: "<!-- afterword-disable-line: action-due -->", word: "afterword-disable-line", names: [],
      reason: "action-due"),
    Form(
      text: "<!-- afterword-disable-line action-due since it is so -->", word: "afterword-disable-line",
      names: ["action-due since it is so"], reason: nil),
    Form(
      text: "<!-- afterword-anything 火, é -- 🚒 -->", word: "afterword-anything", names: ["火", "é"],
      reason: "🚒"),
  ]

  @Test("Directive, rules and reason", arguments: forms)
  func reads(_ form: Form) throws {
    let text = Array(("é " + form.text + " é").utf8)
    let comment = try #require(SuppressionComment(3..<text.count - 3, in: text, node: 0))
    #expect(comment.word.value == form.word)
    #expect(comment.names.map(\.value) == form.names)
    #expect(comment.reason?.value == form.reason)
    for part in [comment.word] + comment.names {
      #expect(String(decoding: text[part.range], as: UTF8.self) == part.value)
    }
  }

  @Test(
    "Other comments are nobody's business",
    arguments: ["<!-- internal -->", "<!---->", "<!-- -->", "<!-- see afterword-disable-line -->"])
  func leavesOthersAlone(text: String) {
    let bytes = Array(text.utf8)
    #expect(SuppressionComment(0..<bytes.count, in: bytes, node: 0) == nil)
  }
}

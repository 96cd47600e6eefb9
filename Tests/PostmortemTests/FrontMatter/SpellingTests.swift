import Foundation
import Testing

@testable import Postmortem

/// The regular expressions of the schema find what the readers read.
@Suite struct SpellingTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  @Test(
    "Severities",
    arguments: [
      "1", "4", "5", "0", "SEV1", "Sev-2", "severity 3", "S1", "P0", "sev 0", "sev: critical", "critical",
      "Major",
      "majority", "critical5", "SEV2 (all regions)", "SEV12", "2.5", "1%", "sevcritical", "level low",
      "prio#3", "x",
      "priority: P1", " high ", "sev1a", "medium.", "1.",
    ])
  func severity(text: String) throws {
    #expect(try matches(SeverityText.pattern, text) == (SeverityText.severity(text) != nil))
  }

  @Test(
    "Statuses",
    arguments: [
      "draft", "In Review", "in_review", "inreview", "CLOSED", "completed", "closed now", "false alarm",
      "False-alarm!",
      "merged into INC-1", "duplicate", "sometime", " published ", "ready for review", "",
    ])
  func status(text: String) throws {
    #expect(try matches(StatusText.pattern, text) == (StatusText.status(text) != nil))
  }

  @Test(
    "Keys",
    arguments: [
      "started-at", "started_at", "Started At", "startedAt", "StartedAt", "STARTED_AT", "startedat",
      "started--at",
      "started-at ", "started",
    ])
  func key(text: String) throws {
    #expect(try matches("^(?:\(Spelling.key("started-at")))$", text) == (KeyName.kebab(text) == "started-at"))
  }

  @Test(
    "Ids",
    arguments: [
      ("INC-2026-0303b", "[A-Z]{2,10}-[0-9]{4}-[0-9]{4}[a-z]?"),
      ("INC-2026-03", "[A-Z]{2,10}-[0-9]{4}-[0-9]{4}[a-z]?"),
      ("a.b", "a\\.b"), ("axb", "a\\.b"), ("a]^-\\", "a\\]\\^-\\\\"), ("x", "x*"), ("xxx", "x+"), ("", "x?"),
    ])
  func identifier(text: String, pattern: String) throws {
    let form = try #require(IdentifierPattern(pattern))
    #expect(try matches(try #require(form.regularExpression), text) == form.matches(text))
  }
}

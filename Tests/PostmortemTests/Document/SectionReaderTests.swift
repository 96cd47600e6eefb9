import Markdown
import Testing

@testable import Postmortem

@Suite struct SectionReaderTests {
  private func sections(_ text: String, synonyms: [String: SectionKind] = [:]) -> [Section] {
    SectionReader.sections(of: Markup(parsing: Array(text.utf8)), synonyms: synonyms)
  }

  @Test(
    "Names resolve whatever stands around them",
    arguments: [
      ("## Timeline (all times UTC)", SectionKind.timeline), ("# TIMELINE - times in UTC", .timeline),
      ("### 3. Root Cause(s):", .rootCause), ("## 🔥 Impact", .impact),
      ("## What didn’t go so well?", .wentBadly),
      ("## 5 Whys", .fiveWhys), ("## Timeline<br>", .timeline), ("## Resolution & Recovery", .resolution),
      ("##Lessons learnt", .lessons), ("**Action Items**", .actions), ("**Impact:** 30% of users", .impact),
      ("- **Impact**: 30% of users", .impact), ("Key events:", .timeline), ("Summary\n=======", .summary),
    ])
  func names(_ text: String, _ kind: SectionKind) {
    #expect(sections(text).map(\.kind) == [kind])
  }

  @Test("Prose, bold words and headings of the author's own resolve to nothing")
  func others() {
    #expect(sections("**Impact** was small\n\nThe timeline:x\n\n**Jamie, David**\n\n- **Fix** it").isEmpty)
    #expect(sections("## Warp speed").map(\.kind) == [nil])
    #expect(sections("## Ablauf", synonyms: ["ablauf": .timeline]).map(\.kind) == [.timeline])
  }

  @Test("Sections nest by rank, hold their own blocks, and end where the next of their rank begins")
  func nesting() {
    let text =
      "# A\n\na\n\n## Action items\n\nb\n\n### Process improvements\n\n- c\n\n**Impact**\n\nd\n\n## Lessons\n"
    let found = sections(text)
    #expect(found.map(\.kind) == [nil, .actions, nil, .impact, .lessons])
    #expect(found.map(\.parent) == [nil, 0, 1, 2, 0])
    #expect(found.map(\.content.count) == [1, 1, 1, 1, 0])
    #expect(found.map(\.level) == [1, 2, 3, 7, 2])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[found[1].range], as: UTF8.self).hasSuffix("d\n\n"))
    #expect(found[0].range.upperBound == bytes.count)
  }

  @Test("Bold bullets among the lessons are their parts, and other bold bullets there are none")
  func lessons() {
    let found = sections(
      "## Lessons learned\n\n- **What went well**: the rollback\n- **What went badly**: 17 hours\n"
        + "- **Where we got lucky**: the footer\n- **Impact**: a lesson about it\n\n## Action items\n\n"
        + "- **What went well**: no action\n")
    #expect(found.map(\.kind) == [.lessons, .wentWell, .wentBadly, .lucky, .actions])
    #expect(found.map(\.parent) == [nil, 0, 0, 0, nil])
    #expect(
      sections("## Lessons\n\n### What went well\n\n- **Luck**: none needed\n").map(\.kind) == [
        .lessons, .wentWell,
      ])
  }

  @Test("Ids and links to documents are mentions, the incident's own id and web addresses are none")
  func mentions() {
    let text = """
      ---
      id: INC-2026-0303
      ---
      As in INC-2026-0212 and [there](../2025/b%20c.md#x), not `INC-2025-0101` nor INC-2026-0303, nor
      [out](https://example.com/a.md).
      """
    let settings = Settings()
    let document = DocumentReading.document(Array(text.utf8), path: "incidents/2026/a.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    MentionReader.read(into: &incident, settings: settings)
    #expect(incident.mentions.map(\.target) == [.id("INC-2026-0212"), .path("incidents/2025/b c.md")])
  }
}

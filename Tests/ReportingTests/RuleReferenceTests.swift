import Linting
import Reporting
import Testing

/// The reference is what the descriptions say.
@Suite struct RuleReferenceTests {
  @Test("A rule with options, as Markdown and for a terminal")
  func oneRule() throws {
    let rule = try #require(Catalogue.descriptions.first { $0.id == "summary-length" })
    var markdown: [UInt8] = []
    RuleReference().writeMarkdown(of: rule, into: &markdown)
    try Golden.expect(markdown, is: "rule.md")
    var text: [UInt8] = []
    RuleReference().writeText(of: rule, into: &text)
    try Golden.expect(text, is: "rule.txt")
  }

  @Test("What the settings tell a group stands at each of its rules")
  func sharedSettings() throws {
    for rule in Catalogue.descriptions where rule.group == .blameless {
      var markdown: [UInt8] = []
      RuleReference().writeMarkdown(of: rule, into: &markdown)
      #expect(String(decoding: markdown, as: UTF8.self).contains("Under `blameless`, for all rules of this"))
      var text: [UInt8] = []
      RuleReference().writeText(of: rule, columns: 200, into: &text)
      #expect(
        String(decoding: text, as: UTF8.self).contains(
          "Settings of all rules of this group, under blameless\n  roles: further words for people"))
    }
  }

  @Test("The reference and the list name every rule")
  func namesAll() {
    var markdown: [UInt8] = []
    RuleReference().writeMarkdown(into: &markdown)
    var list: [UInt8] = []
    RuleReference().writeList(into: &list)
    let (reference, names) = (
      String(decoding: markdown, as: UTF8.self), String(decoding: list, as: UTF8.self)
    )
    for rule in Catalogue.descriptions {
      #expect(reference.contains("### \(rule.id)\n"))
      #expect(names.contains("  \(rule.id) "))
    }
  }
}

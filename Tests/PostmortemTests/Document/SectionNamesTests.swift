import Testing

@testable import Postmortem

/// The names that sections have in several hundred real postmortems.
@Suite struct SectionNamesTests {
  private static let names: [(SectionKind, [String])] = [
    (
      .summary,
      [
        "Summary", "What happened", "Incident summary", "Issue summary", "Overview", "Executive summary",
        "Description",
      ]
    ),
    (.background, ["Background"]),
    (.impact, ["Impact", "Scope", "User impact", "Customer impact"]),
    (.timeline, ["Timeline", "Timeline of events", "Incident timeline", "Key events"]),
    (
      .rootCause,
      ["Root cause", "Root cause analysis", "Analysis of causes", "Causes", "Trigger", "Fault"]
    ),
    (.contributingFactors, ["Contributing factors", "What allowed this to happen"]),
    (.detection, ["Detection", "Monitoring", "Identified"]),
    (
      .resolution,
      ["Resolution", "Resolution and recovery", "Recovery", "Remediation", "Fix", "Details of fix"]
    ),
    (.lessons, ["Lessons learned", "Lessons learnt", "Takeaways"]),
    (.wentWell, ["What went well", "What went right"]),
    (
      .wentBadly,
      ["What went wrong", "What went poorly", "What didn't go so well", "What could have gone better"]
    ),
    (.lucky, ["Where we got lucky", "Lucky breaks", "Lucky break", "Good fortune", "Luck"]),
    (
      .actions,
      [
        "Action items", "Actions", "Review actions", "Corrective actions",
        "Corrective and preventative measures", "Next steps", "Process improvements",
        "Technical improvements", "Documentation improvements", "Follow-ups", "Remediation items",
      ]
    ),
    (.fiveWhys, ["Five whys", "5 whys", "The five whys"]),
  ]

  @Test("Every name that real postmortems use resolves, however it is dressed")
  func resolves() {
    for (kind, names) in Self.names {
      for name in names {
        let dressed = [
          name, name.uppercased(), "\(name):", "2. \(name)", "3) \(name)", "\u{1F6A8} \(name)",
          "\(name) (all times UTC)", name.replacing("'", with: "\u{2019}"),
        ]
        for title in dressed { #expect(SectionNames.kind(of: title) == kind, "\(title)") }
      }
    }
  }

  @Test("A heading of nothing but numbers is read in linear time")
  func skipsManyNumbers() {
    #expect(SectionNames.kind(of: String(repeating: "1 ", count: 300_000) + "Timeline") == .timeline)
  }

  @Test("Settings add names, and theirs go first")
  func takesFurtherNames() {
    let synonyms: [String: SectionKind] = ["ablauf": .timeline, "fix": .actions]
    #expect(SectionNames.kind(of: "2. Ablauf:", synonyms: synonyms) == .timeline)
    #expect(SectionNames.kind(of: "Fix", synonyms: synonyms) == .actions)
    #expect(SectionNames.kind(of: "Ablauf") == nil)
  }
}

package import Postmortem

/// Roster and catalogue can be read.
package struct InvalidRecord: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "invalid-record", group: .frontMatter, level: .error,
    summary: "The roster and the service catalogue can be read, entry by entry.",
    rationale: """
      An entry that cannot be read is a person or a service that nobody is warned about: owners go unknown, and the \
      public edition does not know a name that it should withhold.
      """,
    source: "content/people.yml, content/services.yml",
    holdsAlways: true,
    reach: .document,
    silencing: .never,
    flagged: [
      .document(
        "- {handle: ada, name: Ada Byron}\n- {handle: ↓ada, name: Another}\n", path: "content/people.yml")
    ],
    accepted: [
      .document(
        "- {handle: ada, name: Ada Byron}\n- {handle: li, name: Li Wei}\n", path: "content/people.yml")
    ])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    // Settings that cannot be read end a run before it comes to rules.
    for file in base.faulty where file.path != Root.settingsName {
      for fault in file.faults {
        findings.report(fault.message, at: fault.range, inFile: file.path, suggestion: fault.suggestion)
      }
    }
  }
}

package import Postmortem

/// Lessons tell of luck and of what worked as well.
package struct LessonsBalanced: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "lessons-balanced", group: .structure, level: .note,
    summary: "Lessons learned say what went well, what went badly and where we got lucky.",
    rationale: """
      What went well is worth keeping on purpose; luck is an incident that has not happened yet. A list of failures \
      alone teaches half.
      """,
    source: "P8, and the postmortem outline of Google's SRE book",
    reach: .document,
    flagged: [
      "## ↓Lessons learned\n\n### What went well\n\nThe alert fired.\n\n### What went badly\n\nNobody saw it."
    ],
    accepted: [
      """
      ## Lessons learned

      ### What went well

      The alert fired.

      ### What went badly

      It reached nobody for ten minutes.

      ### Where we got lucky

      Traffic was low.
      """
    ])

  /// The three parts.
  package static let parts: [SectionKind] = [.wentWell, .wentBadly, .lucky]

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    let missing = Self.parts.filter { part in !document.sections.contains { $0.kind == part } }
    guard !missing.isEmpty else { return }
    let headings = [SectionKind.lessons] + Self.parts
    guard
      let index = document.sections.firstIndex(where: { $0.kind.map { headings.contains($0) } ?? false }),
      !document.isBlank(sectionAt: index)
    else { return }
    let names = missing.map { $0 == .lucky ? "where we got lucky" : $0.words }
    findings.report("say also \(list(names))", at: document.sections[index].titleRange)
  }

  private func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

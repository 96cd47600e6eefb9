import Testing

@testable import Postmortem

/// Sections of actions that hold sentences instead of a list.
@Suite struct ActionSentenceTests {
  private func actions(_ body: String) -> [String] {
    let settings = Settings()
    let text = "# Outage\n\n## Corrective and preventative measures\n\n" + body
    let document = DocumentReading.document(
      Array(text.utf8), path: "postmortems/outage.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 20_000))
    return incident.actions.map(\.text)
  }

  @Test("A sentence that tells what to do is an action")
  func takesImperatives() {
    #expect(actions("Emphasize our security policies to all new staff.\n").count == 1)
    #expect(actions("Enforce one standard company-wide.\n\nTraining will help all of us.\n").count == 1)
  }

  @Test("A report that mentions work in passing is none")
  func leavesReports() {
    #expect(actions("The team is continuing to refine its process.\n") == [])
    #expect(
      actions("It was a long day.\n\nThe site is well again.\n\nEnforce one standard company-wide.\n") == [])
  }
}

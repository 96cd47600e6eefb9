import Testing

@testable import Postmortem

/// What sounds like a milestone and is none.
@Suite struct MilestonePrecisionTests {
  @Test(
    "Words that only resemble a milestone name none",
    arguments: [
      "Opened the node that now contained Prometheus",
      "Started looking into the alerted issue",
      "The logs around the start of the incident are searched",
    ])
  func namesNone(text: String) {
    #expect(MilestoneWords.kinds(in: text) == [])
  }

  @Test("An incident that is declared over is not declared")
  func declaresTheEnd() {
    #expect(MilestoneWords.kinds(in: "Incident declared resolved on the status page") == [.resolved])
    #expect(MilestoneWords.kinds(in: "Incident declared on the status page") == [.declared])
    #expect(MilestoneWords.kinds(in: "The incident is now fully contained") == [.contained])
  }

  @Test("What is noticed after the declaration is no detection")
  func detectsBeforeTheDeclaration() {
    let text = """
      # Outage of 2026-03-03

      ## Timeline (UTC)

      - 14:03 Incident declared
      - 14:20 Ada notices that the queue grows
      - 14:40 Incident resolved
      """
    let settings = Settings()
    let document = DocumentReading.document(
      Array(text.utf8), path: "postmortems/queue.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 20_000))
    #expect(incident.milestone(.detected) == nil)
    #expect(incident.milestones.map(\.kind) == [.declared, .resolved])
  }
}

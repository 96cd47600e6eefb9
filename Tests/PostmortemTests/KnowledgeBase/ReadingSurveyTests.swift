import Testing

@testable import Postmortem

@Suite struct ReadingSurveyTests {
  private func incident(_ text: String) -> Incident {
    let settings = Settings()
    let document = DocumentReading.document(
      Array(text.utf8), path: "incidents/2026-03-03-checkout.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 20_000))
    return incident
  }

  @Test("A list of times counts as a timeline without a heading")
  func countsTimelinesByTheirLook() {
    let timed = incident("# Checkout\n\n- 14:03 UTC down\n- 14:10 UTC rolled back\n- 14:20 UTC up\n")
    let prose = incident("# Checkout\n\nIt broke at 14:03 and was back at 14:20.\n")
    let survey = ReadingSurvey(of: [timed, prose])
    #expect(survey.timelines.total == 1)
    #expect(survey.timelines.read == 1)
  }

  @Test("An empty list of actions counts as read, unread prose does not")
  func countsEmptyLists() {
    let empty = incident("# Checkout\n\n## Action items\n\n-\n\n## Notes\n\nNone.\n")
    let told = incident("# Checkout\n\n## Action items\n\n```\nsee the tracker\n```\n")
    let survey = ReadingSurvey(of: [empty, told])
    #expect(survey.actionLists.total == 2)
    #expect(survey.actionLists.read == 1)
    #expect(survey.actionLists.missed == ["incidents/2026-03-03-checkout.md"])
  }

  @Test("Headings that no section is known by are counted by name")
  func namesUnknownHeadings() {
    let survey = ReadingSurvey(of: [incident("# Checkout\n\n## Timeline\n\n## Netspace\n\n## Netspace\n")])
    #expect(survey.unknownHeadings["netspace"] == 2)
    #expect(survey.unknownHeadings["timeline"] == nil)
  }
}

import Markdown

@testable import Postmortem
@testable import Site

/// Incidents in words: what the loader would read of a file.
enum Told {
  /// The day that all of these tests look from: 1 June 2026, a Monday.
  static let asOf = Day(number: 20_605)

  static func incident(_ text: String, path: String) -> Incident {
    let document = Fixture.document(text, path: path)
    var incident = IncidentReading.incident(from: document, settings: Settings())
    BodyReading.read(into: &incident, settings: Settings(), asOf: asOf)
    return incident
  }

  /// An incident of this front matter and body.
  static func incident(_ id: String, _ head: String = "", _ body: String = "") -> Incident {
    incident("---\nid: \(id)\n\(head)\n---\n# \(id)\n\n\(body)\n", path: "content/incidents/\(id).md")
  }

  /// A table of actions, a row each: text, owner, due date, state.
  static func actions(_ rows: [(String, String, String, String)]) -> String {
    "## Action items\n\n| Action | Owner | Due | State |\n|---|---|---|---|\n"
      + rows.map { "| \($0.0) | \($0.1) | \($0.2) | \($0.3) |" }.joined(separator: "\n")
  }

  static func base(
    _ incidents: [Incident], pages: [Document] = [], people: [Person] = [], services: [Service] = []
  ) -> KnowledgeBase {
    KnowledgeBase(
      settings: Settings(), roster: Roster(people: people), catalogue: ServiceCatalogue(services: services),
      asOf: asOf, incidents: incidents, pages: pages, unreadable: [], faulty: [], selection: nil)
  }

  /// How often `mark` stands in a page; -1 where there is no such page.
  static func count(_ mark: String, in page: String?) -> Int {
    page.map { $0.split(separator: mark, omittingEmptySubsequences: false).count - 1 } ?? -1
  }
}

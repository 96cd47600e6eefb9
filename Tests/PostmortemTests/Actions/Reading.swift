import Markdown

@testable import Postmortem

/// Incidents read from text.
enum Reading {
  static func incident(_ body: String, settings: Settings = Settings()) -> Incident {
    let text = "---\nid: INC-2026-0303\nstarted: 2026-03-03T14:02Z\n---\n\n# Title\n\n" + body + "\n"
    let document = DocumentReading.document(
      Array(text.utf8), path: "content/incidents/2026/INC-2026-0303-x.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 20_605))
    return incident
  }

  /// The incident whose action section holds `body`.
  static func actions(_ body: String) -> [ActionItem] { incident("## Action items\n\n" + body).actions }

  /// The bytes of a file under a range.
  static func bytes(_ range: Range<Int>, of incident: Incident) -> String {
    String(decoding: incident.document.markup.slice(range), as: UTF8.self)
  }
}

extension Day {
  /// A day by its parts, the first of January 1970 where there is none such.
  static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

import Postmortem

extension IncidentRow {
  /// The row of an incident.
  ///
  /// - Parameter year: whether dates name their year, where a list spans several.
  init(_ index: Int, year: Bool, in frame: PageFrame) {
    let site = frame.site
    let incident = site.base.incidents[index]
    let day = site.index.days[index]
    let open = site.index.openActions[index]
    let status = incident.status?.value
    self.init(
      severity: incident.governingSeverity.map { .short($0) },
      href: frame.href(incident: index),
      heading: incident.title,
      state: status.flatMap { $0 == .published ? nil : .status($0) },
      id: incident.linkID,
      services: incident.services.isEmpty ? nil : incident.services.map(\.value).joined(separator: ", "),
      openActions: open == 0 ? nil : Counted.of(open, "open action"),
      date: day.map { DateText.short($0, year: year) } ?? "Date unknown",
      dateISO: day?.iso,
      duration: IncidentRow.duration(incident))
  }

  /// How long it lasted, as far as it is over.
  private static func duration(_ incident: Incident) -> String {
    if let seconds = incident.durationSeconds, seconds >= 0 { return DurationText.of(seconds: seconds) }
    switch (incident.milestone(.resolved), incident.status?.value) {
    case (nil, .active): return "Ongoing"
    case (nil, .cancelled): return "None"
    default: return "Duration unknown"
    }
  }

  /// The rows of a list; dates name their year where it is not that of the as-of day.
  static func list(_ incidents: some Collection<Int>, in frame: PageFrame) -> [IncidentRow] {
    let year = frame.base.asOf.parts.year
    let isLong = incidents.contains { index in
      frame.site.index.days[index].map { $0.parts.year != year } ?? false
    }
    return incidents.map { IncidentRow($0, year: isLong, in: frame) }
  }
}

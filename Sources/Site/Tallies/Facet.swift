import Postmortem

/// A property by which the list of incidents is narrowed; the raw value is its name in addresses.
enum Facet: String, Sendable, CaseIterable {
  case severity, service
  case factorClass = "class"
  case year, status, actions

  /// What stands for a property that an incident does not state.
  static let unknown = "unknown"
  static let undated = "undated"
  static let unclassed = "unclassed"

  var name: String {
    switch self {
    case .severity: "Severity"
    case .service: "Service"
    case .factorClass: "Factor class"
    case .year: "Year"
    case .status: "Status"
    case .actions: "Actions"
    }
  }

  /// What goes before a value's name where it stands alone, as "Status: " before "Draft"; nil where the name is enough.
  var prefix: String? {
    switch self {
    case .factorClass, .status: name + ": "
    case .severity, .service, .year, .actions: nil
    }
  }

  /// The values that an incident has under the facet, as they stand in addresses.
  func keys(ofIncident index: Int, in base: KnowledgeBase, _ tallies: SiteIndex, _ routes: Routes) -> [String]
  {
    let incident = base.incidents[index]
    switch self {
    case .severity: return [incident.governingSeverity.map { String($0.rawValue) } ?? Facet.unknown]
    case .service:
      var seen: Set<String> = []
      return incident.services.compactMap { routes.key(ofService: $0.value) }.filter {
        seen.insert($0).inserted
      }
    case .factorClass:
      let classes = Set(incident.factors.map { $0.category?.value })
      return FactorTally.classes.filter(classes.contains).map { $0?.rawValue ?? Facet.unclassed }
    case .year: return [tallies.days[index].map { String($0.parts.year) } ?? Facet.undated]
    case .status: return [incident.status?.value.rawValue ?? Facet.unknown]
    case .actions: return [tallies.openActions[index] > 0 ? "open" : "none"]
    }
  }
}

/// A value of a facet, and the incidents that have it, newest first.
struct FacetValue: Sendable {
  let key: String
  let name: String
  /// What a list of the value's incidents is called.
  let heading: String
  let incidents: [Int]
  let span: IncidentSpan
}

/// The incidents under each value of each facet.
struct FacetTally: Sendable {
  private let values: [Facet: [FacetValue]]

  /// Counts every incident under every value.
  ///
  /// - Complexity: linear in the incidents, their services and factors.
  init(_ base: KnowledgeBase, _ tallies: SiteIndex, _ routes: Routes) {
    var values: [Facet: [FacetValue]] = [:]
    for facet in Facet.allCases {
      var incidents: [String: [Int]] = [:]
      for index in base.incidents.indices {
        for key in facet.keys(ofIncident: index, in: base, tallies, routes) {
          incidents[key, default: []].append(index)
        }
      }
      values[facet] = FacetTally.names(facet, tallies, routes).compactMap { key, name, heading in
        let found = incidents[key] ?? []
        // What is unknown is a value only where something is.
        if found.isEmpty, [Facet.unknown, Facet.undated, Facet.unclassed].contains(key) { return nil }
        return FacetValue(
          key: key, name: name, heading: heading, incidents: found, span: IncidentSpan(found, tallies))
      }
    }
    // The services with the most incidents come first; the sort keeps the order of names.
    values[.service]?.sort { $0.incidents.count > $1.incidents.count }
    self.values = values
  }

  /// A value of a facet; one without incidents where none has it.
  subscript(_ chosen: ChosenFacet) -> FacetValue {
    self[chosen.facet].first { $0.key == chosen.key }
      ?? FacetValue(
        key: chosen.key, name: chosen.key, heading: "Incidents", incidents: [], span: IncidentSpan())
  }

  /// The values of a facet in the order of pages.
  subscript(_ facet: Facet) -> [FacetValue] { values[facet] ?? [] }

  /// All values of a facet: key, name, and what a list of its incidents is called.
  private static func names(
    _ facet: Facet, _ tallies: SiteIndex, _ routes: Routes
  ) -> [(key: String, name: String, heading: String)] {
    switch facet {
    case .severity:
      Severity.allCases.map {
        (String($0.rawValue), "Severity \($0.rawValue)", "Incidents of severity \($0.rawValue)")
      } + [(Facet.unknown, "Severity unknown", "Incidents of unknown severity")]
    case .service:
      tallies.services.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.compactMap { tally in
        routes.key(ofService: tally.id).map { ($0, tally.name, "Incidents of \(tally.name)") }
      }
    case .factorClass:
      FactorClass.allCases.map {
        (
          $0.rawValue, $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst(),
          "Incidents with \($0.rawValue) factors"
        )
      } + [(Facet.unclassed, "Without a class", "Incidents with factors without a class")]
    case .year:
      tallies.years.map { year, _ in
        (year.map(String.init) ?? Facet.undated, year.map(String.init) ?? "Without a date", "")
      }
    case .status:
      Status.allCases.map { ($0.rawValue, StatusPill.status($0).word, heading($0)) }
        + [(Facet.unknown, "Unknown", "Incidents without a status")]
    case .actions:
      [
        ("open", "Has open actions", "Incidents with open actions"),
        ("none", "No open action", "Incidents without open actions"),
      ]
    }
  }

  private static func heading(_ status: Status) -> String {
    switch status {
    case .active: "Active incidents"
    case .draft: "Incidents in draft"
    case .inReview: "Incidents in review"
    case .published: "Published incidents"
    case .cancelled: "Cancelled incidents"
    }
  }
}

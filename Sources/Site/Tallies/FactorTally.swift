import Postmortem

/// The contributing factors of all incidents by class.
struct FactorTally: Sendable {
  /// A factor, its incident, and the actions of that incident which cover it; all as indices.
  struct Place: Sendable, Equatable {
    let incident: Int
    let factor: Int
    let covering: [Int]
  }

  /// Factors of a list: those that no action covers, then the others, each the newest incident first.
  struct List: Sendable {
    let places: [Place]
    /// How many of them no action covers.
    let uncovered: Int
    /// How many incidents name them.
    let incidents: Int

    init(uncovered: [Place] = [], covered: [Place] = []) {
      places = uncovered + covered
      self.uncovered = uncovered.count
      incidents = Set(places.lazy.map(\.incident)).count
    }

    var count: Int { places.count }
  }

  /// The classes in the order of pages; nil for factors without one.
  static let classes: [FactorClass?] = [.technical, .process, .organisational, nil]

  let all: List
  /// Those that no action covers.
  let uncovered: List
  private let byClass: [FactorClass?: List]
  /// Those of each incident that has any, in the order of its document.
  let ofIncident: [Int: [Place]]

  /// Those of a class; nil for those without one.
  func list(of category: FactorClass?) -> List { byClass[category] ?? List() }

  /// Cancelled incidents play no part.
  ///
  /// - Complexity: linear in the incidents, times the actions of each.
  init(_ base: KnowledgeBase) {
    var covered: [Place] = []
    var good: [FactorClass?: [Place]] = [:]
    var bare: [FactorClass?: [Place]] = [:]
    var uncovered: [Place] = []
    var ofIncident: [Int: [Place]] = [:]
    for (index, incident) in base.incidents.enumerated()
    where incident.status?.value != .cancelled && !incident.factors.isEmpty {
      let coverage = Coverage(incident)
      for (number, factor) in incident.factors.enumerated() {
        let place = Place(incident: index, factor: number, covering: coverage.factors[number].sorted())
        ofIncident[index, default: []].append(place)
        if place.covering.isEmpty {
          uncovered.append(place)
          bare[factor.category?.value, default: []].append(place)
        } else {
          covered.append(place)
          good[factor.category?.value, default: []].append(place)
        }
      }
    }
    let classes = FactorTally.classes.map {
      ($0, List(uncovered: bare[$0, default: []], covered: good[$0, default: []]))
    }
    byClass = Dictionary(uniqueKeysWithValues: classes)
    all = List(uncovered: uncovered, covered: covered)
    self.uncovered = List(uncovered: uncovered)
    self.ofIncident = ofIncident
  }
}

import Postmortem

/// The contributing factors of all incidents by class.
struct FactorTally: Sendable {
  /// A factor, its incident, and the actions of that incident which cover it; all as indices.
  struct Place: Sendable, Equatable {
    let incident: Int
    let factor: Int
    let covering: [Int]
  }

  /// The classes in the order of pages; nil for factors without one.
  static let classes: [FactorClass?] = [.technical, .process, .organisational, nil]

  /// Those that no action covers first, then the newest incident first.
  let byClass: [FactorClass?: [Place]]
  /// Those that no action covers, the newest incident first.
  let uncovered: [Place]
  /// Those that an action covers, the newest incident first.
  let covered: [Place]
  /// Those of each incident that has any, in the order of its document.
  let ofIncident: [Int: [Place]]
  let count: Int

  /// Cancelled incidents play no part.
  ///
  /// - Complexity: linear in the incidents, times the actions of each.
  init(_ base: KnowledgeBase) {
    var covered: [Place] = []
    var good: [FactorClass?: [Place]] = [:]
    var bare: [FactorClass?: [Place]] = [:]
    var uncovered: [Place] = []
    var ofIncident: [Int: [Place]] = [:]
    var count = 0
    for (index, incident) in base.incidents.enumerated()
    where incident.status?.value != .cancelled && !incident.factors.isEmpty {
      let coverage = Coverage(incident)
      for (number, factor) in incident.factors.enumerated() {
        let place = Place(incident: index, factor: number, covering: coverage.factors[number].sorted())
        count += 1
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
    byClass = bare.merging(good) { $0 + $1 }
    self.covered = covered
    self.uncovered = uncovered
    self.ofIncident = ofIncident
    self.count = count
  }
}

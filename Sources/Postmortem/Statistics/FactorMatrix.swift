/// In how many incidents of a service a class of contributing factor was found.
///
/// It counts incidents and not factors: a report that splits one condition into three must not weigh three times.
package struct FactorMatrix: Sendable, Equatable {
  /// The services with the most incidents first, then by id; then, where there are any, the others together and the
  /// incidents that name no service.
  package let rows: [Row]
  /// All incidents, each once: rows may count an incident several times, since it may concern several services.
  package let all: Counts
  /// Incidents that name no factor.
  package let withoutFactors: Int

  /// A service, or what stands for several or none.
  package struct Row: Sendable, Equatable {
    package let subject: Subject
    package let counts: Counts
  }

  package enum Subject: Sendable, Hashable {
    case service(String)
    /// So many services of which each has fewer incidents than those that have a row of their own.
    case others(Int)
    case noService
  }

  /// Numbers of incidents.
  package struct Counts: Sendable, Equatable {
    package private(set) var incidents = 0
    private var classes = [0, 0, 0, 0]

    /// With a factor of that class; nil asks for a factor whose class nothing states.
    package subscript(category: FactorClass?) -> Int { classes[Self.place(category)] }

    fileprivate mutating func count(_ found: Set<FactorClass?>) {
      incidents += 1
      for category in found { classes[Self.place(category)] += 1 }
    }

    private static func place(_ category: FactorClass?) -> Int {
      category.flatMap { FactorClass.allCases.firstIndex(of: $0) } ?? FactorClass.allCases.count
    }
  }

  /// - Parameter most: how many services have a row of their own.
  init(of indices: [Int], in base: KnowledgeBase, most: Int) {
    var frequency: [String: Int] = [:]
    for index in indices {
      for service in Set(base.incidents[index].services.map(\.value)) { frequency[service, default: 0] += 1 }
    }
    let ranked = frequency.sorted { left, right in
      left.value != right.value
        ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }.map(\.key)
    let shown = Set(ranked.prefix(most))
    var counts: [Subject: Counts] = [:]
    var all = Counts()
    var withoutFactors = 0
    let others = Subject.others(ranked.count - shown.count)
    for index in indices {
      let incident = base.incidents[index]
      let found = Set(incident.factors.map { $0.category?.value })
      if found.isEmpty { withoutFactors += 1 }
      all.count(found)
      var subjects = Set(
        incident.services.map { shown.contains($0.value) ? Subject.service($0.value) : others })
      if subjects.isEmpty { subjects = [.noService] }
      for subject in subjects { counts[subject, default: Counts()].count(found) }
    }
    let order = ranked.prefix(most).map { Subject.service($0) } + [others, .noService]
    rows = order.compactMap { subject in counts[subject].map { Row(subject: subject, counts: $0) } }
    self.all = all
    self.withoutFactors = withoutFactors
  }
}

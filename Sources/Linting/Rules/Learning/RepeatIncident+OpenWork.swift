import Postmortem

/// Which incidents left work behind, and which came later to the same services.
struct OpenWork {
  /// For each incident whether it has factors, and actions that are open.
  private(set) var isOpen: [Bool]
  /// Incidents that were asked for and have a predecessor with open work, the oldest first.
  private(set) var successors: [Int] = []
  /// For each service the incidents with open work, the oldest first.
  private var byService: [String: [Int]] = [:]
  private let base: KnowledgeBase

  init(_ base: KnowledgeBase) {
    self.base = base
    let incidents = base.incidents
    isOpen = Array(repeating: false, count: incidents.count)
    for index in incidents.indices.reversed() {
      guard incidents[index].status?.value != .cancelled, !incidents[index].factors.isEmpty else { continue }
      if !byService.isEmpty, base.isSelected(incidents[index].document.path),
        incidents[index].services.contains(where: { byService[$0.value] != nil })
      {
        successors.append(index)
      }
      guard incidents[index].actions.contains(where: { $0.state.isOpen }) else { continue }
      isOpen[index] = true
      for service in Set(incidents[index].services.map(\.value)) {
        byService[service, default: []].append(index)
      }
    }
  }

  /// Earlier incidents of the same services with open work, ascending; nil where there are more than `limit`.
  func predecessors(of own: Int, atMost limit: Int) -> [Int]? {
    var found: [Int] = []
    for service in base.incidents[own].services {
      for earlier in byService[service.value] ?? [] {
        if earlier <= own { break }
        guard !found.contains(earlier) else { continue }
        if found.count == limit { return nil }
        found.append(earlier)
      }
    }
    return found.sorted()
  }
}

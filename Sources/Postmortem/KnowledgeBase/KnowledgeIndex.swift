/// Who is where among the incidents of a knowledge base, and who speaks of whom; all by index.
struct KnowledgeIndex: Sendable {
  private(set) var byID: [String: [Int]] = [:]
  private(set) var byPath: [String: Int] = [:]
  private(set) var byService: [String: [Int]] = [:]
  /// For each incident those that mention it, ascending.
  private(set) var backlinks: [Int: [Int]] = [:]
  /// Incidents without a stated id, by the id in their file name.
  private var byPathID: [String: Int] = [:]

  init(incidents: [Incident]) {
    byPath.reserveCapacity(incidents.count)
    byID.reserveCapacity(incidents.count)
    // Incidents are asked where they lie: to take each out would count a reference to everything in it.
    for index in incidents.indices {
      byPath[incidents[index].document.path] = index
      if let id = incidents[index].id?.value {
        byID[id, default: []].append(index)
      } else if let id = incidents[index].idInPath {
        byPathID[id] = byPathID[id] ?? index
      }
      for service in Set(incidents[index].services.map(\.value)) {
        byService[service, default: []].append(index)
      }
    }
    for index in incidents.indices where !incidents[index].mentions.isEmpty {
      for target in Set(incidents[index].mentions.map(\.target)) {
        guard let found = self.target(of: target), found != index else { continue }
        // The same incident may be mentioned by id and by path.
        if backlinks[found]?.last != index { backlinks[found, default: []].append(index) }
      }
    }
  }

  /// The incident that is meant: by its stated id first, by its file's name where none states it.
  func target(of target: Mention.Target) -> Int? {
    switch target {
    case .id(let id): byID[id]?.first ?? byPathID[id]
    case .path(let path): byPath[path]
    }
  }
}

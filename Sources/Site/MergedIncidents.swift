import Postmortem

/// Which incidents were closed in favour of which other one, by index.
struct MergedIncidents: Sendable {
  /// For a cancelled incident the one that its reason names.
  let into: [Int: Int]
  /// For an incident those that were merged into it, ascending.
  let from: [Int: [Int]]

  init(_ base: KnowledgeBase) {
    var into: [Int: Int] = [:]
    var from: [Int: [Int]] = [:]
    for (index, incident) in base.incidents.enumerated() where incident.status?.value == .cancelled {
      guard let reason = incident.cancellationReason?.value,
        let target = MergedIncidents.target(named: reason, in: base), target != index
      else { continue }
      into[index] = target
      from[target, default: []].append(index)
    }
    self.into = into
    self.from = from
  }

  /// The first incident whose id stands in a text as a word of its own.
  private static func target(named reason: String, in base: KnowledgeBase) -> Int? {
    for word in reason.split(whereSeparator: { $0.isWhitespace || ":,.;()\u{201C}\u{201D}\"".contains($0) }) {
      if let found = base.incidents(withID: String(word)).first { return found }
    }
    return nil
  }
}

/// Some of the milestones, as a value that is copied for nothing.
struct MilestoneSet: Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  init(arrayLiteral kinds: MilestoneKind...) { for kind in kinds { insert(kind) } }

  var isEmpty: Bool { bits == 0 }

  /// Those of the set, in their usual order.
  var kinds: [MilestoneKind] { isEmpty ? [] : MilestoneKind.allCases.filter(contains) }

  func contains(_ kind: MilestoneKind) -> Bool { bits & (1 << UInt8(kind.place)) != 0 }

  mutating func insert(_ kind: MilestoneKind) { bits |= 1 << UInt8(kind.place) }
}

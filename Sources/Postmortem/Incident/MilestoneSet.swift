/// Some of the milestones, in their usual order: a value that costs nothing to copy.
package struct MilestoneSet: Sendable, Hashable, Sequence, ExpressibleByArrayLiteral {
  /// One bit for each, by its place.
  private var bits: UInt8 = 0

  package init() {}

  package init(arrayLiteral kinds: MilestoneKind...) { for kind in kinds { insert(kind) } }

  package var isEmpty: Bool { bits == 0 }

  package var first: MilestoneKind? {
    isEmpty ? nil : MilestoneKind.allCases[bits.trailingZeroBitCount]
  }

  package func contains(_ kind: MilestoneKind) -> Bool { bits & MilestoneSet.bit(kind) != 0 }

  /// Whether a milestone is in both sets.
  package func intersects(_ other: MilestoneSet) -> Bool { bits & other.bits != 0 }

  package mutating func insert(_ kind: MilestoneKind) { bits |= MilestoneSet.bit(kind) }

  package func makeIterator() -> Iterator { Iterator(rest: self) }

  private static func bit(_ kind: MilestoneKind) -> UInt8 { 1 << UInt8(kind.place) }

  /// Gives the milestones from the first to the last.
  package struct Iterator: IteratorProtocol {
    fileprivate var rest: MilestoneSet

    package mutating func next() -> MilestoneKind? {
      let next = rest.first
      rest.bits &= rest.bits &- 1
      return next
    }
  }
}

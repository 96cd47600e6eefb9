/// An incident that had to do with the same, and why that is said.
package struct SimilarIncident: Sendable, Equatable {
  /// Index into the incidents of the knowledge base.
  package let incident: Int
  /// From 0 to 1.
  package let score: Double
  /// Whether it happened before the incident that was asked about.
  package let isEarlier: Bool
  /// The services that both name, sorted.
  package let services: [String]
  /// Words and phrases that both use for their causes, the most telling first; at most six.
  package let terms: [String]
  /// The classes in which both have a factor that the other shares.
  package let classes: [FactorClass]
  /// Factors that both have in other words.
  package let factors: [SharedFactor]
  /// Actions of the earlier incident that would have covered this one, the most overdue first; empty where this
  /// one is the later.
  package let actions: [CoveringAction]

  /// A factor of one incident that is like one of another.
  package struct SharedFactor: Sendable, Equatable {
    /// Index into the factors of the incident that was asked about.
    package let own: Int
    /// Index into those of the similar one.
    package let other: Int
    /// How much of the shorter one the other holds, from 0 to 1; rare words weigh more.
    package let likeness: Double
  }

  /// An action that was not done when the later incident began, and speaks of what recurred.
  package struct CoveringAction: Sendable, Equatable {
    /// Index into the actions of the similar incident.
    package let action: Int
    /// Index into the factors of the incident that was asked about: what it would have covered.
    package let factor: Int
    /// Nil where it is closed, undated or in time.
    package let daysOverdue: Int?
    /// Whether work remains; otherwise it was done after the later incident had begun.
    package let isOpen: Bool
  }

  /// Whether an earlier incident happened again: the same service, and a factor that came back.
  package var isRepeat: Bool { isEarlier && !services.isEmpty && !factors.isEmpty }

  /// The actions that are still open.
  package var openActions: [CoveringAction] { actions.filter(\.isOpen) }
}

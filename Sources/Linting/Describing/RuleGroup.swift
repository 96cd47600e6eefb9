package import Postmortem

/// The families of rules, in the order of the reference.
package enum RuleGroup: String, Sendable, CaseIterable {
  case frontMatter = "front-matter"
  case structure, timeline
  case fiveWhys = "five-whys"
  case blameless, actions
  case clocks = "response-clocks"
  case communication = "roles-and-communication"
  case severity, learning, disclosure, suppression

  /// The heading of the group in the reference.
  package var title: String {
    switch self {
    case .frontMatter: "Front matter"
    case .structure: "Structure"
    case .timeline: "Timeline"
    case .fiveWhys: "Five whys and factors"
    case .blameless: "Blameless language"
    case .actions: "Action items"
    case .clocks: "Response clocks"
    case .communication: "Roles and communication"
    case .severity: "Severity"
    case .learning: "Learning"
    case .disclosure: "Disclosure"
    case .suppression: "Suppression"
    }
  }

  /// What the settings tell all rules of the group at once: a key of `afterword.yml`, and the keys below it.
  package var settings: (key: String, keys: [KeyDescription])? {
    self == .blameless ? ("blameless", BlamelessSettings.keys) : nil
  }

  /// Whether a document that is still being written is spared: a draft gets notes, one in review warnings at most.
  package var waitsForPublication: Bool {
    switch self {
    case .structure, .fiveWhys, .actions, .clocks, .communication, .severity, .learning: true
    case .frontMatter, .timeline, .blameless, .disclosure, .suppression: false
    }
  }
}

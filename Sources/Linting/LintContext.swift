package import Postmortem

/// What rules may know besides the document: the settings, the people, the services and the day.
///
/// Tables that several documents share belong here, built once for a run. A class: every rule gets it with every
/// document, and none should copy it.
package final class LintContext: Sendable {
  package let settings: Settings
  package let roster: Roster
  package let catalogue: ServiceCatalogue
  /// The day that "overdue" is measured on.
  package let asOf: Day
  /// What the blameless rules know.
  let vocabulary: BlameVocabulary
  /// Every name that a person of the roster goes by, lower case: the handle, the full and the first name, the
  /// initials.
  package let rosterNames: Set<String>
  /// The handles and first names of the roster, lower case: what one word of a sentence may call somebody.
  package let rosterWords: Set<String>
  /// The ids and names of the catalogue's services, lower case.
  let serviceNames: Set<String>
  /// The words of the `openings` of the rule at hand, lower case.
  let openings: [[String]]
  /// Searches for the `phrases` of the rule at hand; built once, since it serves every document.
  let placeholders: PlaceholderSearch
  /// The options of the rule at hand.
  private let options: [String: RuleOption.Value]

  package init(settings: Settings, roster: Roster, catalogue: ServiceCatalogue, asOf: Day) {
    self.settings = settings
    self.roster = roster
    self.catalogue = catalogue
    self.asOf = asOf
    var names: Set<String> = []
    var words: Set<String> = []
    for person in roster.people {
      let full = person.name.lowercased()
      let parts = full.split(separator: " ")
      names.formUnion([full, person.handle.lowercased(), String(parts.compactMap(\.first))])
      if let first = parts.first { names.insert(String(first)) }
      words.insert(person.handle.lowercased())
      if parts.count > 1 { words.insert(String(parts[0])) }
    }
    serviceNames = Set(catalogue.services.flatMap { [$0.id.lowercased(), $0.name.lowercased()] })
    rosterNames = names
    rosterWords = words
    // What could not be understood was told when the settings were opened; the rest holds nevertheless.
    var faults: [Fault] = []
    vocabulary = BlameVocabulary(
      roster: roster, settings: BlamelessSettings(reading: settings.blameless, faults: &faults))
    placeholders = PlaceholderSearch(phrases: [])
    openings = []
    options = [:]
  }

  private init(_ other: LintContext, options: [String: RuleOption.Value]) {
    settings = other.settings
    roster = other.roster
    catalogue = other.catalogue
    asOf = other.asOf
    vocabulary = other.vocabulary
    serviceNames = other.serviceNames
    rosterNames = other.rosterNames
    rosterWords = other.rosterWords
    self.options = options
    if case .words(let phrases) = options["phrases"] {
      placeholders = PlaceholderSearch(phrases: phrases)
    } else {
      placeholders = other.placeholders
    }
    if case .words(let phrases) = options["openings"] {
      openings = phrases.map { $0.lowercased().split(separator: " ").map(String.init) }
    } else {
      openings = other.openings
    }
  }

  /// The same context with the options that hold for one rule.
  package func with(options: [String: RuleOption.Value]) -> LintContext {
    LintContext(self, options: options)
  }

  /// The number that an option of the rule at hand is set to.
  package func integer(_ option: String) -> Int {
    guard case .integer(let value) = options[option] else {
      preconditionFailure("the rule declares no integer option \(option)")
    }
    return value
  }

  /// Whether a switch of the rule at hand is on.
  package func flag(_ option: String) -> Bool {
    guard case .flag(let value) = options[option] else {
      preconditionFailure("the rule declares no switch \(option)")
    }
    return value
  }

  /// The words that an option of the rule at hand lists.
  package func words(_ option: String) -> [String] {
    guard case .words(let value) = options[option] else {
      preconditionFailure("the rule declares no list \(option)")
    }
    return value
  }
}

package import Postmortem

/// What the engine knows: the words of English, those a team adds, its people, and the phrases it allows.
///
/// Built once for a run and shared by all documents: a class, so that none copies it.
package final class BlameVocabulary: Sendable {
  let table: TriggerTable
  let names: RosterNames
  /// What texts smell of: most can't hold blame, and need not be cut into words.
  let scents: ScentTable
  /// Lower case, as bytes.
  let allowed: [[UInt8]]

  /// - Parameters:
  ///   - roles: further words for humans, such as "pharmacist"; of a phrase the last word counts.
  ///   - systems: further words for machines and services.
  ///   - allowed: phrases in which nothing is found.
  package init(roster: Roster, roles: [String] = [], systems: [String] = [], allowed: [String] = []) {
    var table = Self.standard
    var scents = Self.standardScents
    for role in roles {
      let word = Self.lastWord(of: role)
      table.lexicon.set(word, .person)
      scents.insert(word.utf8, .somebody)
    }
    for system in systems { table.lexicon.set(Self.lastWord(of: system), .system) }
    self.table = table
    names = RosterNames(roster)
    for name in names.openings { scents.insert(name, .name) }
    self.scents = scents
    self.allowed = allowed.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
  }

  /// The words of English with those that the settings add.
  convenience init(roster: Roster, settings: BlamelessSettings) {
    self.init(
      roster: roster, roles: settings.roles, systems: settings.systems, allowed: settings.allowed)
  }

  private static let standard = TriggerTable(lexicon: .english)

  private static let standardScents: ScentTable = {
    var scents = ScentTable()
    for (rule, shape, phrases) in Trigger.phrases {
      let scent = Scent(of: rule, needing: shape.need)
      for phrase in phrases.utf8.split(separator: UInt8(ascii: ",")) { scents.insert(phrase, scent) }
    }
    Lexicon.english.forEachWord { word, classes in
      let isHuman = !classes.isDisjoint(with: [.human, .ourselves, .personPronoun, .who])
      if isHuman { scents.insert(word, .somebody) }
      if !classes.isDisjoint(with: [.ours, .theirs]) { scents.insert(word, .owner) }
    }
    for task in PlaceholderSearch.tasks { task.word.withUTF8Buffer { scents.insert($0, .blank) } }
    return scents
  }()

  private static func lastWord(of phrase: String) -> String {
    phrase.lowercased().split(separator: " ").last.map(String.init) ?? ""
  }
}

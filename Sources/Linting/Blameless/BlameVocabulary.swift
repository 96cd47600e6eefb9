package import Postmortem

/// What the engine knows: the words of English, those a team adds, its people, and the phrases it allows.
///
/// Built once for a run and shared by all documents: a class, so that none copies it.
package final class BlameVocabulary: Sendable {
  let table: TriggerTable
  let names: RosterNames
  let scent: BlameScent
  /// Lower case, as bytes.
  let allowed: [[UInt8]]

  /// - Parameters:
  ///   - roles: further words for humans, such as "pharmacist"; of a phrase the last word counts.
  ///   - systems: further words for machines and services.
  ///   - allowed: phrases in which nothing is found.
  package init(roster: Roster, roles: [String] = [], systems: [String] = [], allowed: [String] = []) {
    var table = Self.standard
    for role in roles { table.lexicon.set(Self.lastWord(of: role), .person) }
    for system in systems { table.lexicon.set(Self.lastWord(of: system), .system) }
    self.table = table
    names = RosterNames(roster)
    scent = BlameScent(phrases: Trigger.phrases, names: names.openings)
    self.allowed = allowed.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
  }

  /// The words of English with those that the settings add.
  convenience init(roster: Roster, settings: BlamelessSettings) {
    self.init(
      roster: roster, roles: settings.roles, systems: settings.systems, allowed: settings.allowed)
  }

  private static let standard = TriggerTable(lexicon: .english)

  private static func lastWord(of phrase: String) -> String {
    phrase.lowercased().split(separator: " ").last.map(String.init) ?? ""
  }
}

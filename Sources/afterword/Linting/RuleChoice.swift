import Linting
import Postmortem

/// Which rules a run applies.
enum RuleChoice {
  /// The rules of the catalogue that `only` names and `skip` does not; names are ids or groups, apart by commas.
  ///
  /// - Throws: `CommandFailure` for a name that is neither.
  static func rules(only: String?, skip: String?) throws -> [Rule] {
    let wanted = try only.map(ids)
    let unwanted = try skip.map(ids) ?? []
    return Catalogue.rules.filter { rule in
      let id = rule.about.id
      return (wanted?.contains(id) ?? true) && !unwanted.contains(id)
    }
  }

  /// The rule of this id.
  static func rule(named id: String) throws -> RuleDescription {
    if let found = Catalogue.descriptions.first(where: { $0.id == id }) { return found }
    throw unknown(id, among: Catalogue.descriptions.map(\.id))
  }

  private static func ids(in list: String) throws -> Set<String> {
    var ids: Set<String> = []
    for part in list.split(separator: ",") {
      let name = String(part.drop { $0 == " " })
      let group = Catalogue.descriptions.filter { $0.group.rawValue == name }
      if group.isEmpty {
        ids.insert(try rule(named: name).id)
      } else {
        ids.formUnion(group.map(\.id))
      }
    }
    return ids
  }

  private static func unknown(_ name: String, among known: [String]) -> CommandFailure {
    let hint = Suggestion.nearest(to: name, among: known).map { ", did you mean \"\($0)\"?" } ?? ""
    return CommandFailure("there is no rule \"\(name)\"\(hint); `afterword explain` lists them all")
  }
}

import Postmortem

/// An action and the incident it belongs to, as indices.
package struct ActionPlace: Sendable, Equatable {
  package let incident: Int
  package let action: Int
}

/// Actions by urgency, each group in the order of the board.
struct ActionShelves: Sendable {
  /// By the place of the urgency on the board.
  private var shelves: [[ActionPlace]] = Array(repeating: [], count: ActionUrgency.allCases.count)

  /// A part of one group, as a page shows it.
  struct Part {
    let urgency: ActionUrgency
    /// How many the whole group holds.
    let total: Int
    let places: ArraySlice<ActionPlace>
  }

  subscript(urgency: ActionUrgency) -> [ActionPlace] { shelves[urgency.place] }

  /// How many actions remain to be done.
  var openCount: Int { ActionUrgency.open.reduce(0) { $0 + self[$1].count } }

  mutating func add(_ place: ActionPlace, _ urgency: ActionUrgency) {
    shelves[urgency.place].append(place)
  }

  mutating func sort(_ urgency: ActionUrgency, by precedes: (ActionPlace, ActionPlace) -> Bool) {
    shelves[urgency.place].sort(by: precedes)
  }

  /// Those that satisfy `isIncluded`.
  func filter(_ isIncluded: (ActionPlace) -> Bool) -> ActionShelves {
    var kept = ActionShelves()
    kept.shelves = shelves.map { $0.filter(isIncluded) }
    return kept
  }

  /// One group alone.
  func only(_ urgency: ActionUrgency) -> ActionShelves {
    var kept = ActionShelves()
    kept.shelves[urgency.place] = self[urgency]
    return kept
  }

  /// The open actions of a page, counted from one, of at most `rows`.
  func open(page: Int, rows: Int) -> [Part] {
    var skipped = (page - 1) * rows
    var left = rows
    var parts: [Part] = []
    for urgency in ActionUrgency.open {
      let all = self[urgency]
      let shown = all.dropFirst(skipped).prefix(left)
      skipped = max(0, skipped - all.count)
      left -= shown.count
      if !shown.isEmpty { parts.append(Part(urgency: urgency, total: all.count, places: shown)) }
    }
    return parts
  }

  /// "3 overdue, 2 due within 14 days, 3 later, 1 without a due date"; nil where nothing is open.
  var state: String? {
    let words: [(ActionUrgency, String)] = [
      (.overdue, "overdue"), (.soon, "due within 14 days"), (.later, "later"),
      (.undated, "without a due date"),
    ]
    let parts = words.compactMap { urgency, word in
      self[urgency].isEmpty ? nil : "\(Counted.number(self[urgency].count)) \(word)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

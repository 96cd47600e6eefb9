import Postmortem

extension Incident {
  /// Where actions that lack the same thing are told of it.
  struct ActionPlace {
    /// A heading, or the text of one action.
    let range: Range<Int>
    let kind: Kind

    enum Kind {
      /// All actions of the incident lack it: the heading of the actions.
      case all
      /// All under one heading do.
      case group
      case one
    }
  }

  /// Once at a heading where everything below lacks it, else at each action, in the order of the document.
  ///
  /// - Parameters:
  ///   - loose: the actions that lack something, in their order.
  ///   - actions: those that should have it.
  /// - Complexity: O(n log m) in the actions and the sections.
  func places(of loose: [ActionItem], among actions: [ActionItem]) -> [ActionPlace] {
    if loose.count == actions.count, loose.count > 1, let heading = document.heading(.actions) {
      return [ActionPlace(range: heading, kind: .all)]
    }
    let headings = document.sections.filter { $0.level <= 6 }.map(\.titleRange)
    let total = Dictionary(grouping: actions) { index(ofHeadingAbove: $0, headings) }.mapValues(\.count)
    let lacking = Dictionary(grouping: loose) { index(ofHeadingAbove: $0, headings) }.mapValues(\.count)
    var places: [ActionPlace] = []
    for action in loose {
      let above = index(ofHeadingAbove: action, headings)
      guard above >= 0, let count = lacking[above], count > 1, count == total[above] else {
        places.append(ActionPlace(range: action.textRange, kind: .one))
        continue
      }
      if places.last?.range != headings[above] {
        places.append(ActionPlace(range: headings[above], kind: .group))
      }
    }
    return places
  }

  /// The last of `headings` before an action, by halving; -1 where there is none.
  private func index(ofHeadingAbove action: ActionItem, _ headings: [Range<Int>]) -> Int {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].lowerBound <= action.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

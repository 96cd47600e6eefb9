import Markdown
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
  ///   - isLoose: whether an action lacks it.
  ///   - isMeant: whether an action should have it.
  /// - Complexity: O(n log m) in the actions and the sections.
  func places(of isLoose: (ActionItem) -> Bool, among isMeant: (ActionItem) -> Bool) -> [ActionPlace] {
    let meant = actions.indices.filter { isMeant(actions[$0]) }
    let loose = meant.filter { isLoose(actions[$0]) }
    guard !loose.isEmpty else { return [] }
    if loose.count == meant.count, loose.count > 1, let heading = document.heading(.actions) {
      return [ActionPlace(range: heading, kind: .all)]
    }
    let headings = document.sections.lazy.filter { $0.level <= 6 }.map(\.titleRange)
    return places(of: loose, among: meant, below: Array(headings))
  }

  private func places(of loose: [Int], among meant: [Int], below headings: [Range<Int>]) -> [ActionPlace] {
    // Below each heading, and at the end where there is none above.
    var total = [Int](repeating: 0, count: headings.count + 1)
    var lacking = total
    func place(_ above: Int) -> Int { above < 0 ? headings.count : above }
    for index in meant { total[place(self.index(ofHeadingAbove: actions[index], headings))] += 1 }
    for index in loose { lacking[place(self.index(ofHeadingAbove: actions[index], headings))] += 1 }
    var places: [ActionPlace] = []
    for index in loose {
      let above = self.index(ofHeadingAbove: actions[index], headings)
      guard above >= 0, lacking[above] > 1, lacking[above] == total[above] else {
        places.append(ActionPlace(range: actions[index].textRange, kind: .one))
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
    headings.firstIndexByHalving { $0.lowerBound > action.range.lowerBound } - 1
  }
}

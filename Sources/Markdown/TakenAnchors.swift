/// The anchors of a page that are taken.
package struct TakenAnchors: Sendable {
  /// By each of them the number that was last put behind it.
  private var numbers: [String: Int] = [:]
  /// The number before the one that the second of a name has behind it.
  private let last: Int

  /// - Parameter first: the number that the second of a name has behind it.
  package init(_ anchors: some Sequence<String> = [], from first: Int = 2) {
    last = first - 1
    for anchor in anchors { numbers[anchor] = last }
  }

  /// The name itself, or the name with the first free number behind a hyphen; taken from then on.
  ///
  /// - Complexity: O(1) on average, however often the same name is asked for.
  package mutating func claim(_ name: String) -> String {
    guard let used = numbers[name] else {
      numbers[name] = last
      return name
    }
    var number = used + 1
    while numbers["\(name)-\(number)"] != nil { number += 1 }
    numbers[name] = number
    let anchor = "\(name)-\(number)"
    numbers[anchor] = last
    return anchor
  }
}

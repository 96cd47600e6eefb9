/// The anchors of a page that are taken.
struct TakenAnchors {
  /// By each of them the number that was last put behind it.
  private var numbers: [String: Int] = [:]

  init(_ anchors: some Sequence<String> = []) {
    for anchor in anchors { numbers[anchor] = 1 }
  }

  /// The name itself, or the name with the first free number from two on; taken from then on.
  ///
  /// - Complexity: O(1) on average, however often the same name is asked for.
  mutating func claim(_ name: String) -> String {
    guard let last = numbers[name] else {
      numbers[name] = 1
      return name
    }
    var number = last + 1
    while numbers["\(name)-\(number)"] != nil { number += 1 }
    numbers[name] = number
    let anchor = "\(name)-\(number)"
    numbers[anchor] = 1
    return anchor
  }
}

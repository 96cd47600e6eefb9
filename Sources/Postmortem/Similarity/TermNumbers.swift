/// Numbers terms from zero in the order in which they are met.
///
/// A term is a hash already, with its bits spread: its place in the table is found without hashing it again.
struct TermNumbers: Sendable {
  /// The terms by their numbers.
  private(set) var terms: [Term] = []
  /// For each place the number of the term that stands there, counted from one; zero where it is free. Their count is
  /// a power of two.
  private var places = [Int32](repeating: 0, count: 1024)

  /// - Complexity: O(1) on average.
  mutating func number(of term: Term) -> Int32 {
    var place = home(of: term)
    while places[place] != 0 {
      let number = places[place] - 1
      if terms[Int(number)] == term { return number }
      place = (place + 1) & (places.count - 1)
    }
    terms.append(term)
    places[place] = Int32(terms.count)
    if terms.count * 2 > places.count { grow() }
    return Int32(terms.count - 1)
  }

  private func home(of term: Term) -> Int { Int(truncatingIfNeeded: term.hash) & (places.count - 1) }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, term) in terms.enumerated() {
      var place = home(of: term)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number + 1)
    }
  }
}

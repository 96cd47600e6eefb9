/// A set of words that is asked about every word of a text: open addressing, and no more of a hash than it takes.
package struct WordTable: Sendable, ExpressibleByArrayLiteral {
  /// A power of two of them; `none` marks a free place.
  @usableFromInline var places: [PackedWord]

  /// - Parameter words: in lower case.
  package init(_ words: [String]) { self.init(packed: words.map { PackedWord($0) }) }

  init(packed words: [PackedWord]) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    places = Array(repeating: .none, count: size)
    for word in words {
      var index = word.mixed & (size - 1)
      while places[index] != .none, places[index] != word { index = (index + 1) & (size - 1) }
      places[index] = word
    }
  }

  package init(arrayLiteral words: String...) { self.init(words) }

  /// - Complexity: O(1): at least two thirds of the places are free.
  @inlinable
  package func contains(_ word: PackedWord) -> Bool { place(of: word) != nil }

  /// How many places there are, free ones included.
  var size: Int { places.count }

  /// The place of a word; nil for one that is not in the set.
  @inlinable
  func place(of word: PackedWord) -> Int? {
    places.withUnsafeBufferPointer { places in
      let mask = places.count &- 1
      var index = word.mixed & mask
      while !places[index].isNone {
        if places[index] == word { return index }
        index = (index &+ 1) & mask
      }
      return nil
    }
  }
}

/// What the words of a fixed vocabulary stand for: open addressing, and no more of a hash than it takes.
struct WordMap<Value: Sendable>: Sendable {
  /// A power of two of them; `none` marks a free place.
  private var words: [PackedWord]
  private var values: [Value?]

  /// - Parameter names: in lower case; of two that are equal the first one counts.
  init(_ names: [(PackedWord, Value)]) {
    var size = 16
    while size < names.count * 3 { size *= 2 }
    words = Array(repeating: .none, count: size)
    values = Array(repeating: nil, count: size)
    for (word, value) in names {
      var index = word.mixed & (size - 1)
      while words[index] != .none, words[index] != word { index = (index + 1) & (size - 1) }
      guard words[index] == .none else { continue }
      words[index] = word
      values[index] = value
    }
  }

  /// - Complexity: O(1): at least two thirds of the places are free.
  subscript(word: PackedWord) -> Value? {
    var index = word.mixed & (words.count - 1)
    while words[index] != .none {
      if words[index] == word { return values[index] }
      index = (index + 1) & (words.count - 1)
    }
    return nil
  }
}

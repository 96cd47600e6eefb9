/// What the words of a fixed vocabulary stand for.
struct WordMap<Value: Sendable>: Sendable {
  private let words: WordTable
  /// At the places of their words.
  private var values: [Value?]

  /// - Parameter names: in lower case; of two that are equal the first one counts.
  init(_ names: [(PackedWord, Value)]) {
    words = WordTable(packed: names.map { $0.0 })
    values = Array(repeating: nil, count: words.size)
    for (word, value) in names {
      guard let place = words.place(of: word), values[place] == nil else { continue }
      values[place] = value
    }
  }

  /// - Complexity: O(1).
  subscript(word: PackedWord) -> Value? { words.place(of: word).flatMap { values[$0] } }
}

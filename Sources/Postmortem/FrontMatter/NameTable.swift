/// What the names of a fixed vocabulary stand for, whatever their spelling.
struct NameTable<Value: Sendable>: Sendable {
  private let names: WordMap<[(name: String, value: Value)]>
  private let hasHumps: Bool

  /// - Parameters:
  ///   - names: in kebab case; of two that are equal the first one counts.
  ///   - hasHumps: whether `startedAt` is spelled as `started-at`, rather than as `startedat`.
  init(_ names: [(name: String, value: Value)], hasHumps: Bool = true) {
    let alike = Dictionary(grouping: names) { PackedWord($0.name) }
    self.names = WordMap(alike.map { ($0.key, $0.value) })
    self.hasHumps = hasHumps
  }

  /// What `name` stands for; nil where the vocabulary lacks it.
  ///
  /// - Complexity: O(length of the name).
  subscript(name: String) -> Value? {
    var bytes = name
    let word = bytes.withUTF8 { PackedWord(bytes: KebabBytes($0, hasHumps: hasHumps)) }
    guard let alike = names[word] else { return nil }
    // Bytes that were all packed have been compared already.
    if word.isWhole { return alike[0].value }
    if let exact = alike.first(where: { $0.name == name }) { return exact.value }
    let spelled = bytes.withUTF8 {
      String(decoding: Array(KebabBytes($0, hasHumps: hasHumps)), as: UTF8.self)
    }
    return alike.first { $0.name == spelled }?.value
  }
}

extension NameTable {
  /// The keys of a mapping, by their names, and where those are silent by their aliases.
  init(_ keys: [KeyDescription], _ value: (KeyDescription) -> Value?) {
    var names: [(name: String, value: Value)] = []
    for key in keys { if let value = value(key) { names.append((key.name, value)) } }
    for key in keys { if let value = value(key) { names += key.aliases.map { ($0, value) } } }
    self.init(names)
  }
}

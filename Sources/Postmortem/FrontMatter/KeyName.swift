/// The spelling of keys.
enum KeyName {
  /// `startedAt`, `started_at`, `Started At` as `started-at`.
  static func kebab(_ name: String) -> String {
    var name = name
    return name.withUTF8 { String(decoding: Array(KebabBytes($0)), as: UTF8.self) }
  }
}

/// The bytes of a name in kebab case, one by one.
struct KebabBytes: Sequence, IteratorProtocol {
  private let name: UnsafeBufferPointer<UInt8>
  /// Whether a capital behind a small letter or a digit begins a word.
  private let hasHumps: Bool
  private var index = 0
  /// Whether the hyphen before the capital at `index` has been given.
  private var isBehindHyphen = false

  init(_ name: UnsafeBufferPointer<UInt8>, hasHumps: Bool = true) {
    self.name = name
    self.hasHumps = hasHumps
  }

  var underestimatedCount: Int { name.count }

  mutating func next() -> UInt8? {
    guard index < name.count else { return nil }
    let byte = name[index]
    if byte.isASCIIUppercase, hasHumps, !isBehindHyphen, index > 0 {
      let previous = name[index - 1]
      if previous.isASCIIDigit || previous.isASCIILetter && !previous.isASCIIUppercase {
        isBehindHyphen = true
        return UInt8(ascii: "-")
      }
    }
    isBehindHyphen = false
    index += 1
    return byte == UInt8(ascii: "_") || byte == 0x20 ? UInt8(ascii: "-") : byte.asciiLowercased
  }
}

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
    var name = name
    return name.withUTF8 { self[$0] }
  }

  /// The same for bytes of a text.
  subscript(name: UnsafeBufferPointer<UInt8>) -> Value? {
    let spelled = KebabBytes(name, hasHumps: hasHumps)
    let word = PackedWord(bytes: spelled)
    guard let alike = names[word] else { return nil }
    // Bytes that were all packed have been compared already.
    if word.isWhole { return alike[0].value }
    return alike.first { spelled.elementsEqual($0.name.utf8) }?.value
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

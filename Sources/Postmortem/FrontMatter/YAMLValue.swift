/// A value of a YAML document with the bytes it stands in. Scalars stay text: typing them is the schema's business.
package indirect enum YAMLValue: Sendable, Equatable {
  /// `isPlain` is false for quoted and block scalars, whose text is never a number or a Boolean.
  case scalar(String, isPlain: Bool, range: Range<Int>)
  case sequence([YAMLValue], range: Range<Int>)
  /// In the order of the file; keys are unique.
  case mapping([Entry], range: Range<Int>)

  /// One key with its value.
  package struct Entry: Sendable, Equatable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: YAMLValue

    package init(key: String, keyRange: Range<Int>, value: YAMLValue) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var range: Range<Int> {
    switch self {
    case .scalar(_, _, let range), .sequence(_, let range), .mapping(_, let range): range
    }
  }

  /// The text of a scalar; nil for a null (`~`, `null` or nothing), a sequence or a mapping.
  package var text: String? {
    guard case .scalar(let text, let isPlain, _) = self else { return nil }
    return isPlain && (text.isEmpty || text == "~" || text == "null") ? nil : text
  }

  /// The entries of a mapping; none for anything else.
  package var entries: [Entry] {
    if case .mapping(let entries, _) = self { entries } else { [] }
  }

  /// The members of a sequence; a lone scalar counts as a sequence of one, a null as none.
  package var members: [YAMLValue] {
    switch self {
    case .sequence(let members, _): members
    case .scalar: text == nil ? [] : [self]
    case .mapping: []
    }
  }

  /// The value of a mapping's key.
  package subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}

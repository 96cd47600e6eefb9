/// One member of a model: its name, what it means, and the way to its value.
package struct Member<Model>: Sendable {
  let name: String
  let meaning: String
  let type: DataType
  let write: @Sendable (Model, inout JSONWriter) -> Void

  package static func text(
    _ name: String, _ meaning: String, _ format: DataFormat? = nil,
    _ read: @escaping @Sendable (Model) -> String
  ) -> Member {
    Member(name: name, meaning: meaning, type: .text(format)) { $1.value(read($0)) }
  }

  /// A text, or `null` where there is none.
  package static func maybeText(
    _ name: String, _ meaning: String, _ format: DataFormat? = nil,
    _ read: @escaping @Sendable (Model) -> String?
  ) -> Member {
    Member(name: name, meaning: meaning, type: .optional(.text(format))) { model, json in
      if let text = read(model) { json.value(text) } else { json.null() }
    }
  }

  /// One of some words.
  package static func choice(
    _ name: String, _ meaning: String, of words: [String], _ read: @escaping @Sendable (Model) -> String
  ) -> Member {
    Member(name: name, meaning: meaning, type: .choice(words)) { $1.value(read($0)) }
  }

  /// One of some words, or `null`.
  package static func maybeChoice(
    _ name: String, _ meaning: String, of words: [String], _ read: @escaping @Sendable (Model) -> String?
  ) -> Member {
    Member(name: name, meaning: meaning, type: .optional(.choice(words))) { model, json in
      if let word = read(model) { json.value(word) } else { json.null() }
    }
  }

  package static func number(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Int
  ) -> Member {
    Member(name: name, meaning: meaning, type: .number) { $1.value(read($0)) }
  }

  /// A whole number, or `null`.
  package static func maybeNumber(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Int?
  ) -> Member {
    Member(name: name, meaning: meaning, type: .optional(.number)) { model, json in
      if let number = read(model) { json.value(number) } else { json.null() }
    }
  }

  package static func flag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> Member {
    Member(name: name, meaning: meaning, type: .flag) { $1.value(read($0)) }
  }

  /// A Boolean, or `null`.
  package static func maybeFlag(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> Bool?
  ) -> Member {
    Member(name: name, meaning: meaning, type: .optional(.flag)) { model, json in
      if let flag = read(model) { json.value(flag) } else { json.null() }
    }
  }

  package static func texts(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> Member {
    Member(name: name, meaning: meaning, type: .list(.text(nil))) { model, json in
      json.array { json in for text in read(model) { json.value(text) } }
    }
  }

  /// A model within the model.
  package static func one<Part: DataModel>(
    _ name: String, _ meaning: String, _ part: Part.Type, _ read: @escaping @Sendable (Model) -> Part
  ) -> Member {
    Member(name: name, meaning: meaning, type: .model(Part.shape)) { $1.value(read($0)) }
  }

  /// A model within the model, or `null`.
  package static func maybeOne<Part: DataModel>(
    _ name: String, _ meaning: String, _ part: Part.Type, _ read: @escaping @Sendable (Model) -> Part?
  ) -> Member {
    Member(name: name, meaning: meaning, type: .optional(.model(Part.shape))) { model, json in
      if let part = read(model) { json.value(part) } else { json.null() }
    }
  }

  package static func many<Part: DataModel>(
    _ name: String, _ meaning: String, _ part: Part.Type, _ read: @escaping @Sendable (Model) -> [Part]
  ) -> Member {
    Member(name: name, meaning: meaning, type: .list(.model(Part.shape))) { model, json in
      json.array { json in for part in read(model) { json.value(part) } }
    }
  }

  /// Always the same word: it tells one kind of file from another.
  package static func constant(_ name: String, _ meaning: String, _ word: String) -> Member {
    Member(name: name, meaning: meaning, type: .constant(word)) { $1.value(word) }
  }

  /// The number of the format.
  package static func version(_ name: String, _ meaning: String, _ number: Int) -> Member {
    Member(name: name, meaning: meaning, type: .version(number)) { $1.value(number) }
  }
}

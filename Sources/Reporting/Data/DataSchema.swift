/// Writes the schema of some models: JSON Schema, draft 2020-12.
package enum DataSchema {
  /// - Parameters:
  ///   - roots: the models that a file may hold; what they hold in turn is defined as well.
  ///   - id: the schema's own address; nil where that is unknown.
  package static func file(_ roots: [DataShape], title: String, meaning: String, id: String?) -> [UInt8] {
    var definitions: [DataShape] = []
    var known: Set<String> = []
    for root in roots { collect(root, &definitions, &known) }
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      if let id { json.member("$id", id) }
      json.member("title", title)
      json.member("description", meaning)
      json.key("oneOf")
      json.array { json in
        for root in roots { json.object { $0.member("$ref", "#/$defs/" + root.title) } }
      }
      json.key("$defs")
      json.object { json in
        for shape in definitions.sorted(by: { $0.title < $1.title }) {
          json.key(shape.title)
          write(shape, &json)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func collect(
    _ shape: DataShape, _ definitions: inout [DataShape], _ known: inout Set<String>
  ) {
    guard known.insert(shape.title).inserted else { return }
    definitions.append(shape)
    for member in shape.members {
      var type = member.type
      while true {
        switch type {
        case .list(let inner), .optional(let inner):
          type = inner
          continue
        case .model(let part): collect(part, &definitions, &known)
        default: break
        }
        break
      }
    }
  }

  private static func write(_ shape: DataShape, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", "object")
      json.member("description", shape.meaning)
      json.key("properties")
      json.object { json in
        for member in shape.members {
          json.key(member.name)
          json.object { json in
            json.member("description", member.meaning)
            write(member.type, isOptional: false, &json)
          }
        }
      }
      json.key("required")
      json.array { json in for member in shape.members { json.value(member.name) } }
      json.key("additionalProperties")
      json.value(false)
    }
  }

  private static func write(_ type: DataType, isOptional: Bool, _ json: inout JSONWriter) {
    func name(_ type: String, _ json: inout JSONWriter) {
      json.key("type")
      guard isOptional else { return json.value(type) }
      json.array { json in
        json.value(type)
        json.value("null")
      }
    }
    switch type {
    case .text(let format):
      name("string", &json)
      if let format { json.member("format", format.rawValue) }
    case .choice(let words):
      json.key("enum")
      json.array { json in
        for word in words { json.value(word) }
        if isOptional { json.null() }
      }
    case .number: name("integer", &json)
    case .flag: name("boolean", &json)
    case .constant(let word): json.member("const", word)
    case .version(let number): json.member("const", number)
    case .model(let shape):
      guard isOptional else { return json.member("$ref", "#/$defs/" + shape.title) }
      json.key("anyOf")
      json.array { json in
        json.object { $0.member("$ref", "#/$defs/" + shape.title) }
        json.object { $0.member("type", "null") }
      }
    case .list(let inner):
      name("array", &json)
      json.key("items")
      json.object { write(inner, isOptional: false, &$0) }
    case .optional(let inner): write(inner, isOptional: true, &json)
    }
  }
}

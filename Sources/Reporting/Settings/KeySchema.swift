import Linting
package import Postmortem

/// The JSON Schema (draft 2020-12) of a mapping whose keys are described: what editors complete and underline.
///
/// It accepts what the readers accept: other names and spellings of keys, nulls, texts for lists. Where a reader looks
/// closer than a schema can, as at the calendar, the schema is the milder one.
package struct KeySchema {
  let title: String
  let meaning: String
  let keys: [KeyDescription]
  /// What an incident's id looks like; nil where any text is one.
  let identifier: IdentifierPattern?
  /// Keys of other programs, which may hold anything, in kebab case.
  let foreign: Set<String>
  /// Other names of keys whose values are only read where they fit.
  let borrowed: Set<String>

  package init(
    title: String, meaning: String, keys: [KeyDescription], identifier: IdentifierPattern? = nil,
    foreign: Set<String> = [], borrowed: Set<String> = []
  ) {
    self.title = title
    self.meaning = meaning
    self.keys = keys
    self.identifier = identifier
    self.foreign = foreign
    self.borrowed = borrowed
  }

  /// The schema, indented, with a line's end behind it.
  package func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      json.member("description", meaning)
      types(["object", "null"], &json)
      mapping(of: keys, at: "#", &json)
      // What every rule would say again.
      if keys.contains(where: { $0.form == .rules }) {
        json.key("$defs")
        json.object { json in
          json.key("level")
          json.object { choices(RuleLevel.allCases.map(\.rawValue), flags: [false], &$0) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// The members of a schema that say which keys a mapping has, whatever their spelling.
  ///
  /// - Parameter place: where this schema stands, as a pointer.
  func mapping(of keys: [KeyDescription], at place: String, _ json: inout JSONWriter) {
    properties(of: keys, at: place, &json)
    json.key("patternProperties")
    json.object { json in
      for key in keys {
        let taken = key.aliases.filter { !borrowed.contains($0) }
        json.key("^(?:\(([key.name] + taken).map(Spelling.key).joined(separator: "|")))$")
        json.object { $0.member("$ref", "\(place)/properties/\(key.name)") }
        for alias in key.aliases where borrowed.contains(alias) {
          json.key("^(?:\(Spelling.key(alias)))$")
          json.object { $0.member("description", "Read as \(key.name), where it fits.") }
        }
      }
      if place == "#", !foreign.isEmpty {
        json.key("^(?:\(foreign.sorted().map(Spelling.key).joined(separator: "|")))$")
        json.object { $0.member("description", "Of another program, and left alone.") }
      }
    }
    json.key("additionalProperties")
    json.value(false)
  }

  /// The members of a schema that say which keys a mapping has, spelled as they are.
  func exactMapping(of keys: [KeyDescription], at place: String, _ json: inout JSONWriter) {
    properties(of: keys, at: place, &json)
    json.key("additionalProperties")
    json.value(false)
  }

  private func properties(of keys: [KeyDescription], at place: String, _ json: inout JSONWriter) {
    json.key("properties")
    json.object { json in
      for key in keys {
        json.key(key.name)
        json.object { json in
          json.member("description", sentence(key.meaning))
          value(of: key, at: "\(place)/properties/\(key.name)", &json)
          standard(of: key, &json)
        }
      }
    }
  }

  /// The default, as JSON would state it.
  private func standard(of key: KeyDescription, _ json: inout JSONWriter) {
    guard let text = key.defaultText else { return }
    json.key("default")
    switch key.form {
    case .integer, .count: Int(text).map { json.value($0) } ?? json.value(text)
    case .boolean, .flag: json.value(text == "true")
    case .words:
      json.array { json in
        for word in text.dropFirst().dropLast().split(separator: ",") {
          json.value(String(word.drop { $0 == " " }))
        }
      }
    case .severities where text.hasPrefix("["):
      json.array { json in
        for part in text.split(whereSeparator: { !$0.isNumber }) { Int(part).map { json.value($0) } }
      }
    default: json.value(text.filter { $0 != "'" })
    }
  }

  private func sentence(_ meaning: String) -> String {
    meaning.prefix(1).uppercased() + meaning.dropFirst() + (meaning.hasSuffix(".") ? "" : ".")
  }

  func types(_ names: [String], _ json: inout JSONWriter) {
    json.key("type")
    guard names.count > 1 else { return json.value(names[0]) }
    json.array { json in for name in names { json.value(name) } }
  }
}

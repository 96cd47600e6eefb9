import Postmortem

extension KeySchema {
  /// The members of a schema that say what a key takes.
  ///
  /// - Parameter place: where the schema stands, as a pointer.
  func value(of key: KeyDescription, at place: String, _ json: inout JSONWriter) {
    switch key.form {
    case .text, .texts, .words, .families, .days, .picture, .path, .address, .identifier, .colour, .day,
      .moment,
      .zone:
      text(key.form, &json)
    case .boolean, .flag, .integer, .count, .severity, .severities, .status, .choice, .level:
      word(key.form, &json)
    case .group:
      types(["object", "null"], &json)
      mapping(of: key.keys, at: place, &json)
    case .rules:
      types(["object", "null"], &json)
      exactMapping(of: key.keys, at: place, &json)
    case .records: records(key, at: place, &json)
    case .rule: rule(key, at: place, &json)
    case .figures:
      anyOf(&json) {
        scalar(&$0)
      } _: {
        types(["object"], &$0)
      }
    case .people: people(&json)
    case .anything, .open: break
    }
  }

  private func text(_ form: KeyDescription.Form, _ json: inout JSONWriter) {
    switch form {
    case .text: scalar(&json)
    case .texts: list(ofNulls: true, &json)
    case .days:
      pattern("^[^,]*[0-9][^,]*$", ["string", "integer", "null", "array"], &json)
      json.key("items")
      json.object { pattern("[0-9]", ["string", "integer", "null"], &$0) }
    case .words: list(ofNulls: false, &json)
    case .families:
      anyOf(&json) {
        pattern("^[^;{}<>\"'\\\\/]+$", ["string"], &$0)
      } _: {
        types(["array"], &$0)
        $0.member("minItems", 1)
        $0.key("items")
        $0.object { pattern("^[^,;{}<>\"'\\\\/]+$", ["string", "number"], &$0) }
      }
    case .picture:
      let endings = (AttachmentKind.pictureEndings + [AttachmentKind.drawingEnding]).map(Spelling.anyCase)
      pattern(
        "^(?![./])(?!.*/[./]).+[.](?:\(endings.joined(separator: "|")))$", ["string"], &json)
    case .path: pattern("^(?!/)(?!(?:.*/)?[.][.](?:/|$))", ["string", "number", "null"], &json)
    case .address: pattern("^https?://", ["string", "null"], &json)
    case .identifier:
      if let form = identifier?.regularExpression {
        pattern(form, ["string", "null"], &json)
      } else {
        scalar(&json)
      }
    case .colour: pattern("^#(?:[0-9A-Fa-f]{3}){1,2}$", ["string"], &json)
    case .zone: pattern("^[A-Za-z+\u{2212}-]", ["string", "integer", "null"], &json)
    default: pattern("[0-9]", ["string", "integer", "null"], &json)
    }
  }

  private func word(_ form: KeyDescription.Form, _ json: inout JSONWriter) {
    switch form {
    case .boolean:
      let words = ["true", "yes", "on", "y", "false", "no", "off", "n"].map(Spelling.anyCase)
      anyOf(&json) {
        types(["boolean", "null"], &$0)
      } _: {
        pattern("^(?:\(words.joined(separator: "|")))$", ["string"], &$0)
      }
    case .flag: choices(["true", "false"], flags: [true, false], &json)
    case .integer(let range):
      types(["integer", "null"], &json)
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .count:
      types(["integer"], &json)
      json.member("minimum", 0)
    case .severity: severity(&json)
    case .severities:
      anyOf(&json) {
        choices(["all", "none", "true", "false"], flags: [true, false], &$0)
      } _: {
        severity(&$0)
      } _: {
        types(["array"], &$0)
        $0.key("items")
        $0.object { severity(&$0) }
      }
    case .status:
      anyOf(&json) {
        choices(Status.allCases.map(\.rawValue), &$0)
      } _: {
        pattern(StatusText.pattern, ["string"], &$0)
      } _: {
        types(["null"], &$0)
      }
    case .choice(let words):
      anyOf(&json) {
        choices(words, &$0)
      } _: {
        pattern("^\\s*(?:\(words.map(Spelling.word).joined(separator: "|")))\\s*$", ["string"], &$0)
      } _: {
        types(["null"], &$0)
      }
    case .level: json.member("$ref", "#/$defs/level")
    default: break
    }
  }

  private func severity(_ json: inout JSONWriter) {
    anyOf(&json) {
      types(["integer"], &$0)
      $0.member("minimum", 1)
      $0.member("maximum", 4)
    } _: {
      pattern(SeverityText.pattern, ["string"], &$0)
    } _: {
      types(["null"], &$0)
    }
  }

  /// A list of mappings, or one alone.
  private func records(_ key: KeyDescription, at place: String, _ json: inout JSONWriter) {
    let needed = key.keys.first { $0.isNeeded }
    anyOf(&json) {
      types(["object"], &$0)
      mapping(of: key.keys, at: "\(place)/anyOf/0", &$0)
      if let needed {
        $0.key("anyOf")
        $0.array { json in
          for name in [needed.name] + needed.aliases {
            json.object { json in
              json.key("required")
              json.array { $0.value(name) }
            }
          }
        }
      }
    } _: {
      types(["array"], &$0)
      $0.key("items")
      $0.object { $0.member("$ref", "\(place)/anyOf/0") }
    } _: {
      types(["null"], &$0)
    }
  }

  /// A level, or a mapping with level and options. What `rules` says of the same rule is not said again.
  private func rule(_ key: KeyDescription, at place: String, _ json: inout JSONWriter) {
    if let known = keys.first(where: { $0.form == .rules }), known.keys.contains(key),
      place != "#/properties/\(known.name)/properties/\(key.name)"
    {
      return json.member("$ref", "#/properties/\(known.name)/properties/\(key.name)")
    }
    anyOf(&json) {
      word(.level, &$0)
    } _: {
      types(["object"], &$0)
      exactMapping(of: key.keys, at: "\(place)/anyOf/1", &$0)
    }
  }

  private func people(_ json: inout JSONWriter) {
    anyOf(&json) {
      types(["object", "null"], &$0)
      $0.key("additionalProperties")
      $0.object { list(ofNulls: true, &$0) }
    } _: {
      types(["array"], &$0)
      $0.key("items")
      $0.object { json in
        types(["object"], &json)
        json.key("additionalProperties")
        json.object { list(ofNulls: true, &$0) }
      }
    }
  }

  private func scalar(_ json: inout JSONWriter) { types(["string", "number", "boolean", "null"], &json) }

  private func list(ofNulls hasNulls: Bool, _ json: inout JSONWriter) {
    types(["string", "number", "boolean", "null", "array"], &json)
    json.key("items")
    json.object { types(["string", "number", "boolean"] + (hasNulls ? ["null"] : []), &$0) }
  }

  private func pattern(_ pattern: String, _ names: [String], _ json: inout JSONWriter) {
    types(names, &json)
    json.member("pattern", pattern)
  }

  func choices(_ words: [String], flags: [Bool] = [], _ json: inout JSONWriter) {
    json.key("enum")
    json.array { json in
      for word in words { json.value(word) }
      for flag in flags { json.value(flag) }
    }
  }

  private func anyOf(
    _ json: inout JSONWriter, _ first: (inout JSONWriter) -> Void, _ second: (inout JSONWriter) -> Void,
    _ third: ((inout JSONWriter) -> Void)? = nil
  ) {
    json.key("anyOf")
    json.array { json in
      json.object(first)
      json.object(second)
      if let third { json.object(third) }
    }
  }
}

package import Postmortem

/// A setting in force, and what it comes from.
package struct SettingLine: Sendable {
  /// The key, and those that it stands in, the outermost first.
  package let path: [String]
  /// Nil where nothing is set and nothing stands in for it.
  package let value: YAMLValue?
  /// `afterword.yml:5:13`, `default`, `SOURCE_DATE_EPOCH`, `--as-of`.
  package let origin: String

  package init(path: [String], value: YAMLValue?, origin: String) {
    self.path = path
    self.value = value
    self.origin = origin
  }
}

/// Writes the settings in force.
package enum SettingsReport {
  /// YAML that could be pasted into `afterword.yml`, with the origin behind each line. What is not set stands in a
  /// remark.
  package static func yaml(_ lines: [SettingLine]) -> [UInt8] {
    var output: [UInt8] = []
    var open: [String] = []
    var told: [String] = []
    for line in lines {
      let groups = Array(line.path.dropLast())
      // A group of which nothing is set would be a key without a value.
      let empty = groups.indices.first { !hasValue(lines, below: groups[...$0]) }
      let shown = empty.map { Array(groups[..<$0]) } ?? groups
      for depth in zip(open, shown).prefix(while: { $0 == $1 }).count..<shown.count {
        output.writeLine("\(indent(depth))\(shown[depth]):")
      }
      open = shown
      if let empty {
        let group = Array(groups[...empty])
        if told != group { output.writeLine("\(indent(empty))# \(groups[empty]): not set") }
        told = group
        continue
      }
      let key = indent(groups.count) + (line.value == nil ? "# " : "") + (line.path.last ?? "")
      guard let value = line.value else {
        output.writeLine("\(key): not set")
        continue
      }
      let text = "\(key): \(YAMLText.line(value))"
      let gap = String(repeating: " ", count: max(2, column - text.count))
      output.writeLine("\(text)\(gap)# \(line.origin)")
    }
    return output
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  /// Where origins begin, unless a line is longer.
  private static let column = 44

  private static func hasValue(_ lines: [SettingLine], below path: ArraySlice<String>) -> Bool {
    lines.contains { $0.value != nil && $0.path.starts(with: path) }
  }

  /// An array of `{key, value, origin}`.
  package static func json(_ lines: [SettingLine]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schemaVersion", 1)
      json.key("settings")
      json.array { json in
        for line in lines {
          json.object { json in
            json.member("key", line.path.joined(separator: "."))
            json.key("value")
            write(line.value, &json)
            json.member("origin", line.value == nil ? nil : line.origin)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// A value alone: a text as it is, the members of a list a line each.
  package static func plain(_ value: YAMLValue) -> [UInt8] {
    var output: [UInt8] = []
    switch value {
    case .scalar(let text, _, _): output.writeLine(text)
    case .sequence(let members, _):
      for member in members { output.writeLine(member.text ?? YAMLText.line(member)) }
    case .mapping: output.writeLine(YAMLText.line(value))
    }
    return output
  }

  private static func write(_ value: YAMLValue?, _ json: inout JSONWriter) {
    switch value {
    case nil: json.null()
    case .scalar(let text, let isPlain, _):
      if isPlain, let number = Int(text) {
        json.value(number)
      } else if isPlain, text == "true" || text == "false" {
        json.value(text == "true")
      } else if isPlain, value?.text == nil {
        json.null()
      } else {
        json.value(text)
      }
    case .sequence(let members, _): json.array { json in for member in members { write(member, &json) } }
    case .mapping(let entries, _):
      json.object { json in
        for entry in entries {
          json.key(entry.key)
          write(entry.value, &json)
        }
      }
    }
  }
}

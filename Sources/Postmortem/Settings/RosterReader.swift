/// Reads `people.yml`: a list of `{name, handle, team}`, or a mapping from handle to name or to `{name, team}`.
package enum RosterReader {
  /// The people in `bytes`; handles may be written with or without `@`. A person without a handle is known by name.
  package static func read(_ bytes: [UInt8]) -> (roster: Roster, faults: [Fault]) {
    var people: [Person] = []
    var seen: Set<String> = []
    let faults = RecordReader.read(bytes, keys: keys, idKey: "handle", loneKey: "name") { record, values in
      let handle = record["handle"].map { $0.value.hasPrefix("@") ? String($0.value.dropFirst()) : $0.value }
      guard let name = record["name"]?.value ?? handle, let place = record["handle"] ?? record["name"] else {
        return
      }
      let person = Person(name: name, handle: handle ?? "", team: record["team"]?.value)
      if !person.handle.isEmpty, !seen.insert(person.handle.lowercased()).inserted {
        values.report(Fault(.invalidValue, at: place.range, "the handle '\(person.handle)' occurs twice"))
        return
      }
      people.append(person)
    }
    return (Roster(people: people), faults)
  }

  package static let keys: [KeyDescription] = [
    KeyDescription("name", .text, "the person's name"),
    KeyDescription("handle", .text, aliases: ["id", "user", "username"], "how documents name the person"),
    KeyDescription("team", .text, "where the person works"),
    KeyDescription("email", .text, "an address for exports"),
  ]
}

/// Reads `services.yml`: a list of `{id, name, team, tier}`, or a mapping from id to name or to `{name, team, tier}`.
package enum CatalogueReader {
  package static func read(_ bytes: [UInt8]) -> (catalogue: ServiceCatalogue, faults: [Fault]) {
    var services: [Service] = []
    var seen: Set<String> = []
    let faults = RecordReader.read(bytes, keys: keys, idKey: "id", loneKey: "id") { record, values in
      guard let id = record["id"] else {
        if let name = record["name"] {
          values.report(Fault(.invalidValue, at: name.range, "the service '\(name.value)' needs an 'id'"))
        }
        return
      }
      var tier: Int?
      if let written = record["tier"] {
        let value = YAMLValue.scalar(written.value, isPlain: true, range: written.range)
        tier = values.integer(value, "tier", in: 0...9)
      }
      guard seen.insert(id.value).inserted else {
        values.report(Fault(.invalidValue, at: id.range, "the service '\(id.value)' occurs twice"))
        return
      }
      let name = record["name"]?.value ?? id.value
      services.append(Service(id: id.value, name: name, team: record["team"]?.value, tier: tier))
    }
    return (ServiceCatalogue(services: services), faults)
  }

  package static let keys: [KeyDescription] = [
    KeyDescription("id", .text, "how documents name the service"),
    KeyDescription("name", .text, "the service's name"),
    KeyDescription("team", .text, aliases: ["owner"], "who runs it"),
    KeyDescription("tier", .integer(0...9), "how much depends on it; 1 is most"),
    KeyDescription("description", .text, "what it does"),
  ]
}

/// Reads a file of like records.
private enum RecordReader {
  /// Calls `take` with the texts of every record, by the name of their key.
  ///
  /// - Parameters:
  ///   - idKey: what the key of a mapping from id to record stands for.
  ///   - loneKey: what a lone text in a list stands for; in a mapping it is the name.
  /// - Returns: what could not be understood.
  static func read(
    _ bytes: [UInt8], keys: [KeyDescription], idKey: String, loneKey: String,
    _ take: ([String: Located<String>], inout ValueReader) -> Void
  ) -> [Fault] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let yaml = YAMLReader.read(bytes[start...], limits: .file)
    var values = ValueReader(zones: ZoneTable())
    for fault in yaml.faults { values.report(fault) }
    switch yaml.root {
    case .sequence(let members, _):
      for member in members { take(record(member, keys, loneKey, [:], &values), &values) }
    case .mapping(let entries, _):
      for entry in entries {
        let id = [idKey: Located(entry.key, at: entry.keyRange)]
        take(record(entry.value, keys, "name", id, &values), &values)
      }
    case .some(let root) where !root.isNull: values.refuse(root, "the file", takes: "a list of records")
    default: break
    }
    return values.faults
  }

  private static func record(
    _ value: YAMLValue, _ keys: [KeyDescription], _ loneKey: String, _ known: [String: Located<String>],
    _ values: inout ValueReader
  ) -> [String: Located<String>] {
    var record = known
    guard case .mapping(let entries, _) = value else {
      if let text = values.text(value, loneKey) { record[loneKey] = text }
      return record
    }
    let present = Set(entries.compactMap { keys.named($0.key)?.name })
    for entry in entries {
      guard let key = keys.named(entry.key) else {
        values.unknown(entry, among: keys, present: present)
        continue
      }
      record[key.name] = values.text(entry.value, key.name)
    }
    return record
  }
}

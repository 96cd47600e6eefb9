package import Linting
package import Postmortem

extension BaselineFile {
  /// The baseline that a file holds; where there is any fault, half of it would call old findings new.
  package struct Reading: Sendable, Equatable {
    /// Nil where there are faults.
    package let baseline: Baseline?
    package let faults: [Fault]
  }

  /// Reads what `bytes(of:)` wrote, also where people merged two of them: order, repeats and commas at the end of a
  /// list do not matter.
  ///
  /// - Complexity: O(n log n) in the number of entries.
  package static func read(_ bytes: [UInt8]) -> Reading {
    if let mark = conflictMark(in: bytes) {
      let message = "a merge conflict is left here: keep the lines of both sides and remove its marks"
      return Reading(baseline: nil, faults: [Fault(.yamlSyntax, at: mark, message)])
    }
    // JSON is YAML, whose reader knows where everything stands.
    let yaml = YAMLReader.read(bytes[...], limits: .record)
    guard yaml.faults.isEmpty else { return Reading(baseline: nil, faults: yaml.faults.map(inJSON)) }
    var reader = Reader()
    reader.read(yaml.root, end: bytes.count)
    return Reading(baseline: reader.faults.isEmpty ? Baseline(reader.entries) : nil, faults: reader.faults)
  }

  /// The fault in words that fit a file of JSON.
  private static func inJSON(_ fault: Fault) -> Fault {
    guard fault.kind == .yamlSyntax, fault.message.hasPrefix("this is not YAML") else { return fault }
    return Fault(
      fault.kind, at: fault.range, "this is not JSON: a value, a comma or a bracket is missing here")
  }

  /// The first line that git left where two sides disagree. No line of the file begins like one.
  private static func conflictMark(in bytes: [UInt8]) -> Range<Int>? {
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].map { Array($0.utf8) }
    for line in bytes.split(separator: 0x0A) where marks.contains(where: line.starts(with:)) {
      return line.startIndex..<line.startIndex + 7
    }
    return nil
  }

  private struct Reader {
    var entries: [Baseline.Entry] = []
    var faults: [Fault] = []

    mutating func read(_ root: YAMLValue?, end: Int) {
      guard let root, case .mapping = root else {
        return refuse(root?.range ?? 0..<end, "this is no baseline: it has to be a JSON object")
      }
      guard let version = root["schemaVersion"] else {
        return refuse(root.range.prefix(1), "this is no baseline: it has no schemaVersion")
      }
      guard version.text == String(schemaVersion) else {
        return refuse(
          version.range,
          "this version of Afterword reads schemaVersion \(schemaVersion): use the one that wrote this"
        )
      }
      guard let documents = root["documents"] else {
        return refuse(root.range.prefix(1), "the list of documents is missing")
      }
      guard case .sequence(let members, _) = documents else {
        return refuse(documents.range, "documents has to be a list")
      }
      for member in members { readDocument(member) }
    }

    private mutating func readDocument(_ value: YAMLValue) {
      guard case .mapping = value, let path = value["path"], let findings = value["findings"] else {
        return refuse(
          value.range.prefix(1), "a document has to be an object of a path and a list of findings")
      }
      guard let name = path.text, !name.isEmpty else { return refuse(path.range, "path has to be a text") }
      guard case .sequence(let members, _) = findings else {
        return refuse(findings.range, "findings has to be a list")
      }
      for member in members {
        guard let entry = Self.entry(member.text, path: name) else {
          return refuse(
            member.range, "a finding has to be a rule, a blank and a fingerprint of 64 hexadecimal digits")
        }
        entries.append(entry)
      }
    }

    private static func entry(_ text: String?, path: String) -> Baseline.Entry? {
      guard let parts = text?.split(separator: " ", omittingEmptySubsequences: false), parts.count == 2,
        !parts[0].isEmpty, parts[1].utf8.count == 64, parts[1].utf8.allSatisfy(isDigit)
      else { return nil }
      return Baseline.Entry(path: path, rule: String(parts[0]), fingerprint: String(parts[1]))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    private mutating func refuse(_ range: Range<Int>, _ message: String) {
      guard faults.count < YAMLReader.Limits.record.faults else { return }
      faults.append(Fault(.invalidValue, at: range, message))
    }
  }
}

package import Linting
package import Postmortem

extension BaselineFile {
  /// The baseline that a file holds; where there is any fault, half of it would call old findings new.
  package struct Reading: Sendable, Equatable {
    /// Nil where there are faults.
    package let baseline: Baseline?
    package let faults: [Fault]
  }

  /// Reads what `bytes(of:)` wrote, also where two of them were merged: order, repeats, a comma too many or one too
  /// few between two lines do not matter.
  ///
  /// - Complexity: O(n log n) in the number of entries.
  package static func read(_ bytes: [UInt8]) -> Reading {
    if let mark = conflictMark(in: bytes) {
      let message = "a merge conflict is left here: keep the lines of both sides and remove its marks"
      return Reading(baseline: nil, faults: [Fault(.yamlSyntax, at: mark, message)])
    }
    // JSON is YAML, whose reader knows where everything stands.
    let yaml = YAMLReader.read(withCommas(bytes)[...], limits: .record)
    guard yaml.faults.isEmpty else { return Reading(baseline: nil, faults: yaml.faults.map(inJSON)) }
    var reader = Reader()
    reader.read(yaml.root, end: bytes.count)
    return Reading(baseline: reader.faults.isEmpty ? Baseline(reader.entries) : nil, faults: reader.faults)
  }

  /// The bytes with a comma where one is missing between two lines, as where both sides of a merge added a last line.
  /// It stands in the place of the line feed, so that every offset stays.
  private static func withCommas(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var isBehindQuote = false
    var lineFeed: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: continue
      case 0x0A: lineFeed = lineFeed ?? index
      case UInt8(ascii: "\""):
        if isBehindQuote, let lineFeed { bytes[lineFeed] = UInt8(ascii: ",") }
        isBehindQuote = true
        lineFeed = nil
      default:
        isBehindQuote = false
        lineFeed = nil
      }
    }
    return bytes
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
      guard let findings = root["findings"] else {
        return refuse(root.range.prefix(1), "the list of findings is missing")
      }
      guard case .sequence(let members, _) = findings else {
        return refuse(findings.range, "findings has to be a list")
      }
      for member in members {
        guard let entry = Self.entry(member.text) else {
          refuse(member.range, "a finding is a path, a rule and a fingerprint of 64 hexadecimal digits")
          continue
        }
        entries.append(entry)
      }
    }

    /// A path may hold blanks; what stands behind it does not.
    private static func entry(_ text: String?) -> Baseline.Entry? {
      guard let text, let last = text.lastIndex(of: " "), let middle = text[..<last].lastIndex(of: " ")
      else { return nil }
      let path = text[..<middle]
      let rule = text[text.index(after: middle)..<last]
      let fingerprint = text[text.index(after: last)...]
      guard !path.isEmpty, !rule.isEmpty, fingerprint.utf8.count == 64, fingerprint.utf8.allSatisfy(isDigit)
      else { return nil }
      return Baseline.Entry(path: String(path), rule: String(rule), fingerprint: String(fingerprint))
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

/// Reads YAML values as what their keys take, and collects what does not fit.
///
/// A null counts as a key that is not there. Every fault stands at the value and says what is accepted.
struct ValueReader {
  private(set) var faults: [Fault] = []
  let zones: ZoneTable

  init(zones: ZoneTable) { self.zones = zones }

  mutating func report(_ fault: Fault) { faults.append(fault) }

  /// Takes back all faults but the first `count`.
  mutating func keepFaults(_ count: Int) { faults.removeSubrange(count...) }

  /// Reports that `value` is none of what `key` takes.
  mutating func refuse(_ value: YAMLValue, _ key: String, takes: String, suggestion: String? = nil) {
    let found: String
    switch value {
    case .scalar(let text, _, _): found = "'\(text.firstLine)'"
    case .sequence: found = "a list"
    case .mapping: found = "a mapping"
    }
    let message = "'\(key)' takes \(takes), not \(found)"
    report(Fault(.invalidValue, at: value.range, message, suggestion: suggestion))
  }

  /// Reports a key that is not among `keys`, with the one that was probably meant and is not there yet.
  mutating func unknown(_ entry: YAMLValue.Entry, among keys: [KeyDescription], present: Set<String>) {
    let names = keys.map(\.name).filter { !present.contains($0) }
    let suggestion = Suggestion.nearest(to: KeyName.kebab(entry.key), among: names)
    report(
      Fault(
        .unknownKey, at: entry.keyRange, "the key '\(entry.key)' is not known", suggestion: suggestion))
  }

  mutating func text(_ value: YAMLValue, _ key: String) -> Located<String>? {
    guard case .scalar(_, _, let range) = value else {
      refuse(value, key, takes: "one text")
      return nil
    }
    guard let text = value.text?.trimmed, !text.isEmpty else { return nil }
    return Located(text, at: range)
  }

  /// A list of texts, or one text with commas in it.
  mutating func texts(_ value: YAMLValue, _ key: String) -> [Located<String>] {
    if case .mapping = value {
      refuse(value, key, takes: "a list of words")
      return []
    }
    if case .scalar(let text, _, let range) = value { return value.text == nil ? [] : text.items(at: range) }
    return value.members.compactMap { text($0, key) }
  }

  mutating func boolean(_ value: YAMLValue, _ key: String) -> Located<Bool>? {
    guard let text = value.text?.lowercased() else {
      if !value.isNull { refuse(value, key, takes: "true or false") }
      return nil
    }
    switch text {
    case "true", "yes", "on", "y": return Located(true, at: value.range)
    case "false", "no", "off", "n": return Located(false, at: value.range)
    default:
      refuse(value, key, takes: "true or false")
      return nil
    }
  }

  mutating func integer(_ value: YAMLValue, _ key: String, in range: ClosedRange<Int>) -> Int? {
    if value.isNull { return nil }
    if let text = value.text, let number = Int(text), range.contains(number) { return number }
    refuse(value, key, takes: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// One of the words of an enumeration, whatever its spelling: `in-review`, `In Review`, `in_review`.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: YAMLValue, _ key: String, _ type: Choice.Type
  ) -> Located<Choice>? where Choice.RawValue == String {
    guard let text = text(value, key) else { return nil }
    if let found = Choice(rawValue: KeyName.kebab(text.value.lowercased())) {
      return Located(found, at: text.range)
    }
    let names = Choice.allCases.map(\.rawValue)
    refuse(
      value, key, takes: names.joined(separator: ", "),
      suggestion: Suggestion.nearest(to: text.value, among: names))
    return nil
  }

  mutating func severity(_ value: YAMLValue, _ key: String) -> Located<Severity>? {
    guard let text = text(value, key) else { return nil }
    if let found = SeverityText.severity(text.value) { return Located(found, at: text.range) }
    let suggestion = Suggestion.nearest(to: text.value, among: Severity.allCases.map(\.name))
    refuse(value, key, takes: "1 to 4, SEV1 to SEV4, or critical, high, medium, low", suggestion: suggestion)
    return nil
  }

  mutating func day(_ value: YAMLValue, _ key: String) -> Located<Day>? {
    guard let text = text(value, key) else { return nil }
    let reading = DateReader.moment(in: Array(text.value.utf8)[...], at: 0)
    if let reading, reading.range.upperBound == text.value.utf8.count, let day = reading.date?.day(near: nil)
    {
      return Located(day, at: text.range)
    }
    refuse(value, key, takes: "a day such as 2026-03-03")
    return nil
  }

  mutating func zone(_ value: YAMLValue, _ key: String) -> Located<Zone>? {
    guard let text = text(value, key) else { return nil }
    if let found = zones.zone(named: text.value) { return Located(found, at: text.range) }
    refuse(
      value, key, takes: "a zone such as Europe/Berlin, UTC or +01:00",
      suggestion: zones.suggestion(for: text.value))
    return nil
  }
}

extension YAMLValue {
  /// Whether nothing is written where a value belongs.
  var isNull: Bool {
    if case .scalar = self { text == nil } else { false }
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmed: String {
    let bytes = utf8
    if let first = bytes.first, let last = bytes.last, !first.isBlank, !last.isBlank { return self }
    guard let first = bytes.firstIndex(where: { !$0.isBlank }) else { return "" }
    let last = bytes.lastIndex { !$0.isBlank } ?? first
    return String(self[first...last])
  }

  /// At most forty characters of the first line, for messages.
  fileprivate var firstLine: String {
    let line = prefix { $0 != "\n" && $0 != "\r\n" }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }

  /// The parts between commas, each at its own bytes where the text stands in the file as it is.
  fileprivate func items(at range: Range<Int>) -> [Located<String>] {
    let bytes = Array(utf8)
    let indent = range.count == bytes.count ? 0 : range.count == bytes.count + 2 ? 1 : nil
    var items: [Located<String>] = []
    for part in bytes.split(separator: UInt8(ascii: ",")) {
      guard let first = part.firstIndex(where: { !$0.isBlank }),
        let last = part.lastIndex(where: { !$0.isBlank })
      else { continue }
      let own = indent.map { range.lowerBound + $0 + first..<range.lowerBound + $0 + last + 1 } ?? range
      items.append(Located(String(decoding: part[first...last], as: UTF8.self), at: own))
    }
    return items
  }
}

extension UInt8 {
  /// A space, a tab or a line end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

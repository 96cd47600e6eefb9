import CYaml

/// What a YAML text holds, and what in it could not be understood.
package struct YAMLReading: Sendable, Equatable {
  /// Nil where the text is empty or broken.
  package let root: YAMLValue?
  package let faults: [Fault]
}

/// Reads one YAML document into values with the byte ranges of everything in it.
///
/// Scalars stay text, tags are ignored. Anchors and aliases are refused, so that no text can blow itself up; so are
/// a second document, a key that occurs twice, and nesting beyond `Limits`.
package enum YAMLReader {
  /// What a text may cost.
  package struct Limits: Sendable {
    package let bytes: Int
    package let depth: Int
    package let faults: Int

    /// Front matter: 64 KB.
    package static let frontMatter = Limits(bytes: 65_536, depth: 32, faults: 20)
    /// Settings, roster, catalogue: 4 MB.
    package static let file = Limits(bytes: 4_194_304, depth: 32, faults: 20)
    /// What the program itself wrote, such as a baseline: 64 MB.
    package static let record = Limits(bytes: 67_108_864, depth: 8, faults: 20)
  }

  /// Reads `text`; ranges are in the indices of the slice, so a slice of a file gives offsets in the file.
  ///
  /// - Complexity: O(n).
  package static func read(_ text: ArraySlice<UInt8>, limits: Limits) -> YAMLReading {
    guard text.count <= limits.bytes else {
      let message = "the YAML is larger than \(limits.bytes / 1024) KB"
      let fault = Fault(.limitExceeded, at: text.startIndex..<text.endIndex, message)
      return YAMLReading(root: nil, faults: [fault])
    }
    return text.withUnsafeBufferPointer { bytes in
      if let root = PlainYAML.read(bytes, offset: text.startIndex) {
        return YAMLReading(root: root, faults: [])
      }
      return parse(bytes, offset: text.startIndex, limits: limits)
    }
  }

  /// What libyaml makes of a text.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int, limits: Limits) -> YAMLReading {
    guard var events = YAMLEvents(bytes) else { return YAMLReading(root: nil, faults: []) }
    var tree = YAMLTree(limits: limits)
    var places = BytePlaces(bytes, offset: offset)
    while !tree.isStopped {
      guard let event = events.next() else {
        tree.stop(with: YAMLProblem.fault(events.problem, &places))
        break
      }
      if event.type == YAML_STREAM_END_EVENT { break }
      take(event, &tree, &places)
    }
    return YAMLReading(root: tree.root, faults: tree.faults)
  }

  private static func take(_ event: yaml_event_t, _ tree: inout YAMLTree, _ places: inout BytePlaces) {
    let start = places.offset(ofCharacter: Int(event.start_mark.index))
    let range = start..<max(start, places.offset(ofCharacter: Int(event.end_mark.index)))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      tree.beginDocument(at: range)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      if scalar.anchor != nil { tree.refuseAlias(at: range) }
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      tree.add(.scalar(text, isPlain: isPlain, range: range))
    case YAML_SEQUENCE_START_EVENT:
      if event.data.sequence_start.anchor != nil { tree.refuseAlias(at: range) }
      let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      tree.open(isMapping: false, isFlow: isFlow, at: range)
    case YAML_MAPPING_START_EVENT:
      if event.data.mapping_start.anchor != nil { tree.refuseAlias(at: range) }
      let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      tree.open(isMapping: true, isFlow: isFlow, at: range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      tree.close(at: range)
    case YAML_ALIAS_EVENT:
      tree.refuseAlias(at: range)
      tree.add(.scalar("", isPlain: true, range: range))
    default:
      break
    }
  }
}

/// Turns libyaml's character counts into byte offsets; cheap because its marks hardly ever go back.
struct BytePlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  /// - Parameter offset: what the first byte counts as.
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    base = offset
    isASCII = !bytes.contains { $0 >= 0x80 }
  }

  /// Size of the text in bytes.
  var count: Int { bytes.count }

  /// The offset of a byte counted from the start of the text.
  func offset(ofByte byte: Int) -> Int { base + min(max(0, byte), bytes.count) }

  /// The offset of a character counted from the start of the text.
  mutating func offset(ofCharacter wanted: Int) -> Int {
    guard !isASCII else { return offset(ofByte: wanted) }
    while character < wanted, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > wanted, byte > 0 {
      byte -= 1
      while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return base + byte
  }

  /// The range of the one character that begins at `offset`; empty at the end.
  func character(at offset: Int) -> Range<Int> {
    var end = min(offset - base + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<max(offset, base + end)
  }

  /// The byte at `offset`; nil at the end.
  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset - base) ? bytes[offset - base] : nil
  }
}

/// Builds a value from the order in which its parts begin and end.
struct YAMLTree {
  private let limits: YAMLReader.Limits
  private var frames: [Frame] = []
  private var hasDocument = false
  private(set) var root: YAMLValue?
  private(set) var faults: [Fault] = []
  /// Whether the rest of the text is not worth reading.
  private(set) var isStopped = false

  init(limits: YAMLReader.Limits) { self.limits = limits }

  /// A sequence or mapping that has begun.
  private struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    var end: Int
    var members: [YAMLValue] = []
    var entries: [YAMLValue.Entry] = []
    /// The names of `entries`, once there are many.
    var names: Set<String> = []
    var key: Key = .awaited

    enum Key {
      case awaited
      case read(String, Range<Int>)
      /// No word, or one that occurred before: its value is read and dropped.
      case refused
    }
  }

  /// Ends reading for good; what was read so far is dropped, for half a mapping means nothing.
  mutating func stop(with fault: Fault) {
    report(fault)
    root = nil
    isStopped = true
  }

  mutating func beginDocument(at range: Range<Int>) {
    if hasDocument {
      report(Fault(.yamlSyntax, at: range, "a second YAML document begins here: only one is read"))
      isStopped = true
    }
    hasDocument = true
  }

  mutating func refuseAlias(at range: Range<Int>) {
    report(Fault(.yamlSyntax, at: range, "anchors and aliases are not read: write the value out"))
  }

  mutating func open(isMapping: Bool, isFlow: Bool, at range: Range<Int>) {
    guard frames.count < limits.depth else {
      return stop(
        with: Fault(.limitExceeded, at: range, "values are nested deeper than \(limits.depth) levels"))
    }
    let frame = Frame(isMapping: isMapping, isFlow: isFlow, start: range.lowerBound, end: range.upperBound)
    frames.append(frame)
  }

  /// Ends the innermost sequence or mapping. A block ends with its last member, not with the blank lines behind it.
  mutating func close(at range: Range<Int>) {
    guard let frame = frames.popLast() else { return }
    let end = frame.isFlow ? range.upperBound : frame.end
    let whole = frame.start..<max(frame.start, end)
    add(frame.isMapping ? .mapping(frame.entries, range: whole) : .sequence(frame.members, range: whole))
  }

  mutating func add(_ value: YAMLValue) {
    guard let top = frames.indices.last else {
      if root == nil { root = value }
      return
    }
    frames[top].end = max(frames[top].end, value.range.upperBound)
    guard frames[top].isMapping else {
      frames[top].members.append(value)
      return
    }
    switch frames[top].key {
    case .awaited: frames[top].key = key(value, in: frames[top])
    case .refused: frames[top].key = .awaited
    case .read(let name, let range):
      frames[top].entries.append(YAMLValue.Entry(key: name, keyRange: range, value: value))
      if frames[top].entries.count > Self.linearSearch { frames[top].names.insert(name) }
      frames[top].key = .awaited
    }
  }

  private mutating func key(_ value: YAMLValue, in frame: Frame) -> Frame.Key {
    guard let name = value.text, !name.isEmpty else {
      report(Fault(.yamlSyntax, at: value.range, "a key has to be a word"))
      return .refused
    }
    if frame.names.contains(name)
      || frame.entries.prefix(Self.linearSearch).contains(where: { $0.key == name })
    {
      report(Fault(.yamlSyntax, at: value.range, "the key '\(name)' occurs twice: keep one of them"))
      return .refused
    }
    return .read(name, value.range)
  }

  private mutating func report(_ fault: Fault) {
    if faults.count < limits.faults { faults.append(fault) }
  }

  /// Up to here a mapping's keys are compared one by one, which is faster than hashing them.
  private static let linearSearch = 16
}

import Linting
import Postmortem

/// Mends the documents of one knowledge base in memory, round by round: what one fix uncovers, the next answers.
struct Fixing {
  /// What becomes of the mended documents.
  enum Aim {
    /// They are written.
    case write
    /// A patch shows them, and none is written.
    case show
  }

  /// So many rounds suffice where fixes lead anywhere.
  private static let limit = 10

  private let root: Root
  private var round = 0
  private var files: [String: MendedFile] = [:]
  /// Documents that are not written to, by path relative to the root.
  private(set) var spared: Set<String> = []

  init(_ root: Root) { self.root = root }

  /// What was mended, by path.
  var mended: [MendedFile] {
    files.values.filter { $0.old != $0.new }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The mended bytes by absolute path, for the loader.
  var buffers: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.values.map { ($0.path, $0.new) })
  }

  /// Applies the fixes of these findings.
  ///
  /// - Returns: what was done to each document, by path relative to the root; empty where nothing is left to do.
  mutating func apply(_ findings: [Finding], of base: KnowledgeBase) -> [String: FixedText] {
    guard round < Self.limit else { return [:] }
    round += 1
    var texts: [String: FixedText] = [:]
    let fixable = Dictionary(grouping: findings.filter { $0.fix != nil }, by: \.path)
    for (path, own) in fixable {
      guard !spared.contains(path), let source = base.source(atPath: path),
        let text = FixedText(source, answering: own)
      else { continue }
      let whole = PathName.absolute(path, in: root.path)
      guard files[path] != nil || staysInside(whole) else {
        spared.insert(path)
        continue
      }
      files[path, default: MendedFile(whole, source)].take(text)
      texts[path] = text
    }
    return texts
  }

  /// Whether a file lies below the root once its links are followed.
  private func staysInside(_ path: String) -> Bool {
    guard let file = FileWalk.resolved(path), let top = FileWalk.resolved(root.path) else { return false }
    return file.hasPrefix(top == "/" ? top : top + "/")
  }
}

/// A document before and after it was mended.
struct MendedFile {
  /// Absolute.
  let path: String
  let old: [UInt8]
  private(set) var new: [UInt8]
  /// How often each rule was answered.
  private(set) var rules: [String: Int] = [:]

  init(_ path: String, _ source: [UInt8]) {
    self.path = path
    old = source
    new = source
  }

  var count: Int { rules.values.reduce(0, +) }

  fileprivate mutating func take(_ text: FixedText) {
    new = text.bytes
    for finding in text.answered { rules[finding.rule, default: 0] += 1 }
  }
}

import Linting
import Postmortem

/// Loads, lints and mends documents in memory.
enum Mending {
  static func load(_ files: [String: [UInt8]]) async -> KnowledgeBase {
    let root = "/mending"
    var buffers = ["\(root)/afterword.yml": Array("title: Mending\ncontent: .\n".utf8)]
    for (path, bytes) in files { buffers["\(root)/\(path)"] = bytes }
    return await Loader.load(
      root: Root(path: root, hasSettings: true), buffers: buffers, asOf: ExampleBase.asOf,
      today: ExampleBase.asOf, width: 2)
  }

  static func findings(_ base: KnowledgeBase) async -> [Finding] {
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    return await Linter(context: context).findings(base, width: 2)
  }

  /// The documents that have something to mend, by path.
  static func texts(_ findings: [Finding], _ files: [String: [UInt8]]) -> [String: FixedText] {
    var texts: [String: FixedText] = [:]
    for (path, own) in Dictionary(grouping: findings, by: \.path) {
      texts[path] = files[path].flatMap { FixedText($0, answering: own) }
    }
    return texts
  }

  /// Whether a mended file is the old one but for the edits: every byte between them stands where it must.
  static func keepsTheRest(_ text: FixedText, of old: [UInt8]) -> Bool {
    var index = 0
    var rest = text.bytes[...]
    func take(_ wanted: some Collection<UInt8>) -> Bool {
      guard rest.starts(with: wanted) else { return false }
      rest = rest.dropFirst(wanted.count)
      return true
    }
    for edit in text.edits {
      guard edit.range.lowerBound >= index, take(old[index..<edit.range.lowerBound]),
        take(edit.replacement.utf8)
      else { return false }
      index = edit.range.upperBound
    }
    return rest.elementsEqual(old[index...])
  }

  /// What the front matter of a document says, key by key.
  static func values(in base: KnowledgeBase, _ path: String) -> [String] {
    let documents = base.incidents.map(\.document) + base.pages
    guard let root = documents.first(where: { $0.path == path })?.frontMatter?.root else { return [] }
    var values: [String] = []
    func read(_ value: YAMLValue, _ name: String) {
      switch value {
      case .scalar(let text, _, _): values.append("\(name)=\(text)")
      case .sequence(let members, _): for member in members { read(member, name + "[]") }
      case .mapping(let entries, _): for entry in entries { read(entry.value, name + "." + entry.key) }
      }
    }
    read(root, "")
    return values
  }
}

import Linting
import Markdown
import Postmortem

/// What the linter found in each document, worst first.
struct LintTally: Sendable {
  /// What could not be read, then what is over the limits, then by errors, warnings, notes and path.
  let documents: [DocumentLint]
  /// How many documents could not be read.
  let unread: Int
  /// How many of the others have findings of that level and none above it; `off` for those without any.
  let heaviest: [RuleLevel: Int]
  /// The rules with findings, the most frequent first.
  let rules: [RuleTally]
  /// Levels and options, as the team set them.
  let settings: LintSettings
  private let places: [String: Int]

  /// - Complexity: O(n log n) in the number of documents and findings.
  init(_ base: KnowledgeBase, _ state: LintState) {
    var byPath: [String: DocumentLint] = [:]
    for incident in base.incidents {
      byPath[incident.document.path] = DocumentLint(incident.document, title: incident.title)
    }
    for document in base.pages where document.kind != .template {
      byPath[document.path] = DocumentLint(document, title: document.title.value)
    }
    for failure in base.unreadable {
      byPath[failure.path] = DocumentLint(
        path: failure.path, title: PathName.name(of: failure.path), document: nil, failure: failure)
    }
    var rules: [String: (findings: Int, paths: Set<String>)] = [:]
    for finding in state.findings {
      let blank = DocumentLint(
        path: finding.path, title: PathName.name(of: finding.path), document: nil, failure: nil)
      byPath[finding.path, default: blank].findings.append(finding)
      rules[finding.rule, default: (0, [])].findings += 1
      rules[finding.rule]?.paths.insert(finding.path)
    }
    let documents = byPath.values.map(\.heaviestFirst).sorted(by: DocumentLint.isWorse)
    self.documents = documents
    unread = documents.count { $0.failure != nil }
    heaviest = Dictionary(
      documents.lazy.filter { $0.failure == nil }.map { ($0.counts.first?.level ?? .off, 1) },
      uniquingKeysWith: +)
    self.rules = rules.map {
      RuleTally(id: $0.key, findings: $0.value.findings, documents: $0.value.paths.count)
    }
    .sorted { $0.findings == $1.findings ? $0.id < $1.id : $0.findings > $1.findings }
    settings = state.settings
    places = Dictionary(documents.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a document stands in the list; nil where it is not listed, as scaffolds are not.
  func place(of path: String) -> Int? { places[path] }

  /// How often a rule speaks; nil where it is silent.
  func tally(ofRule id: String) -> RuleTally? { rules.first { $0.id == id } }
}

/// How often a rule speaks.
struct RuleTally: Sendable, Equatable {
  let id: String
  let findings: Int
  let documents: Int

  /// "3 findings in 2 documents".
  var text: String { "\(Counted.of(findings, "finding")) in \(Counted.of(documents, "document"))" }
}

/// What the linter found in one file.
struct DocumentLint: Sendable {
  let path: String
  let title: String
  /// Nil for what could not be read, and for files that are no documents, such as the roster.
  let document: Document?
  /// Why the file could not be read.
  let failure: LoadFailure?
  /// The heaviest first, then in the order of the file.
  var findings: [Finding] = []

  init(path: String, title: String, document: Document?, failure: LoadFailure?) {
    self.path = path
    self.title = title
    self.document = document
    self.failure = failure
  }

  init(_ document: Document, title: String) {
    self.init(path: document.path, title: title, document: document, failure: nil)
  }

  /// Whether the document is over the limits, so that nothing in it was understood.
  var isRefused: Bool { document?.markup.refusal != nil }

  func count(_ level: RuleLevel) -> Int { findings.count { $0.level == level } }

  /// "1 warning", "2 notes": the levels that there are, heaviest first.
  var counts: [(level: RuleLevel, text: String)] {
    [RuleLevel.error, .warning, .note].compactMap { level in
      let count = count(level)
      return count > 0 ? (level, Counted.of(count, level.rawValue)) : nil
    }
  }

  fileprivate var heaviestFirst: DocumentLint {
    var sorted = self
    sorted.findings.sort { $0.level == $1.level ? Finding.comesBefore($0, $1) : $0.level > $1.level }
    return sorted
  }

  fileprivate static func isWorse(_ left: DocumentLint, _ right: DocumentLint) -> Bool {
    let leftRank = left.rank
    let rightRank = right.rank
    if leftRank != rightRank { return rightRank.lexicographicallyPrecedes(leftRank) }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  private var rank: [Int] {
    [failure != nil ? 1 : 0, isRefused ? 1 : 0, count(.error), count(.warning), count(.note)]
  }
}

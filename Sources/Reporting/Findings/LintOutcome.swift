package import Linting
import Markdown
package import Postmortem

/// What a run of the linter found, and in which files it looked: all that a report needs.
package struct LintOutcome: Sendable {
  /// Sorted by path, place and rule.
  package let findings: [Finding]
  /// What was found and is not to be reported as a finding, in the same order.
  package let silenced: [SilencedFinding]
  /// The files that findings point into, reported or not, by path.
  package let files: [String: SourceFile]
  /// The paths of the files that rules were applied to, sorted.
  package let linted: [String]
  package let census: Census

  /// How many documents there were, and why some were not linted.
  package struct Census: Sendable, Equatable {
    package let found: Int
    package let linted: Int
    /// Reasons, with the number of documents that each kept out; in a fixed order, none of zero.
    package let skipped: [Skip]

    package init(found: Int, linted: Int, skipped: [Skip]) {
      self.found = found
      self.linted = linted
      self.skipped = skipped
    }
  }

  /// Why documents were left out.
  package struct Skip: Sendable, Equatable {
    /// A noun for one and for several: "template", "templates".
    package let singular: String
    package let plural: String
    package let count: Int
    /// The document's path where it is the only one: one left out by mistake is noticed.
    package let only: String?

    package init(_ singular: String, _ plural: String, _ count: Int, only: String? = nil) {
      self.singular = singular
      self.plural = plural
      self.count = count
      self.only = only
    }

    init(_ singular: String, _ plural: String, _ paths: [String]) {
      self.init(singular, plural, paths.count, only: paths.count == 1 ? paths.first : nil)
    }
  }

  package init(
    findings: [Finding], silenced: [SilencedFinding] = [], files: [String: SourceFile], linted: [String] = [],
    census: Census
  ) {
    self.findings = findings
    self.silenced = silenced
    self.files = files
    self.linted = linted
    self.census = census
  }

  /// The outcome for a whole knowledge base; only files that findings point into are kept.
  package init(_ result: LintResult, base: KnowledgeBase) {
    let wanted = Set(result.findings.map(\.path) + result.silenced.map(\.finding.path))
    var files: [String: SourceFile] = [:]
    for path in wanted {
      guard let document = base.document(atPath: path) else { continue }
      files[path] = SourceFile(bytes: document.markup.source, lines: document.markup.lines)
    }
    for file in base.faulty where wanted.contains(file.path) {
      files[file.path] = SourceFile(bytes: file.source, lines: file.lines)
    }
    let incidents = base.incidents.map { $0.document.path }.filter { base.isSelected($0) }
    let pages = base.pages.filter { base.isSelected($0.path) && $0.kind != .template }.map(\.path)
    self.init(
      findings: result.findings, silenced: result.silenced, files: files,
      linted: (incidents + pages).sorted(),
      census: Census(of: base))
  }

  /// How many findings there are of a level.
  package func count(_ level: RuleLevel) -> Int { findings.count { $0.level == level } }
}

extension LintOutcome.Census {
  /// Counts the documents of a knowledge base, or those that were asked for: incidents and pages are linted; templates and indexes are recognised
  /// and left alone; what cannot be read is found and not linted.
  package init(of base: KnowledgeBase) {
    let incidents = base.incidents.count { base.isSelected($0.document.path) }
    let pages = base.pages.filter { base.isSelected($0.path) }
    let templates = pages.filter { $0.kind == .template }.map(\.path)
    let indexes = pages.filter { $0.kind == .index }.map(\.path)
    let unreadable = base.unreadable.map(\.path).filter(base.isSelected)
    let skipped = [
      LintOutcome.Skip("template", "templates", templates),
      LintOutcome.Skip("index", "indexes", indexes),
      LintOutcome.Skip("unreadable file", "unreadable files", unreadable),
    ]
    self.init(
      found: incidents + pages.count + unreadable.count,
      linted: incidents + pages.count - templates.count - indexes.count,
      skipped: skipped.filter { $0.count > 0 })
  }
}

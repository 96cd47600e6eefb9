package import Postmortem

/// A piece of a document that a rule flags or accepts: its test, and its page in the reference.
///
/// In a flagged example `↓` stands where the finding begins; there is exactly one, and it is no part of the text.
/// A string literal is a piece of a document's body.
package struct RuleExample: Sendable, Equatable, ExpressibleByStringLiteral {
  package let text: String
  package let placement: Placement
  /// The severity of the document around a piece.
  package let severity: Severity
  /// The name of the file, where the rule asks for it; else the usual one.
  package let path: String?
  /// Further files of the knowledge base that the example needs.
  package let companions: [Companion]

  /// Where the text stands in its file.
  package enum Placement: Sendable, Equatable {
    /// The text is the whole file.
    case document
    /// The text stands alone under a title, behind complete front matter.
    case body
    /// The text stands under the section's usual heading.
    case section(SectionKind)
    /// The text is keys of the front matter; those that every incident needs and the text does not set are added.
    case frontMatter
  }

  /// A file beside the example.
  package struct Companion: Sendable, Equatable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  init(
    _ text: String, _ placement: Placement, severity: Severity, path: String?, companions: [Companion]
  ) {
    self.text = text
    self.placement = placement
    self.severity = severity
    self.path = path
    self.companions = companions
  }

  package init(stringLiteral text: String) {
    self.init(text, .body, severity: .critical, path: nil, companions: [])
  }

  /// A piece that stands under the heading of a section.
  package static func section(
    _ kind: SectionKind, severity: Severity = .critical, _ text: String, with companions: [Companion] = []
  ) -> RuleExample {
    RuleExample(text, .section(kind), severity: severity, path: nil, companions: companions)
  }

  /// Keys of the front matter, in a document with nothing but a title.
  package static func frontMatter(
    severity: Severity = .critical, _ keys: String, path: String? = nil, with companions: [Companion] = []
  ) -> RuleExample {
    RuleExample(keys, .frontMatter, severity: severity, path: path, companions: companions)
  }

  /// Everything behind the title, headings included.
  package static func body(
    severity: Severity = .critical, _ text: String, path: String? = nil, with companions: [Companion] = []
  ) -> RuleExample {
    RuleExample(text, .body, severity: severity, path: path, companions: companions)
  }

  /// A whole file.
  package static func document(
    _ text: String, path: String? = nil, with companions: [Companion] = []
  ) -> RuleExample {
    RuleExample(text, .document, severity: .critical, path: path, companions: companions)
  }
}

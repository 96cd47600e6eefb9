package import Markdown

/// What a file of the knowledge base is.
package enum DocumentKind: String, Sendable {
  case incident, runbook, communication, severity, page
  /// A scaffold to be filled in: recognised, never linted as an incident.
  case template
  /// A README or an index that lies among the incidents.
  case index
}

/// One file, read and parsed; nothing about incidents is decided here.
///
/// An object, since it never changes once it is read and goes into every incident, rule and page by reference.
package final class Document: Sendable {
  /// Relative to the knowledge base's root, with `/` on every platform.
  package let path: String
  package let kind: DocumentKind
  package let frontMatter: FrontMatter?
  package let markup: Markup
  /// Where each of `markup.links` leads.
  package let targets: [LinkTarget]
  package let sections: [Section]
  /// From front matter, else the first heading, else the file name.
  package let title: Located<String>
  /// What the loader and the readers of the incident could not understand.
  package let faults: [Fault]
  /// Bytes between `<!-- internal -->` marks and in `:internal[…]` spans, in order.
  package let internalRanges: [Range<Int>]

  package init(
    path: String, kind: DocumentKind, frontMatter: FrontMatter?, markup: Markup, sections: [Section],
    title: Located<String>, faults: [Fault], internalRanges: [Range<Int>]
  ) {
    self.path = path
    self.kind = kind
    self.frontMatter = frontMatter
    self.markup = markup
    targets = markup.links.map { LinkTarget($0.target, in: path) }
    self.sections = sections
    self.title = title
    self.faults = faults
    self.internalRanges = internalRanges
  }

  /// The same document, with what the readers of the incident found as well.
  init(_ document: Document, adding faults: [Fault]) {
    path = document.path
    kind = document.kind
    frontMatter = document.frontMatter
    markup = document.markup
    targets = document.targets
    sections = document.sections
    title = document.title
    self.faults = document.faults + faults
    internalRanges = document.internalRanges
  }

  /// The sections that resolve to `kind`, in document order.
  package func sections(_ kind: SectionKind) -> [Section] { sections.filter { $0.kind == kind } }

  /// The anchor of a section's heading; empty for a bold line.
  package func anchor(of section: Section) -> String { markup.heading(at: section.node)?.anchor ?? "" }
}

import Markdown

/// Finds the sections of a document.
enum SectionReader {
  /// The sections in document order.
  static func sections(of markup: Markup, synonyms: [String: SectionKind]) -> [Section] { [] }
}

import Markdown
import Postmortem

/// A document cut at its main headings.
struct DocumentChapters: Sendable {
  /// One main heading with everything up to the next.
  struct Chapter: Sendable {
    /// Nil for what stands before the first heading.
    let section: Section?
    /// The top-level nodes behind the heading.
    let blocks: [Int]
  }

  let chapters: [Chapter]
  /// The heading that is the document's title and stands on the page as such already.
  let titleNode: Int?

  /// - Parameter kept: headings that begin something drawn, such as an entry of a timeline; no cut is made there.
  init(_ document: Document, kept: Set<Int> = []) {
    let markup = document.markup
    let blocks = Array(markup.blocks)
    let headings = blocks.filter { markup.headingLevel(of: $0) != nil && !kept.contains($0) }
    // "Summary" names a part of the document even where it had to serve as its title, as long as something stands
    // below it before the next heading.
    let known = Set(
      document.sections.lazy.filter { $0.kind != nil }.map(\.node).filter { node in
        guard let place = blocks.firstIndex(of: node), place + 1 < blocks.count else { return true }
        return markup.headingLevel(of: blocks[place + 1]) == nil
      })
    let titleNode = headings.first { node in
      !known.contains(node)
        && (markup[node].range.overlaps(document.title.range)
          || (node == headings.first && markup.headingLevel(of: node) == 1
            && markup.text(of: node) == document.title.value))
    }
    // A lone first-level heading above the others is a title line, not the level of the chapters.
    let rest = headings.filter { $0 != titleNode }
    let firsts = rest.filter { markup.headingLevel(of: $0) == 1 }
    let chapterLevels =
      firsts.count == 1 && firsts.first == rest.first && rest.count > 1 ? rest.dropFirst() : rest[...]
    let level = chapterLevels.compactMap { markup.headingLevel(of: $0) }.min() ?? 1
    let sections = Dictionary(
      document.sections.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    let cuts = Set(rest.filter { (markup.headingLevel(of: $0) ?? 7) <= level })
    var chapters: [Chapter] = []
    var section: Section?
    var collected: [Int] = []
    for block in blocks where block != titleNode {
      if case .footnoteDefinition = markup[block].kind { continue }
      guard cuts.contains(block) else {
        collected.append(block)
        continue
      }
      if section != nil || !collected.isEmpty {
        chapters.append(Chapter(section: section, blocks: collected))
      }
      section = sections[block] ?? Section.plain(heading: block, in: markup)
      collected = []
    }
    if section != nil || !collected.isEmpty {
      chapters.append(Chapter(section: section, blocks: collected))
    }
    self.chapters = chapters
    self.titleNode = titleNode
  }
}

extension Markup {
  /// 1 to 6 for a heading, nil for anything else.
  func headingLevel(of node: Int) -> Int? {
    if case .heading(let level) = self[node].kind { Int(level) } else { nil }
  }
}

extension Section {
  /// A heading that the reader of documents did not list as a section.
  fileprivate static func plain(heading: Int, in markup: Markup) -> Section {
    Section(
      kind: nil, title: markup.text(of: heading), titleRange: markup[heading].range, level: 1, node: heading,
      content: [], parent: nil, range: markup[heading].range)
  }
}

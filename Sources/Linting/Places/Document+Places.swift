import Markdown
package import Postmortem

extension Document {
  /// Where something belongs that the whole document lacks: the opening fence of the front matter, else the first
  /// heading, else the first line with text.
  package var head: Range<Int> {
    if let fence = frontMatter?.range {
      return fence.lowerBound..<min(fence.upperBound, fence.lowerBound + 3)
    }
    return firstHeading ?? firstLine
  }

  /// The bytes of the first real heading.
  package var firstHeading: Range<Int>? { sections.first { $0.level <= 6 }?.titleRange }

  /// The heading of the first section of a kind; nil where there is none.
  package func heading(_ kind: SectionKind) -> Range<Int>? {
    sections.first { $0.kind == kind }?.titleRange
  }

  /// Whether there is front matter whose keys could be read.
  package var hasReadableFrontMatter: Bool {
    guard let frontMatter else { return false }
    return !frontMatter.root.entries.isEmpty || !faults.contains { $0.kind == .yamlSyntax }
  }

  /// The first line that is not blank, without the white space around it; empty for a blank file.
  private var firstLine: Range<Int> {
    let bytes = markup.source
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let start = bytes[marked...].firstIndex(where: { $0 > 0x20 }) else { return 0..<0 }
    var end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension Document {
  /// Whether the section at `index` holds nothing that a reader would see: no text, image or code, and no section
  /// below it. A table that is all header and a list of empty items are nothing.
  package func isBlank(sectionAt index: Int) -> Bool {
    // The first section below another one stands right behind it.
    let hasParts = index + 1 < sections.count && sections[index + 1].parent == index
    return !hasParts && sections[index].content.allSatisfy { isBlank(node: $0) }
  }

  /// Whether a node shows nothing.
  package func isBlank(node: Int) -> Bool {
    var index = node
    while index < markup[node].end {
      switch markup[index].kind {
      case .image: return false
      case .codeBlock, .codeSpan, .text:
        if markup.literal(of: index).contains(where: { $0 > 0x20 }) { return false }
      case .htmlBlock, .inlineHTML:
        let html = markup.literal(of: index).drop { $0 <= 0x20 }
        if !html.isEmpty, !html.starts(with: "<!--".utf8) { return false }
      case .tableRow(isHeader: true):
        index = markup[index].end
        continue
      default: break
      }
      index += 1
    }
    return true
  }
}

extension SectionKind {
  /// The section's name as people write it: "contributing factors".
  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }

  /// The name as a heading: "Contributing factors".
  package var headline: String { words.prefix(1).uppercased() + words.dropFirst() }
}

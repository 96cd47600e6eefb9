import Markdown

/// Blocks that stand under the same headings within a section of one kind.
struct Stretch {
  /// The section's own heading first, then those below it.
  let headings: [Section]
  let blocks: [Int]

  /// The stretches of all sections of `kind`, in document order.
  ///
  /// - Parameters:
  ///   - admitted: kinds that a heading below may resolve to without leaving the section: "Monitoring" below the
  ///     action items is a category of them.
  ///   - isRoot: further sections, by their title, that count as ones of the kind.
  static func all(
    _ kind: SectionKind, in document: Document, admitting admitted: [SectionKind] = [],
    isRoot: (Section) -> Bool = { _ in false }
  ) -> [Stretch] {
    let markup = document.markup
    var chains: [Int: [Section]] = [:]
    var stretches: [Stretch] = []
    let sections = document.sections
    for index in sections.indices {
      let headings: [Section]
      if let parent = sections[index].parent, let above = chains[parent] {
        // An item of a list is read with its list.
        guard !markup[sections[index].node].isListItem,
          sections[index].kind.map({ $0 == kind || admitted.contains($0) }) ?? true
        else { continue }
        headings = above + [sections[index]]
      } else if sections[index].kind == kind || isRoot(sections[index]) {
        headings = [sections[index]]
      } else {
        continue
      }
      chains[index] = headings
      stretches.append(Stretch(headings: headings, blocks: sections[index].content))
    }
    return stretches
  }
}

extension MarkupNode {
  /// Whether the node is an item of a list, with or without a box.
  var isListItem: Bool {
    switch kind {
    case .item, .task: true
    default: false
    }
  }

  /// Whether the node is a list whose items are numbered.
  var isOrderedList: Bool {
    if case .list(_, let isOrdered, _) = kind { isOrdered } else { false }
  }

  /// Whether the node is a list.
  var isList: Bool {
    if case .list = kind { true } else { false }
  }
}

import Markdown

/// Makes a document of a file's bytes.
package enum DocumentReading {
  /// The document in `file`, parsed and classed, with the faults of its form.
  ///
  /// - Parameters:
  ///   - file: valid UTF-8.
  ///   - path: relative to the root.
  package static func document(_ file: [UInt8], path: String, settings: Settings) -> Document {
    let head = FrontMatterReader.read(file)
    let markup = BodyReading.markup(of: file, from: head.bodyStart)
    let sections = BodyReading.sections(of: markup, settings: settings)
    let hidden = InternalRanges.find(in: file)
    let kind = DocumentKind.of(
      path: path, frontMatter: head.frontMatter, markup: markup, sections: sections, settings: settings)
    var faults = head.faults
    if kind == .incident, head.frontMatter == nil, head.faults.isEmpty {
      let message =
        "an incident needs front matter: begin the file with lines of 'key: value' between '---' lines"
      faults.append(Fault(.frontMatterMissing, at: head.bodyStart..<head.bodyStart, message))
    }
    if let refusal = markup.refusal {
      faults.append(Fault(.limitExceeded, at: refusal.range, refusal.message))
    }
    faults += hidden.faults
    let title = title(head.frontMatter, markup, sections, path)
    return Document(
      path: path, kind: kind, frontMatter: head.frontMatter, markup: markup, sections: sections, title: title,
      faults: faults, internalRanges: hidden.ranges)
  }

  /// From front matter, else the first heading unless it merely names a section; else a bold line above all, else
  /// the file name.
  private static func title(
    _ frontMatter: FrontMatter?, _ markup: Markup, _ sections: [Section], _ path: String
  ) -> Located<String> {
    if let value = frontMatter?.root["title"], let text = value.text?.trimmed, !text.isEmpty {
      return Located(text, at: value.range)
    }
    let heading = markup.nodes.indices.first { if case .heading = markup[$0].kind { true } else { false } }
    if let heading {
      let text = markup.text(of: heading).trimmed
      // "Summary" is no title, but "Retrospective: the checkout outage" is one above its sections.
      let isTitle =
        !sections.names(heading)
        || (markup[heading].kind == .heading(level: 1) && text.split(separator: " ").count > 3)
      if isTitle, !text.isEmpty { return Located(text, at: markup[heading].range) }
    }
    if let first = Array(markup.blocks).first, markup[first].kind == .paragraph {
      let children = Array(markup.children(of: first))
      let text = markup.text(of: first).trimmed
      if children.count == 1, markup[children[0]].kind == .strong, !text.isEmpty, text.utf8.count <= 120 {
        return Located(text, at: markup[first].range)
      }
    }
    let name = PathName.name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let words = String(stem.map { $0 == "_" || $0 == "-" ? " " : $0 })
    return Located(words, at: markup.bodyStart..<markup.bodyStart)
  }
}

extension [Section] {
  /// Whether the heading `node` is one that the synonym table knows.
  fileprivate func names(_ node: Int) -> Bool { contains { $0.node == node && $0.kind != nil } }
}

extension LimitExceeded {
  /// Why the document is not read, for people.
  fileprivate var message: String {
    switch measure {
    case .documentSize: "the document has \(found) bytes, and at most \(allowed) are read: split it"
    case .nesting: "lists and quotations are nested \(found) deep, and at most \(allowed) levels are read"
    case .tableArea: "the table has \(found) cells, and at most \(allowed) are read: split it"
    case .runLength: "the same mark stands \(found) times in a row, and at most \(allowed) are read"
    case .referenceExpansion: "link references would grow to \(found) bytes, and at most \(allowed) are read"
    }
  }
}

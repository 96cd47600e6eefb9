import Markdown
import Postmortem

/// Renders pieces of one document for one page: links lead to pages, ids of incidents become links.
struct ProseRenderer: Sendable {
  private let renderer: HTMLRenderer

  private var markup: Markup { renderer.markup }

  init(_ document: Document, mentions: [Mention], in frame: PageFrame) {
    var options = HTMLOptions.site
    let links = LinkTargets(frame, document: document.path)
    if links.elsewhere != nil {
      // An excerpt: neither the document's headings nor its notes stand on the page.
      options.headingIDs = false
      options.noteReferences = false
    }
    options.resolve = { links.resolve($0.destination.target, isImage: $0.isImage) }
    options.textLinks = mentions.compactMap { mention in
      guard case .id = mention.target, let index = frame.base.target(of: mention),
        frame.site.routes.incidents[index] != frame.path
      else { return nil }
      return TextLink(range: mention.range, target: frame.href(incident: index))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    options.omitted = ProseRenderer.marks(document)
    renderer = HTMLRenderer(document.markup, options: options)
  }

  /// The marks of internal spans, `:internal[` and `]`; what they hold is shown in the internal edition.
  private static func marks(_ document: Document) -> [Range<Int>] {
    let opening = Array(":internal[".utf8)
    return document.internalRanges.flatMap { range -> [Range<Int>] in
      let bytes = document.markup.slice(range)
      guard bytes.starts(with: opening) else { return [] }
      let start = range.lowerBound..<range.lowerBound + opening.count
      return bytes.last == UInt8(ascii: "]") && range.count > opening.count
        ? [start, range.upperBound - 1..<range.upperBound] : [start]
    }
  }

  /// Whole blocks or inlines, in their order.
  func html(_ nodes: [Int], clip: Range<Int>? = nil) -> SafeHTML { renderer.render(nodes, clip: clip) }

  /// What stands within a node, without the node's own tags.
  func content(of node: Int, clip: Range<Int>? = nil) -> SafeHTML {
    guard let clip else { return renderer.contents(of: node) }
    return renderer.render(Array(markup.children(of: node)), clip: clip)
  }

  /// The notes of the document; empty where there are none.
  func footnotes() -> SafeHTML { renderer.footnoteSection() }

  /// Nodes as one line: a single paragraph, cell or heading loses its tags.
  func line(_ nodes: [Int], clip: Range<Int>? = nil) -> SafeHTML {
    guard nodes.count == 1, let node = nodes.first else { return html(nodes, clip: clip) }
    switch markup[node].kind {
    case .paragraph, .heading, .tableCell: return content(of: node, clip: clip)
    case .item, .task:
      let children = Array(markup.children(of: node))
      if children.count == 1 { return line(children, clip: clip) }
      return html(children, clip: clip)
    default: return html(nodes, clip: clip)
    }
  }
}

/// Where the links of a document lead on a page.
struct LinkTargets: Sendable {
  private let frame: PageFrame
  private let document: String
  /// The link to the document's page where its text stands on another one.
  let elsewhere: String?

  init(_ frame: PageFrame, document: String) {
    self.frame = frame
    self.document = document
    let page = frame.site.routes.page(ofDocument: document)
    elsewhere = page.flatMap { $0 == frame.path ? nil : frame.href($0) }
  }

  /// A page of the site, a file that travels with it, the source of one that does not, an address elsewhere; or the
  /// text alone.
  func resolve(_ target: String, isImage: Bool) -> LinkResolution {
    switch LinkTarget(target, in: document) {
    case .nothing, .outside: return .unlinked
    case .anchor: return .target((elsewhere ?? "") + target)
    // No request leaves the site: images of other hosts become links.
    case .address: return isImage ? .linked(target) : .target(target)
    case .file(let path, _):
      let suffix = target.drop { $0 != "#" }
      for candidate in [path, path + ".md", path.isEmpty ? "index.md" : path + "/index.md"] {
        if let page = frame.site.routes.page(ofDocument: candidate) {
          return .target(frame.href(page) + suffix)
        }
      }
      let source = frame.site.source(of: path).map { LinkResolution.linked($0 + suffix) }
      guard let state = frame.base.attachments[path] else { return source ?? .unlinked }
      switch state {
      case .absent(let fault): return .noted("\(PathName.name(of: path)) \(fault.phrase)")
      case .present(let attachment):
        return resolve(attachment, isImage: isImage, suffix: suffix) ?? source ?? .unlinked
      }
    }
  }

  /// Nil for a drawing that is linked to: opened by itself it could run scripts in the site's name. As an image it
  /// runs none.
  private func resolve(_ attachment: Attachment, isImage: Bool, suffix: Substring) -> LinkResolution? {
    guard let path = frame.site.routes.attachments[attachment.path] else { return nil }
    let href = frame.href(SiteAddress.encoded(path))
    switch (attachment.kind, isImage) {
    case (.file, false), (.picture, false): return .target(href + suffix)
    case (.file, true): return .linked(href + suffix)
    case (.drawing, false): return nil
    case (.picture, true), (.drawing, true):
      guard let size = attachment.size else { return .target(href) }
      return .picture(href, width: size.width, height: size.height)
    }
  }
}

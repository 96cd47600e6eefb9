/// How a document becomes HTML.
package struct HTMLOptions: Sendable {
  /// Whose HTML it is.
  package enum Dialect: Sendable, Equatable {
    /// Byte for byte what cmark-gfm's own renderer writes in safe mode.
    case cmark
    /// What Afterword's pages hold: accessible, scrollable, with alerts, and nothing in the place of raw HTML.
    case site
  }

  package var dialect: Dialect
  /// How many levels deeper headings stand on the page than in the file; six is the deepest.
  package var headingShift = 0
  /// Whether headings carry their anchors as ids.
  package var headingIDs = false
  /// Whether a `#` beside each heading links to it.
  package var selfLinks = false
  /// Whether references to notes are written; without them, where the notes stand on no page.
  package var noteReferences = true
  /// Stands before each id, so that two documents can share a page.
  package var idPrefix = ""
  /// Where links and images lead; without it, where the document says.
  package var resolve: (@Sendable (LinkReference) -> LinkResolution)?
  /// Stretches of the file's text that become links, such as the id of an incident; in order and apart. Text that
  /// stands in a link or in code stays as it is.
  package var textLinks: [TextLink] = []
  /// Stretches of the file's text that are not shown, such as marks of redaction; in order and apart.
  package var omitted: [Range<Int>] = []

  private init(_ dialect: Dialect) { self.dialect = dialect }

  /// As cmark-gfm renders.
  package static let cmark = HTMLOptions(.cmark)

  /// As a page shows a document: with anchors.
  package static let site: HTMLOptions = {
    var options = HTMLOptions(.site)
    options.headingIDs = true
    return options
  }()
}

/// A link or an image as the document has it.
package struct LinkReference: Sendable, Equatable {
  package let destination: LinkDestination
  package let isImage: Bool
  /// Index of its node.
  package let node: Int
}

/// A stretch of text that becomes a link.
package struct TextLink: Sendable, Equatable {
  /// Bytes of the file.
  package let range: Range<Int>
  package let target: String

  package init(range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}

/// What a link or an image becomes on the page.
package enum LinkResolution: Sendable, Equatable {
  /// Leads to `target`; dangerous schemes are dropped all the same.
  case target(String, class: String? = nil)
  /// An image of a known size in pixels, so that the page does not jump when it comes.
  case picture(String, width: Int, height: Int)
  /// An image that a page may not load becomes a link by its alternative text; a link stays one.
  case linked(String)
  /// Its text stands without a link; of an image, its alternative text.
  case unlinked
  /// The same, with a note behind it that says why.
  case noted(String)
}

extension LinkDestination {
  /// Whether a browser would run the target as a program or read it from the disk.
  ///
  /// Blanks and control characters before and within the scheme count as nothing, as they do for browsers.
  package static func isDangerous(_ target: String) -> Bool {
    var scheme: [UInt8] = []
    for byte in target.utf8 where byte > 0x20 && byte != 0x7F {
      scheme.append(byte.isLetter ? byte | 0x20 : byte)
      if scheme.count == 16 { break }
    }
    if scheme.starts(with: "data:image/".utf8) {
      let kind = scheme.dropFirst(11)
      let isPicture = ["png", "gif", "jpeg", "webp"].contains { kind.starts(with: $0.utf8) }
      return !isPicture
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { scheme.starts(with: $0.utf8) }
  }
}

/// The first tag of a piece of HTML.
package struct HTMLTag: Sendable, Equatable {
  /// Lower case, without a slash.
  package let name: String
  /// Where the tag begins in the piece, and its length up to `>`; bytes.
  package let offset: Int
  package let length: Int

  /// Reads the first tag; nil for a comment, a declaration, or a tag that closes.
  package init?(_ html: ArraySlice<UInt8>) {
    guard let open = html.firstIndex(where: { $0 > 0x20 }), html[open] == UInt8(ascii: "<") else {
      return nil
    }
    let name = html[(open + 1)...].prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else {
      return nil
    }
    let close = html[open...].firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A || $0 == 0x0D }
    let end = close.map { html[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? html.endIndex
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    offset = open - html.startIndex
    length = end - open
  }

  /// Whether the tag is none of HTML's: `<service>`, `<your name here>`.
  package var isPlaceholder: Bool { !Self.elements.contains(name) && !name.contains(":") }

  private static let elements: Set<String> = [
    "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big",
    "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup",
    "data", "datalist", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li",
    "link", "main", "map", "mark", "menu", "meta", "meter", "nav", "noscript", "object", "ol", "optgroup",
    "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp",
    "script", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style", "sub",
    "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time",
    "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "math", "path", "g", "marquee",
  ]
}

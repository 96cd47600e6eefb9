/// Blocks, and where the site's differ from cmark-gfm's.
extension HTMLPass {
  mutating func beginParagraph(_ index: Int) {
    let item = markup[markup[index].parent]
    if item.kind.isItem, case .list(_, _, tight: true) = markup[item.parent].kind { return }
    output.beginLine()
    begin(index, "<p>", .paragraph)
  }

  mutating func beginHeading(_ index: Int, level: Int) {
    output.beginLine()
    let shown = min(6, max(1, level + renderer.options.headingShift))
    if isSite, renderer.options.selfLinks { output.write("<div class=\"heading\">") }
    output.write("<h")
    output.write(number: shown)
    if renderer.options.headingIDs, let heading = markup.heading(at: index) {
      output.write(" id=\"")
      output.writeText(renderer.options.idPrefix)
      output.writeText(heading.anchor)
      output.write("\"")
    }
    begin(index, ">", .heading(level: shown))
    isInHeading = true
  }

  mutating func endHeading(_ index: Int, level: Int) {
    isInHeading = false
    output.write("</h")
    output.write(number: level)
    output.write(">")
    if isSite, renderer.options.selfLinks, let heading = markup.heading(at: index) {
      output.write("<a class=\"anchor\" href=\"#")
      output.writeTarget(renderer.options.idPrefix + heading.anchor)
      output.write("\" aria-label=\"Link to ")
      output.writeText(heading.text)
      output.write("\">#</a></div>")
    }
    output.write(byte: 0x0A)
  }

  /// A quote, or an alert where its first line is `[!NOTE]` or the like; yields the next node to enter.
  mutating func beginQuote(_ index: Int) -> Int {
    output.beginLine()
    guard isSite, let alert = Alert(quote: index, in: markup) else {
      begin(index, "<blockquote>\n", .block("</blockquote>\n"))
      return index + 1
    }
    output.write("<div class=\"alert alert-")
    output.write(alert.kind.name)
    output.write("\" role=\"note\">\n<p class=\"alert-title\">")
    output.write(alert.kind.title)
    begin(index, "</p>\n", .block("</div>\n"))
    guard alert.body < markup[alert.paragraph].end else { return alert.body }
    beginParagraph(alert.paragraph)
    return alert.body
  }

  mutating func beginList(_ index: Int, ordered: Bool, start: Int) {
    output.beginLine()
    guard ordered else {
      let hasTasks = isSite && markup.children(of: index).contains { markup[$0].kind.isTask }
      begin(index, hasTasks ? "<ul class=\"task-list\">\n" : "<ul>\n", .tag("</ul>\n"))
      return
    }
    if start == 1 {
      begin(index, "<ol>\n", .tag("</ol>\n"))
    } else {
      output.write("<ol start=\"")
      output.write(number: start)
      begin(index, "\">\n", .tag("</ol>\n"))
    }
  }

  /// - Parameter done: whether a task is done; nil for an item that is none.
  mutating func beginItem(_ index: Int, done: Bool?) {
    output.beginLine()
    let opening: StaticString
    switch (done, isSite) {
    case (nil, _): opening = "<li>"
    case (true?, false): opening = "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
    case (false?, false): opening = "<li><input type=\"checkbox\" disabled=\"\" /> "
    case (true?, true):
      opening = "<li class=\"task-item\"><input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
    case (false?, true):
      opening = "<li class=\"task-item\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> "
    }
    begin(index, opening, .tag("</li>\n"))
  }

  mutating func writeCodeBlock(_ index: Int) {
    output.beginLine()
    let language = isSite ? markup.language(of: index) : firstWord(of: markup.infos[index] ?? "")
    let diagram = isSite ? Diagram(language: language) : nil
    if let diagram {
      output.write("<figure class=\"diagram\">\n<figcaption>Diagram in ")
      output.write(diagram.name)
      output.write(", shown as its source</figcaption>\n")
    }
    output.write(isSite ? "<pre class=\"code\" tabindex=\"0\"><code" : "<pre><code")
    if !language.isEmpty || (!isSite && markup.infos[index] != nil) {
      output.write(" class=\"language-")
      output.writeText(language)
      output.write("\"")
    }
    output.write(">")
    writeLiteral(of: index)
    output.write("</code></pre>\n")
    if diagram != nil { output.write("</figure>\n") }
  }

  private func firstWord(of info: String) -> String {
    let bytes = info.utf8.prefix { !$0.isSpaceOrLineEnd }
    return String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Raw HTML is never shown; cmark-gfm says so in a comment.
  mutating func writeHTMLBlock() {
    output.beginLine()
    if !isSite { output.write("<!-- raw HTML omitted -->") }
    output.beginLine()
  }

  /// Opens the frame in which a wide table scrolls; its label tells it from the other tables of the document.
  mutating func writeTableRegion(_ index: Int) {
    output.write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table ")
    output.write(number: renderer.tableNumber(at: index))
    var separator: StaticString = ": "
    if let header = markup.children(of: index).first(where: { _ in true }) {
      for cell in markup.children(of: header).prefix(6) {
        let text = markup.text(of: cell)
        guard !text.isEmpty else { continue }
        output.write(separator)
        output.writeText(text)
        separator = ", "
      }
    }
    output.write("\">\n")
  }
}

extension NodeKind {
  fileprivate var isItem: Bool { self == .item || isTask }

  fileprivate var isTask: Bool {
    if case .task = self { true } else { false }
  }
}

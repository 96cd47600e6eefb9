/// Links, images, footnote references and raw HTML.
extension HTMLPass {
  /// Opens a link; yields what closes it.
  mutating func beginLink(_ index: Int, _ destination: LinkDestination) -> Closing {
    let resolution = resolution(of: destination, isImage: false, node: index)
    let target: String
    var name: String?
    switch resolution {
    case .target(let address, let style): (target, name) = (address, style)
    case .linked(let address), .picture(let address, _, _): target = address
    case .unlinked: return .nothing
    case .noted(let note): return .note(note)
    }
    output.write("<a href=\"")
    output.writeTarget(target)
    if let name { writeClass(name) }
    writeTitle(destination.title)
    output.write("\">")
    return .tag("</a>")
  }

  /// An image with the text below it as its alternative.
  mutating func writeImage(_ index: Int, _ destination: LinkDestination) {
    let resolution = resolution(of: destination, isImage: true, node: index)
    if case .linked(let target) = resolution, !isInLink {
      output.write("<a href=\"")
      output.writeTarget(target)
      output.write("\">")
      let start = output.bytes.count
      writePlain(below: index)
      if output.bytes.count == start { output.write("Image") }
      output.write("</a>")
      return
    }
    let target: String
    var style: String?
    var size: (width: Int, height: Int)?
    switch resolution {
    case .target(let address, let name): (target, style) = (address, name)
    case .picture(let address, let width, let height): (target, size) = (address, (width, height))
    case .linked, .unlinked: return writePlain(below: index)
    case .noted(let note):
      writePlain(below: index)
      return writeNote(note)
    }
    output.write("<img src=\"")
    output.writeTarget(target)
    output.write("\" alt=\"")
    writePlain(below: index)
    if let style { writeClass(style) }
    writeTitle(destination.title)
    if let size {
      output.write("\" width=\"")
      output.write(number: size.width)
      output.write("\" height=\"")
      output.write(number: size.height)
    }
    output.write(isSite ? "\" loading=\"lazy\">" : "\" />")
  }

  /// Says behind a text why there is no picture or link.
  mutating func writeNote(_ note: String) {
    output.write(" <small class=\"note\">(")
    output.writeText(note)
    output.write(")</small>")
  }

  /// Where a link leads in the end. A dangerous target is emptied as cmark-gfm does it; a page has no link there.
  private func resolution(of destination: LinkDestination, isImage: Bool, node: Int) -> LinkResolution {
    var resolution = LinkResolution.target(destination.target)
    if let resolve = renderer.options.resolve {
      resolution = resolve(LinkReference(destination: destination, isImage: isImage, node: node))
    }
    switch resolution {
    case .target(let target, _), .linked(let target), .picture(let target, _, _):
      guard LinkDestination.isDangerous(target) else { return resolution }
    case .unlinked, .noted: return resolution
    }
    return isSite ? .unlinked : .target("")
  }

  private mutating func writeClass(_ name: String) {
    output.write("\" class=\"")
    output.writeText(name)
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    output.write("\" title=\"")
    output.writeText(title)
  }

  /// The text below a node without markup, for an attribute.
  private mutating func writePlain(below index: Int) {
    for node in index + 1..<markup[index].end {
      switch markup[node].kind {
      case .text, .codeSpan: writeLiteral(of: node)
      case .inlineHTML: if !isSite { writeLiteral(of: node) }
      case .softBreak, .hardBreak: output.write(byte: 0x20)
      default: break
      }
    }
  }

  /// Raw HTML is never shown, but that `<br>` breaks the line as it is meant to, and parts words in a heading.
  mutating func writeInlineHTML(_ index: Int) {
    guard isSite else {
      output.write("<!-- raw HTML omitted -->")
      return
    }
    guard markup.isLineBreak(index) else { return }
    if isInHeading { output.write(byte: 0x20) } else { output.write("<br>") }
  }

  // MARK: Footnotes

  mutating func writeFootnoteReference(_ reference: NoteReference) {
    output.write("<sup class=\"footnote-ref\"><a href=\"#")
    writeFootnoteID("fn-", number: reference.number, occurrence: 1)
    output.write("\" id=\"")
    writeFootnoteID("fnref-", number: reference.number, occurrence: reference.occurrence)
    if isSite {
      output.write("\" aria-label=\"Footnote ")
      output.write(number: reference.number)
      output.write("\">")
    } else {
      output.write("\" data-footnote-ref>")
    }
    output.write(number: reference.number)
    output.write("</a></sup>")
  }

  /// Links from a note to each of its references, written once; whether they were written.
  @discardableResult
  mutating func writeBacklinks(number: Int) -> Bool {
    guard backlinked < number, number <= renderer.footnotes.count else { return false }
    backlinked = number
    for occurrence in 1...max(1, renderer.footnotes[number - 1].references) {
      if occurrence > 1 { output.write(byte: 0x20) }
      output.write("<a href=\"#")
      writeFootnoteID("fnref-", number: number, occurrence: occurrence)
      output.write("\" class=\"footnote-backref\"")
      if isSite {
        output.write(" aria-label=\"Back to reference ")
        output.write(number: occurrence)
        output.write(" of footnote ")
        output.write(number: number)
        output.write("\">↩")
      } else {
        output.write(" data-footnote-backref aria-label=\"Back to content\">↩")
      }
      if occurrence > 1 {
        output.write("<sup class=\"footnote-ref\">")
        output.write(number: occurrence)
        output.write("</sup>")
      }
      output.write("</a>")
    }
    return true
  }

  /// Pages number their ids; cmark-gfm takes the note's label.
  mutating func writeFootnoteID(_ kind: StaticString, number: Int, occurrence: Int) {
    if isSite { output.writeTarget(renderer.options.idPrefix) }
    output.write(kind)
    if isSite {
      output.write(number: number)
    } else if number <= renderer.footnotes.count {
      output.writeTarget(label(of: renderer.footnotes[number - 1].node))
    }
    if occurrence > 1 {
      output.write(byte: UInt8(ascii: "-"))
      output.write(number: occurrence)
    }
  }

  /// The label of a footnote definition, as it stands between `[^` and `]:`.
  private func label(of definition: Int) -> String {
    let bytes = markup.slice(markup[definition].range).dropFirst(2).prefix { $0 != UInt8(ascii: "]") }
    var label = ""
    for part in bytes.split(separator: 0, omittingEmptySubsequences: false) {
      if !label.isEmpty || part.startIndex != bytes.startIndex { label += "\u{FFFD}" }
      label += String(decoding: part, as: UTF8.self)
    }
    return label
  }
}

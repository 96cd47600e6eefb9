import Markdown

/// Finds what a document says of other incidents: ids in the text, and links to Markdown files.
enum MentionReader {
  /// Fills in `incident.mentions`, in document order; the incident's own id is none.
  static func read(into incident: inout Incident, settings: Settings) {
    let markup = incident.document.markup
    let pattern = settings.identifiers
    // Few texts of a body can hold an id: one walk over the body tells which.
    let places = pattern?.openings.places(in: markup.source[markup.bodyStart...]) ?? []
    var mentions: [Mention] = []
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .link(let link):
        if case .file(let path, _) = incident.document.targets[Int(link)], PathName.isMarkdown(path) {
          mentions.append(Mention(target: .path(path), range: node.range))
        }
      case .text:
        guard let pattern, mayHold(node.literal, idsAt: places) else { continue }
        let text = markup.literal(of: index)
        for place in ids(in: text, pattern) {
          let id = String(decoding: text[place], as: UTF8.self)
          guard id != incident.linkID else { continue }
          let isVerbatim = if case .source = node.literal { true } else { false }
          mentions.append(Mention(target: .id(id), range: isVerbatim ? place : node.range))
        }
      default: break
      }
    }
    incident.mentions = mentions
  }

  /// Whether one of some places, which are sorted, lies in a text; decoded text may hold what the file does not.
  private static func mayHold(_ literal: MarkupNode.Literal, idsAt places: [Int]) -> Bool {
    switch literal {
    case .none: return false
    case .pool: return true
    case .source(let range):
      let next = places.firstIndexByHalving { $0 >= range.lowerBound }
      return next < places.count && places[next] < range.upperBound
    }
  }

  /// Where ids stand in a text that no word, hyphen or slash goes before; places of the slice.
  private static func ids(in text: ArraySlice<UInt8>, _ pattern: IdentifierPattern) -> [Range<Int>] {
    var ids: [Range<Int>] = []
    text.withUnsafeBufferPointer { bytes in
      pattern.openings.forEachPlace(in: bytes) { index in
        guard isLetterOrDigit(bytes[index]), index == 0 || !joins(bytes[index - 1]),
          let end = pattern.end(in: text, at: text.startIndex + index)
        else { return index + 1 }
        ids.append(text.startIndex + index..<end)
        return end - text.startIndex
      }
    }
    return ids
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  /// Whether what follows the byte belongs to the same word or path.
  private static func joins(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }
}

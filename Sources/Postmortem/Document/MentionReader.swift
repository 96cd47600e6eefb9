import Markdown

/// Finds what a document says of other incidents: ids in the text, and links to Markdown files.
enum MentionReader {
  /// Fills in `incident.mentions`, in document order; the incident's own id is none.
  static func read(into incident: inout Incident, settings: Settings) {
    let markup = incident.document.markup
    var mentions: [Mention] = []
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .link(let link):
        if case .file(let path, _) = incident.document.targets[link], PathName.isMarkdown(path) {
          mentions.append(Mention(target: .path(path), range: node.range))
        }
      case .text:
        guard let pattern = settings.identifiers else { continue }
        var isInsideWord = false
        let text = markup.literal(of: index)
        var place = text.startIndex
        while place < text.endIndex {
          let isWordByte = text[place].isASCIILetter || text[place].isASCIIDigit
          if isWordByte, !isInsideWord, let end = pattern.end(in: text, at: place) {
            let id = String(decoding: text[place..<end], as: UTF8.self)
            if id != incident.linkID {
              let isVerbatim = if case .source = node.literal { true } else { false }
              mentions.append(Mention(target: .id(id), range: isVerbatim ? place..<end : node.range))
            }
            place = end
            continue
          }
          isInsideWord = isWordByte || text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "/")
          place += 1
        }
      default: break
      }
    }
    incident.mentions = mentions
  }
}

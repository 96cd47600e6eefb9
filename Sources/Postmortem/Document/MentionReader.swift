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
        if let path = path(of: markup.links[link].target, from: incident.document.path) {
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

  /// Where a relative link to a Markdown file leads, from the root; nil for every other target.
  static func path(of target: String, from document: String) -> String? {
    guard markdown.isFound(in: target.utf8), !target.hasPrefix("#"), !target.contains("://"),
      !target.hasPrefix("mailto:"),
      !target.hasPrefix("//")
    else { return nil }
    let file = target.prefix { $0 != "#" && $0 != "?" }
    guard PathName.isMarkdown(PathName.name(of: String(file))) else { return nil }
    var parts = file.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map { String($0) }
    for part in file.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(PathName.percentDecoded(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// What every name of a Markdown file holds.
  private static let markdown = PhraseSearch([".md", ".markdown"])
}

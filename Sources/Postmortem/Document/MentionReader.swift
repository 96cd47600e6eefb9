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
    let bytes = target.utf8
    let fileEnd = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    // A colon before the first slash is that of a scheme: nearly all targets end here.
    guard markdown.isFound(in: bytes), fileEnd > bytes.startIndex,
      bytes.first(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) != UInt8(ascii: ":"),
      !bytes.starts(with: "//".utf8)
    else { return nil }
    let file = target[..<fileEnd]
    guard file.utf8.endsLikeMarkdown else { return nil }
    let folder =
      document.utf8.lastIndex(of: UInt8(ascii: "/")).map { document[...$0] }
      ?? document[..<document.startIndex]
    // Nearly all links name a neighbour.
    if file.utf8.allSatisfy({ $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "%") }) {
      return String(folder) + file
    }
    var parts = file.hasPrefix("/") ? [] : folder.split(separator: "/").map { String($0) }
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

extension Substring.UTF8View {
  /// Whether this ends as the name of a Markdown file does.
  fileprivate var endsLikeMarkdown: Bool {
    [".md", ".markdown"].contains { ending in
      zip(reversed(), ending.utf8.reversed()).allSatisfy { $0.asciiLowercased == $1 }
        && count >= ending.utf8.count
    }
  }
}

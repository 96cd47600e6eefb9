import Markdown
import Postmortem

/// Something that an incident owes to chance, as its text says under "Where we got lucky".
struct LuckyBreak: Sendable, Equatable {
  let incident: Int
  /// The item or block that says it.
  let node: Int

  /// The lucky breaks of all incidents, newest incident first; items that say "none" are left out.
  ///
  /// - Complexity: linear in the sections.
  static func all(_ base: KnowledgeBase) -> [LuckyBreak] {
    base.incidents.enumerated().flatMap { index, incident -> [LuckyBreak] in
      guard incident.status?.value != .cancelled else { return [] }
      return nodes(of: incident.document).map { LuckyBreak(incident: index, node: $0) }
    }
  }

  private static func nodes(of document: Document) -> [Int] {
    let markup = document.markup
    var lucky: Set<Int> = []
    var found: [Int] = []
    for (index, section) in document.sections.enumerated() {
      guard section.kind == .lucky || section.parent.map(lucky.contains) ?? false else { continue }
      lucky.insert(index)
      let content = section.content.filter { markup[$0].kind.isBlock }
      let isBullet = content.isEmpty && (markup[section.node].kind == .item)
      let nodes = isBullet ? [section.node] : content
      for (place, node) in nodes.enumerated() {
        switch markup[node].kind {
        case .list: found += markup.children(of: node)
        case .heading, .thematicBreak: break
        // A paragraph above a list introduces it.
        case .paragraph where place + 1 < nodes.count && isList(nodes[place + 1], markup): break
        default: found.append(node)
        }
      }
    }
    var seen: Set<Int> = []
    return found.filter { node in
      seen.insert(node).inserted && !isBlank(markup.prose(of: node).text)
    }
  }

  private static func isList(_ node: Int, _ markup: Markup) -> Bool {
    if case .list = markup[node].kind { true } else { false }
  }

  /// "None", "N/A", "We didn't, really", "TBD", or no word at all.
  private static func isBlank(_ text: [UInt8]) -> Bool {
    let letters = text.filter { ($0 | 0x20) >= UInt8(ascii: "a") || $0 >= 0x80 }.map { $0 | 0x20 }
    return blank.contains(String(decoding: letters, as: UTF8.self))
  }

  private static let blank: Set<String> = [
    "", "none", "na", "nothing", "tbd", "todo", "wedidnt", "wedidntreally", "no",
  ]
}

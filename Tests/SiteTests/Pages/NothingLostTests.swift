import Foundation
import Markdown
import Postmortem
import Testing

@testable import Site

/// What an author wrote stands on the page, drawn or as prose.
@Suite struct NothingLostTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let real = repository + "/../shared/corpus/real"

  @Test("Every word of the demonstration is on its page")
  func demonstration() async throws { try await check(Self.repository) }

  @Test("Every word of real postmortems is on its page", .enabled(if: FileReader.exists(real)))
  func realDocuments() async throws { try await check(Self.real) }

  @Test("Every word of a document with drawn parts is on its page")
  func drawnParts() async throws {
    let base = SampleSite.base
    try await check(base)
  }

  private func check(_ root: String) async throws {
    let base = await Loader.load(
      root: Root(path: root, hasSettings: FileReader.exists(root + "/afterword.yml")),
      today: Day(number: 20_605),
      width: 2)
    #expect(!base.incidents.isEmpty)
    try await check(base)
  }

  private func check(_ base: KnowledgeBase) async throws {
    let site = await SiteContext(base, options: Fixture.options())
    let programs = try TemplateSet().compile()
    let maker = PageMaker(site: site, programs: programs)
    for planned in Plan(site).files {
      let document: Document
      var recast: [Range<Int>] = []
      guard case .page(let entry) = planned.content else { continue }
      switch entry {
      case let entry as IncidentEntry:
        document = base.incidents[entry.index].document
        recast = Self.recast(base.incidents[entry.index])
      case let entry as DocumentEntry: document = base.pages[entry.index]
      default: continue
      }
      let page = Set(Self.words(Self.text(try maker.bytes(of: planned))))
      let missing = Set(Self.words(Self.text(document, without: recast))).subtracting(page).sorted()
      #expect(missing.isEmpty, "\(document.path) lacks \(missing.prefix(8))")
    }
  }

  /// What the page says in a form of its own: times and days, and the names of the columns of drawn tables.
  private static func recast(_ incident: Incident) -> [Range<Int>] {
    let markup = incident.document.markup
    var ranges = incident.timeline.entries.map(\.timeRange) + incident.communications.map(\.timeRange)
    for action in incident.actions {
      if case .day(_, let range) = action.due { ranges.append(range) }
    }
    let drawn =
      incident.timeline.entries.map(\.node) + incident.communications.map(\.node)
      + incident.actions.map(\.node) + incident.factors.map(\.node)
    for table in Set(drawn.filter { markup[$0].kind == .tableRow(isHeader: false) }.map { markup[$0].parent })
    {
      ranges += markup.children(of: table).filter { markup[$0].kind == .tableRow(isHeader: true) }
        .map { markup[$0].range }
    }
    return ranges.filter { !$0.isEmpty }
  }

  /// The visible text of a document.
  private static func text(_ document: Document, without recast: [Range<Int>]) -> [UInt8] {
    let markup = document.markup
    var text: [UInt8] = []
    for index in markup.nodes.indices {
      let range = markup[index].range
      if case .text = markup[index].kind, recast.contains(where: { $0.overlaps(range) }) {
        // The rest of a text that begins with a time is the author's.
        let written = range.filter { place in !recast.contains { $0.contains(place) } }
        text += [0x20] + written.map { markup.source[$0] } + [0x20]
        continue
      }
      switch markup[index].kind {
      case .text, .codeSpan: text += markup.literal(of: index)
      case .codeBlock: text += [0x20] + markup.literal(of: index)
      case .softBreak, .hardBreak, .paragraph, .tableCell, .heading, .item, .task, .inlineHTML:
        text.append(0x20)
      default: break
      }
    }
    return text
  }

  /// The text of a page, with the alternative texts of images but no other attributes; the common escapes decoded; only tags within words join them.
  private static func text(_ html: [UInt8]) -> [UInt8] {
    let inline: Set<String> = ["a", "em", "strong", "code", "del", "sup", "small", "span", "tspan"]
    var text: [UInt8] = []
    for part in html.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: UInt8(ascii: ">")) else { continue }
      let name = part[..<end].drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      // Neighbours without a word between them are columns of a line.
      if !inline.contains(String(decoding: name, as: UTF8.self)) || part.index(after: end) == part.endIndex {
        text.append(0x20)
      }
      let tag = String(decoding: part[..<end], as: UTF8.self)
      if tag.hasPrefix("img "), let alt = tag.firstRange(of: " alt=\"") {
        text += tag[alt.upperBound...].prefix { $0 != "\"" }.utf8
      }
      text += part[(end + 1)...]
    }
    let decoded = String(decoding: text, as: UTF8.self).replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
    return Array(decoded.utf8)
  }

  /// Words of three letters and more; times, dates and numbers are written in a form of the page's own.
  private static func words(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).lowercased()
      .split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init)
  }
}

import Linting
import Postmortem

/// Documents made of the examples of all rules in random order, with marks of Markdown and wide characters between.
struct ExampleShuffle {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// One document; the same seed yields the same sequence of documents.
  mutating func document(id: String) -> String {
    var text = "---\nid: \(id)\nseverity: \(1 + next(4))\nstatus: published\nservices: [checkout]\n"
    text += "started: 2026-03-03T14:02Z\nresolved: 2026-03-03T15:10Z\n---\n\n# 火 Überlast \(id)\n"
    for kind in SectionKind.allCases where next(4) > 0 {
      text += "\n\(heading(kind.headline))\n\n"
      for _ in 0...next(3) {
        text += Self.pieces[next(Self.pieces.count)] + "\n\n"
        if next(3) == 0 { text += Self.fillers[next(Self.fillers.count)] + "\n\n" }
      }
      for _ in 0...1 {
        if let own = Self.bySection[kind], !own.isEmpty { text += own[next(own.count)] + "\n\n" }
      }
    }
    return next(3) == 0 ? text.replacing("\n", with: "\r\n") : text
  }

  private mutating func heading(_ title: String) -> String {
    switch next(6) {
    case 0: "\(title)\n---"
    case 1: "## **\(title)** ##"
    case 2: "**\(title)**"
    case 3: "###   [\(title)](#x)   "
    default: "## \(title)"
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let examples: [RuleExample] = Catalogue.descriptions.flatMap { $0.flagged + $0.accepted }

  /// What stands in a section, by its section.
  private static let bySection: [SectionKind: [String]] = {
    var texts: [SectionKind: [String]] = [:]
    for example in examples {
      if case .section(let kind) = example.placement { texts[kind, default: []].append(plain(example.text)) }
    }
    return texts
  }()

  private static let pieces: [String] = examples.compactMap { example in
    switch example.placement {
    case .section, .body: plain(example.text)
    case .document, .frontMatter: nil
    }
  }

  private static let fillers = [
    "Größer 🚒 als *erwartet*, `code` und <br> e\u{301}.", "> They said “the operator was careless”.",
    "- [ ] **Überprüfe** @ada, bis 2026-04-01", "| a | b |\n|---|---|\n| 火 \\| x | y |", "```\nTODO\n```",
    "1. Why? Because \\*it\\* &amp; she failed to check.",
  ]

  private static func plain(_ text: String) -> String { text.replacing("↓", with: "") }
}

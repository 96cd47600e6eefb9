import Synchronization

/// A heading of a document, with the name by which links reach it.
package struct Heading: Sendable, Equatable {
  /// Index of the heading's node.
  package let node: Int
  /// 1 to 6.
  package let level: Int
  /// Visible text, a break counted as one space.
  package let text: String
  /// Unique in the document, by GitHub's rules.
  package let anchor: String
  /// The file's bytes, hashes or underline included.
  package let range: Range<Int>
}

extension Heading {
  /// The headings of a document, also those inside quotes and lists, in document order.
  ///
  /// - Complexity: linear in the number of nodes and the length of the headings.
  static func all(in markup: Markup) -> [Heading] {
    var headings: [Heading] = []
    var anchors = Anchors()
    for (index, node) in markup.nodes.enumerated() {
      guard case .heading(let level) = node.kind else { continue }
      let prose = markup.prose(of: index)
      // GitHub's anchors know neither breaks nor pictures.
      var plain: [UInt8] = []
      for run in prose.runs where run.style.isDisjoint(with: [.gap, .image]) {
        plain.append(contentsOf: prose.text[run.range])
      }
      let text = prose.text.map { $0 == 0x0A ? 0x20 : $0 }
      headings.append(
        Heading(
          node: index, level: Int(level), text: String(decoding: text, as: UTF8.self),
          anchor: anchors.anchor(for: String(decoding: plain, as: UTF8.self)), range: node.range))
    }
    return headings
  }
}

extension Markup {
  /// The headings with their anchors, in document order.
  ///
  /// - Complexity: O(1), but for the first question that a document is asked: linear in its nodes.
  package var headings: [Heading] { namedHeadings.all(in: self) }

  /// The heading at `node`; nil for a node that is none.
  ///
  /// - Complexity: O(log n) in the number of headings.
  package func heading(at node: Int) -> Heading? {
    let headings = headings
    let index = headings.firstIndexByHalving { $0.node >= node }
    return index < headings.count && headings[index].node == node ? headings[index] : nil
  }
}

/// The headings of one document, which few ask for: found at the first question, and shared by the copies of a tree.
final class NamedHeadings: Sendable {
  private let found = Mutex<[Heading]?>(nil)

  func all(in markup: Markup) -> [Heading] {
    found.withLock { found in
      let headings = found ?? Heading.all(in: markup)
      found = headings
      return headings
    }
  }
}

/// Hands out anchors, each once.
///
/// GitHub's rules: lower case, everything but letters, digits, marks, `_` and `-` dropped, spaces turned into
/// hyphens, and `-1`, `-2` … behind what was taken already. A heading without such characters is `section`.
package struct Anchors: Sendable {
  private var taken = TakenAnchors(from: 1)

  package init() {}

  /// The anchor of the next heading with this text.
  package mutating func anchor(for text: String) -> String { taken.claim(Self.slug(of: text)) }

  /// The anchor of `text` before duplicates are told apart.
  package static func slug(of text: String) -> String {
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(UInt8(scalar.value))
      case "A"..."Z": slug.append(UInt8(scalar.value) | 0x20)
      case " ": slug.append(UInt8(ascii: "-"))
      default:
        guard !scalar.isASCII, isWordPart(scalar) else { continue }
        slug += scalar.properties.lowercaseMapping.utf8
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}

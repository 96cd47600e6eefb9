import Foundation
import Markdown
import Postmortem

@testable import Linting

/// A sentence of the labelled set: where it stands, and what a careful reader finds in it.
struct LabelledSentence: Sendable {
  let line: Int
  let section: SectionKind?
  /// Markdown, without the marks of the labels.
  let text: String
  let expected: [Label]

  struct Label: Sendable, Equatable {
    let rule: String
    let isMild: Bool
    /// Bytes of `text`.
    let range: Range<Int>
  }

  /// People of the set; some of their names are words.
  static let roster = Roster(people: [
    Person(name: "Ada Nowak", handle: "ada", team: nil), Person(name: "Ken Osei", handle: "ken", team: nil),
    Person(name: "Maria Silva", handle: "maria", team: nil),
    Person(name: "Will Turner", handle: "will", team: nil),
    Person(name: "Mark Hofer", handle: "mark", team: nil),
    Person(name: "Grant Lee", handle: "grant", team: nil),
    Person(name: "Chase Moreau", handle: "chase", team: nil),
    Person(name: "May Tran", handle: "may", team: nil),
    Person(name: "Priya Raman", handle: "priya", team: nil),
    Person(name: "Jonas Weber", handle: "jonas", team: nil),
  ])

  static let sections: [String: SectionKind] = [
    "timeline": .timeline, "factors": .contributingFactors, "whys": .fiveWhys, "root-cause": .rootCause,
    "lessons": .lessons, "went-well": .wentWell, "went-badly": .wentBadly, "lucky": .lucky,
    "actions": .actions,
    "summary": .summary, "impact": .impact, "resolution": .resolution, "background": .background,
  ]

  /// The set beside this file.
  static func load() throws -> [LabelledSentence] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "own-labels.tsv")
    let text = try String(contentsOf: url, encoding: .utf8)
    var all: [LabelledSentence] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("# ") else { continue }
      let cells = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard cells.count == 3 else { throw LabelFault.columns(line: number + 1) }
      all.append(try LabelledSentence(line: number + 1, cells))
    }
    return all
  }

  enum LabelFault: Error {
    case columns(line: Int)
    case marks(line: Int)
  }

  private init(line: Int, _ cells: [String]) throws {
    self.line = line
    section = Self.sections[cells[0]]
    let marked = cells[2].replacing("\\n", with: "\n")
    var plain = ""
    var ranges: [Range<Int>] = []
    for (index, piece) in marked.components(separatedBy: "[[").enumerated() {
      guard index > 0 else {
        plain = piece
        continue
      }
      let parts = piece.components(separatedBy: "]]")
      guard parts.count == 2 else { throw LabelFault.marks(line: line) }
      ranges.append(plain.utf8.count..<plain.utf8.count + parts[0].utf8.count)
      plain += parts[0] + parts[1]
    }
    text = plain
    guard cells[1] != "none" else {
      expected = []
      return
    }
    let rules = cells[1].split(separator: ",").map(String.init)
    guard rules.count == ranges.count else { throw LabelFault.marks(line: line) }
    expected = zip(rules, ranges).map { rule, range in
      Label(
        rule: rule.hasSuffix("~") ? String(rule.dropLast()) : rule, isMild: rule.hasSuffix("~"), range: range)
    }
  }

  /// What the engine finds in the sentence.
  func found(roster: Roster = roster) -> [BlameSurvey.Place] {
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: roster))
    return survey.places(in: Markup(parsing: Array(text.utf8))) { _ in BlameProfile(section) }
  }
}

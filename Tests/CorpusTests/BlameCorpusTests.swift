import Foundation
import Markdown
import Postmortem
import Testing

@testable import Linting

/// Runs the blameless rules over real postmortems and compares with what a reader found there.
@Suite(.enabled(if: Corpus.root != nil, "needs AFTERWORD_CORPUS, a folder of real postmortems"))
struct BlameCorpusTests {
  /// One judgement of the reader.
  struct Label: Hashable {
    let path: String
    let line: Int
    let rule: String
  }

  @Test("What is found in real postmortems is what a reader found")
  func agreesWithTheReader() throws {
    let root = try #require(Corpus.root)
    var sure: [Label: Int] = [:]
    var doubtful: Set<Label> = []
    for (label, isDoubtful) in try Self.labels() {
      if isDoubtful { doubtful.insert(label) } else { sure[label, default: 0] += 1 }
    }
    var counts: [String: [String: Int]] = [:]
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: Roster(people: [])))
    for path in try Corpus.files(in: root) {
      let markup = Markup(parsing: Array(try Data(contentsOf: root.appending(path: path))))
      let profiles = HeadingProfiles(markup)
      for place in survey.places(in: markup, profile: { profiles.profile(at: $0) }) {
        let rule = place.hit.rule.rawValue
        let line = markup.lines.line(at: place.range.lowerBound) + 1
        let label = Label(path: path, line: line, rule: rule + (place.hit.isMild ? "~" : ""))
        var verdict = "false"
        if let left = sure[label], left > 0 {
          sure[label] = left - 1
          verdict = "true"
        } else if doubtful.contains(where: { $0.path == path && $0.line == line && $0.rule.hasPrefix(rule) })
        {
          verdict = "doubtful"
        }
        counts[rule, default: [:]][verdict, default: 0] += 1
        let subject = place.hit.subject ?? "-"
        print("\(verdict) \(label.rule) \(path):\(line) [\(place.hit.trigger)] of [\(subject)]")
      }
    }
    for (label, left) in sure where left > 0 {
      let rule = label.rule.hasSuffix("~") ? String(label.rule.dropLast()) : label.rule
      counts[rule, default: [:]]["missed", default: 0] += left
      print("missed \(label.rule) \(label.path):\(label.line)")
    }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) {
      let figures = ["true", "false", "doubtful", "missed"].map { "\($0) \(count[$0] ?? 0)" }
      print("\(rule): \(figures.joined(separator: ", "))")
      #expect((count["true"] ?? 0) + (count["doubtful"] ?? 0) >= (count["false"] ?? 0) * 4, "\(rule)")
    }
  }

  @Test("A long report is read in a fraction of a millisecond", .enabled(if: Corpus.isOptimised))
  func isQuick() throws {
    let root = try #require(Corpus.root)
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: Roster(people: [])))
    let trees = try Corpus.files(in: root).map {
      Markup(parsing: Array(try Data(contentsOf: root.appending(path: $0))))
    }
    let bytes = trees.reduce(0) { $0 + $1.source.count }
    _ = survey.places(in: trees[0]) { _ in BlameProfile(.rootCause) }
    let spent = ContinuousClock().measure {
      for tree in trees { _ = survey.places(in: tree) { _ in BlameProfile(.rootCause) } }
    }
    let perTenKilobytes = spent / (Double(bytes) / 10_240)
    print("blameless engine: \(perTenKilobytes) for 10 KB, over \(bytes) bytes")
    #expect(perTenKilobytes < .milliseconds(1))
  }

  /// Labels with whether the reader was in doubt; `none` says that nothing is to be found.
  private static func labels() throws -> [(Label, Bool)] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "BlameLabels.tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count >= 3, let number = Int(cells[1]), cells[2] != "none" else { return nil }
      return (Label(path: cells[0], line: number, rule: cells[2]), cells.count > 3)
    }
  }
}

/// Profiles by plain headings, enough for real postmortems: the innermost heading that is known decides.
private struct HeadingProfiles {
  private var starts: [(offset: Int, level: Int, kind: SectionKind?)] = []

  private static let words: [(String, SectionKind)] = [
    ("went well", .wentWell), ("went right", .wentWell), ("lucky", .lucky), ("went wrong", .wentBadly),
    ("went poorly", .wentBadly), ("lesson", .lessons), ("root cause", .rootCause), ("five whys", .fiveWhys),
    ("contributing", .contributingFactors), ("causes", .rootCause), ("timeline", .timeline),
    ("action", .actions),
  ]

  init(_ markup: Markup) {
    for node in markup.nodes.indices {
      guard case .heading(let level) = markup[node].kind else { continue }
      let text = markup.text(of: node).lowercased()
      let kind = Self.words.first { text.contains($0.0) }?.1
      let enclosing = kind ?? starts.last { $0.level < level && $0.kind != nil }?.kind
      starts.append((markup[node].range.lowerBound, level, enclosing))
    }
  }

  func profile(at offset: Int) -> BlameProfile {
    BlameProfile(starts.last { $0.offset <= offset }?.kind)
  }
}

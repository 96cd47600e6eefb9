import Foundation
import Markdown
import Postmortem
import Testing

@testable import Linting

/// Runs the blameless rules over real postmortems and compares with what a reader found there.
@Suite(.enabled(if: Corpus.root != nil, "needs a folder of real postmortems"))
struct BlameCorpusTests {
  /// One judgement of the reader.
  struct Label: Hashable {
    let path: String
    let line: Int
    let rule: String
  }

  @Test("What is found in real postmortems is what a reader found")
  func agreesWithTheReader() async throws {
    let base = await Corpus.load(try #require(Corpus.root))
    var sure: [Label: Int] = [:]
    var doubtful: Set<Label> = []
    for (label, isDoubtful) in try Self.labels() {
      if isDoubtful { doubtful.insert(label) } else { sure[label, default: 0] += 1 }
    }
    var counts: [String: [String: Int]] = [:]
    let survey = BlameSurvey(vocabulary: BlameVocabulary(roster: Roster(people: [])))
    for incident in base.incidents {
      let path = incident.document.path
      let markup = incident.document.markup
      for place in survey.places(in: incident) {
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
    let read = Set(base.incidents.map(\.document.path))
    for (label, left) in sure where left > 0 && read.contains(label.path) {
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

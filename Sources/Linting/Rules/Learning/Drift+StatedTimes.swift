import Markdown
import Postmortem

extension StatedFacts {
  /// "The incident lasted 94 minutes", and in a notice "was restored after 94 minutes".
  func duration(
    _ sentence: FigureText, _ prose: Prose, isNotice: Bool, _ findings: inout Findings
  ) {
    let (lasted, after) = (Self.lasted, Self.after)
    for index in sentence.tokens.indices {
      let word = sentence.tokens[index].word
      guard word == lasted || isNotice && word == after, let longest = lengths.first else { continue }
      let isAfter = word == after
      guard !isAfter || sentence.has(Self.over, before: index, within: 8),
        let length = sentence.length(at: index + 1), isOfIncident(sentence, index, isAfter)
      else { continue }
      let isWhole = isAfter || sentence.has(Self.incidents, before: index, within: 8)
      let isTooLong = length.minutes - length.tolerance > longest.minutes
      let isMet = lengths.contains { abs($0.minutes - length.minutes) <= length.tolerance + 0.99 }
      guard isTooLong || isWhole && !isMet, !isImpact(length) else { continue }
      findings.report(
        "make the durations agree: \(length.wholeMinutes) minutes here, \(described(longest))",
        at: prose.source(of: length.range))
    }
  }

  /// Whether what lasted is the incident and not a part of it.
  private func isOfIncident(_ sentence: FigureText, _ index: Int, _ isAfter: Bool) -> Bool {
    if isAfter { return true }
    guard let place = (index - 8..<index).last(where: { Self.named.contains(sentence.word($0)) }) else {
      return false
    }
    // "the outage of the replica lasted", "a database outage lasted".
    let isPart =
      sentence.word(place + 1) == Self.of
      || place > sentence.tokens.startIndex && !Self.openings.contains(sentence.word(place - 1))
    return !isPart && !sentence.has(Self.others, before: index, within: 8)
  }

  private static let lasted = PackedWord("lasted")
  private static let after = PackedWord("after")
  static let of = PackedWord("of")
  private static let over: WordTable = ["restored", "resolved"]
  private static let incidents: WordTable = ["incident"]
  private static let named: WordTable = ["incident", "outage", "disruption", "interruption", "degradation"]
  private static let others: WordTable = ["if", "would", "previous", "last", "earlier"]
  private static let openings: WordTable = ["the", "this", "our", "whole", "complete", "total", "entire"]

  /// Whether the impact of the front matter is as long.
  private func isImpact(_ length: FigureText.Length) -> Bool {
    incident.impact?.minutes.map { abs(Double($0) - length.minutes) <= length.tolerance } ?? false
  }

  private static let at = PackedWord("at")
  private static let restored = PackedWord("restored")
  private static let otherZones: WordTable = [
    "cet", "cest", "est", "edt", "et", "pst", "pdt", "pt", "mst", "mdt", "cst", "cdt", "ct", "bst", "ist",
    "jst", "eet",
    "eest", "aest", "aedt", "sgt", "local", "wet", "west", "hkt", "pm", "am",
  ]

  /// "was restored at 14:10": one of the times at which something was over.
  func restoration(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
    let (at, restored) = (Self.at, Self.restored)
    for index in sentence.tokens.indices
    where sentence.tokens[index].word == at && sentence.word(index - 1) == restored {
      // Readers in another zone are told their own time.
      guard sentence.tokens.indices.contains(index + 1), let stated = sentence.tokens[index + 1].minuteOfDay,
        !Self.otherZones.contains(sentence.word(index + 2)), !isEnd(stated),
        let last = incident.milestones.last(where: { Self.isEnd($0) && $0.kind == .resolved })
      else { continue }
      let token = sentence.tokens[index + 1]
      let time = FigureText.written(token.range, in: prose.text)
      findings.report(
        "make the times agree: restored at \(time) here, another time under \(last.kind.rawValue) "
          + "(line \(line(last.range.lowerBound)))", at: prose.source(of: token.range))
    }
  }

  /// Whether a minute of the day, there or in UTC, is one at which something was over, give or take one.
  private func isEnd(_ stated: Int) -> Bool {
    incident.milestones.contains { end in
      Self.isEnd(end)
        && [incident.zone, .utc].contains { zone in
          abs(zone.wallClock(at: end.at).secondOfDay / 60 - stated) <= 1
        }
    }
  }

  private static func isEnd(_ milestone: Milestone) -> Bool {
    milestone.origin == .frontMatter && milestone.precision != .day && isEnd(milestone.kind)
  }
}

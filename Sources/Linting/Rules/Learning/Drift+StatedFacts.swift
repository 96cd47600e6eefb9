import Markdown
import Postmortem

/// What the front matter of an incident states for certain, and how prose may contradict it.
struct StatedFacts {
  private let incident: Incident
  /// Lengths in minutes between two times of the front matter, by what they join.
  private let lengths: [Length]

  private struct Length {
    let minutes: Double
    /// Indices of milestones.
    let from: Int
    let to: Int
  }

  init(_ incident: Incident) {
    self.incident = incident
    let milestones = incident.milestones
    var lengths: [Length] = []
    for from in milestones.indices
    where Self.isBeginning(milestones[from].kind) && Self.isExact(milestones[from]) {
      let start = milestones[from].at
      for to in milestones.indices
      where Self.isEnd(milestones[to].kind) && milestones[to].at >= start && Self.isExact(milestones[to]) {
        let seconds = milestones[to].at.secondsSince(start)
        lengths.append(Length(minutes: Double(seconds) / 60, from: from, to: to))
      }
    }
    self.lengths = lengths.sorted { $0.minutes > $1.minutes }
  }

  private static func isExact(_ milestone: Milestone) -> Bool {
    milestone.origin == .frontMatter && milestone.precision != .day && milestone.precision != .about
  }

  private static func isBeginning(_ kind: MilestoneKind) -> Bool {
    switch kind {
    case .started, .detected, .declared: true
    case .acknowledged, .mitigated, .contained, .resolved: false
    }
  }

  private static func isEnd(_ kind: MilestoneKind) -> Bool {
    switch kind {
    case .mitigated, .contained, .resolved: true
    case .started, .detected, .declared, .acknowledged: false
    }
  }

  private func line(_ offset: Int) -> Int { incident.document.markup.lines.line(at: offset) + 1 }

  /// An impact that outlasts the incident.
  func impactMinutes(_ findings: inout Findings) {
    guard let minutes = incident.impact?.minutes, let longest = lengths.first,
      incident.milestones[longest.from].kind == .started, incident.milestones[longest.to].kind == .resolved,
      Double(minutes) > longest.minutes + 1,
      let fact = incident.impact?.facts.first(where: { Impact.isMinutes($0) })
    else { return }
    findings.report(
      "make the durations agree: \(minutes) minutes of impact here, \(described(longest))", at: fact.range)
  }

  /// Compares every sentence of a text with the front matter.
  func check(_ prose: Prose, isSummary: Bool, isNotice: Bool, _ findings: inout Findings) {
    let sentences = FigureText.sentences(of: prose.text)
    for sentence in sentences {
      duration(sentence, prose, isNotice: isNotice, &findings)
      if isSummary { severity(sentence, prose, &findings) }
      if isNotice { restoration(sentence, prose, &findings) }
    }
    customers(sentences, prose, &findings)
    share(sentences, prose, &findings)
  }

  private func described(_ length: Length) -> String {
    let whole = Int(length.minutes.rounded())
    let (from, to) = (incident.milestones[length.from], incident.milestones[length.to])
    return "\(whole) minutes from \(from.kind.rawValue) (line \(line(from.range.lowerBound))) "
      + "to \(to.kind.rawValue) (line \(line(to.range.lowerBound)))"
  }
}

// MARK: Durations and times

extension StatedFacts {
  /// "The incident lasted 94 minutes", and in a notice "was restored after 94 minutes".
  private func duration(
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
  private static let of = PackedWord("of")
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
  private func restoration(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
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

// MARK: Severity and counts

extension StatedFacts {
  /// "The incident was a severity 2": one of those that it had.
  private func severity(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
    let (long, short) = (Self.severity, Self.sev)
    for index in sentence.tokens.indices
    where sentence.tokens[index].word == long || sentence.tokens[index].word == short {
      guard let own = incident.severity, let number = sentence.number(index + 1), number < 10,
        let stated = Severity(rawValue: Int(number)), Self.verbs.contains(sentence.word(index - 1)),
        sentence.has(Self.whole, before: index, within: 5),
        !sentence.has(Self.doubts, before: index, within: 6)
      else { continue }
      guard stated != own.value, !incident.severityHistory.contains(where: { $0.severity == stated }) else {
        return
      }
      findings.report(
        "make the severities agree: \(stated.rawValue) here, \(own.value.rawValue) in the front matter "
          + "(line \(line(own.range.lowerBound)))", at: prose.source(of: sentence.tokens[index + 1].range))
      return
    }
  }

  private static let severity = PackedWord("severity")
  private static let sev = PackedWord("sev")
  private static let verbs: WordTable = ["was", "is", "a", "as", "at"]
  private static let whole: WordTable = ["incident", "outage"]
  private static let doubts: WordTable = ["not", "like", "would", "could", "previous", "than"]

  /// "9,000 customers were affected", where the front matter counts others and the text nowhere says its figure.
  private func customers(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
    guard let customers = incident.impact?.customers, customers > 0 else { return }
    let isToldThere = sentences.contains { $0.tokens.contains { $0.number == Double(customers) } }
    guard !isToldThere else { return }
    let word = Self.customers
    for sentence in sentences {
      for index in sentence.tokens.indices where sentence.tokens[index].word == word {
        guard let stated = sentence.number(index - 1), !sentence.tokens[index - 1].isPercent,
          Self.pasts.contains(sentence.word(index + 1)), Self.affected.contains(sentence.word(index + 2)),
          !sentence.has(Self.parts, before: index, within: 4), !isSame(stated, Double(customers)),
          let fact = incident.impact?.facts.first(where: { Impact.isCustomers($0) })
        else { continue }
        let token = sentence.tokens[index - 1]
        let count = FigureText.written(token.range, in: prose.text)
        findings.report(
          "make the counts agree: \(count) customers here, \(customers) in the front matter "
            + "(line \(line(fact.range.lowerBound)))", at: prose.source(of: token.range))
        return
      }
    }
  }

  private static let customers = PackedWord("customers")
  private static let pasts: WordTable = ["were", "was"]
  private static let affected: WordTable = ["affected", "impacted"]
  private static let parts: WordTable = ["of", "in", "another", "further", "other", "only"]

  /// "12% of requests failed", where the front matter says another share.
  private func share(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
    guard sentences.contains(where: { $0.tokens.contains(where: \.isPercent) }),
      let fact = incident.impact?.facts.first(where: {
        ["requests-failed", "failed-requests"].contains($0.name.lowercased())
      }),
      fact.value.hasSuffix("%"), let percent = Double(fact.value.dropLast())
    else { return }
    let isToldThere = sentences.contains { $0.tokens.contains { $0.isPercent && $0.number == percent } }
    guard !isToldThere else { return }
    for sentence in sentences {
      for index in sentence.tokens.indices where sentence.tokens[index].isPercent {
        let next = Self.articles.contains(sentence.word(index + 2)) ? index + 3 : index + 2
        guard sentence.word(index + 1) == Self.of, sentence.word(next) == Self.requests,
          Self.failed.contains(sentence.word(next + 1)), let stated = sentence.number(index),
          abs(stated - percent) > 0.5 + percent * 0.02
        else { continue }
        let token = sentence.tokens[index]
        let share = FigureText.written(token.range, in: prose.text)
        findings.report(
          "make the shares agree: \(share)% of requests here, \(fact.value) in the front matter "
            + "(line \(line(fact.range.lowerBound)))", at: prose.source(of: token.range))
        return
      }
    }
  }

  private static let requests = PackedWord("requests")
  private static let articles: WordTable = ["all", "the"]
  private static let failed: WordTable = ["failed", "were"]

  /// Whether two counts are the same but for rounding: by two percent, or by half of the last figure that is not zero.
  private func isSame(_ stated: Double, _ exact: Double) -> Bool {
    var step = 1.0
    while stated > 0, (stated / (step * 10)).rounded() * step * 10 == stated, step < 1e9 { step *= 10 }
    return abs(stated - exact) <= max(exact * 0.02, step / 2)
  }
}

extension Impact {
  fileprivate static func isMinutes(_ fact: Fact) -> Bool { fact.name.lowercased().hasSuffix("minutes") }

  fileprivate static func isCustomers(_ fact: Fact) -> Bool { fact.name.lowercased().contains("customers") }
}

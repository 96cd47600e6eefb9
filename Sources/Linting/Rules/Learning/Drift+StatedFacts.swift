import Markdown
import Postmortem

/// What the front matter of an incident states for certain, and how prose may contradict it.
struct StatedFacts {
  private let incident: Incident
  /// Lengths in minutes between two times of the front matter, by what they join.
  private let lengths: [(minutes: Double, from: Milestone, to: Milestone)]

  init(_ incident: Incident) {
    self.incident = incident
    let stated = incident.milestones.filter {
      $0.origin == .frontMatter && $0.precision != .day && $0.precision != .about
    }
    var lengths: [(minutes: Double, from: Milestone, to: Milestone)] = []
    for start in stated where [.started, .detected, .declared].contains(start.kind) {
      for end in stated where [.resolved, .contained, .mitigated].contains(end.kind) && end.at >= start.at {
        lengths.append((Double(end.at.secondsSince(start.at)) / 60, start, end))
      }
    }
    self.lengths = lengths.sorted { $0.minutes > $1.minutes }
  }

  private func line(_ offset: Int) -> Int { incident.document.markup.lines.line(at: offset) + 1 }

  /// An impact that outlasts the incident.
  func impactMinutes(_ findings: inout Findings) {
    guard let minutes = incident.impact?.minutes, let longest = lengths.first,
      longest.from.kind == .started, longest.to.kind == .resolved, Double(minutes) > longest.minutes + 1,
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

  private func described(_ length: (minutes: Double, from: Milestone, to: Milestone)) -> String {
    let whole = Int(length.minutes.rounded())
    return "\(whole) minutes from \(length.from.kind.rawValue) (line \(line(length.from.range.lowerBound))) "
      + "to \(length.to.kind.rawValue) (line \(line(length.to.range.lowerBound)))"
  }
}

// MARK: Durations and times

extension StatedFacts {
  /// "The incident lasted 94 minutes", and in a notice "was restored after 94 minutes".
  private func duration(
    _ sentence: FigureText, _ prose: Prose, isNotice: Bool, _ findings: inout Findings
  ) {
    guard let longest = lengths.first else { return }
    for index in sentence.tokens.indices {
      let isLasted = sentence.word(index) == "lasted"
      let isAfter =
        isNotice && sentence.word(index) == "after"
        && sentence.has(["restored", "resolved"], before: index, within: 8)
      guard isLasted || isAfter, let length = sentence.length(at: index + 1),
        isOfIncident(sentence, index, isAfter)
      else { continue }
      let isWhole = isAfter || sentence.has(["incident"], before: index, within: 8)
      let isTooLong = length.minutes - length.tolerance > longest.minutes
      let isMet = lengths.contains { abs($0.minutes - length.minutes) <= length.tolerance + 0.99 }
      guard isTooLong || isWhole && !isMet, !isImpact(length) else { continue }
      findings.report(
        "make the durations agree: \(Int(length.minutes)) minutes here, \(described(longest))",
        at: prose.source(of: length.range))
    }
  }

  /// Whether what lasted is the incident and not a part of it.
  private func isOfIncident(_ sentence: FigureText, _ index: Int, _ isAfter: Bool) -> Bool {
    if isAfter { return true }
    let named: Set<String> = ["incident", "outage", "disruption", "interruption", "degradation"]
    guard let place = (max(0, index - 8)..<index).last(where: { named.contains(sentence.word($0)) }) else {
      return false
    }
    // "the outage of the replica lasted", "a database outage lasted".
    let isPart =
      sentence.word(place + 1) == "of" || place > 0 && !Self.openings.contains(sentence.word(place - 1))
    return !isPart && !sentence.has(["if", "would", "previous", "last", "earlier"], before: index, within: 8)
  }

  private static let openings: Set<String> = ["the", "this", "our", "whole", "complete", "total", "entire"]

  /// Whether the impact of the front matter is as long.
  private func isImpact(_ length: FigureText.Length) -> Bool {
    incident.impact?.minutes.map { abs(Double($0) - length.minutes) <= length.tolerance } ?? false
  }

  private static let otherZones: Set<String> = [
    "cet", "cest", "est", "edt", "et", "pst", "pdt", "pt", "mst", "mdt", "cst", "cdt", "ct", "bst", "ist",
    "jst", "eet",
    "eest", "aest", "aedt", "sgt", "local", "wet", "west", "hkt", "pm", "am",
  ]

  /// "was restored at 14:10": one of the times at which something was over.
  private func restoration(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
    let ends = incident.milestones.filter {
      $0.origin == .frontMatter && $0.precision != .day
        && [.mitigated, .contained, .resolved].contains($0.kind)
    }
    guard let last = ends.last(where: { $0.kind == .resolved }) else { return }
    for index in sentence.tokens.indices
    where sentence.word(index) == "at" && sentence.word(index - 1) == "restored" {
      let parts = sentence.word(index + 1).split(separator: ":")
      guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { continue }
      // Readers in another zone are told their own time.
      guard !Self.otherZones.contains(sentence.word(index + 2)) else { continue }
      let stated = hour * 60 + minute
      let isMet = ends.contains { end in
        [incident.zone, .utc].contains { zone in
          let second = zone.wallClock(at: end.at).secondOfDay
          return abs(second / 60 - stated) <= 1
        }
      }
      guard !isMet else { continue }
      findings.report(
        "make the times agree: restored at \(sentence.word(index + 1)) here, another time under \(last.kind.rawValue) "
          + "(line \(line(last.range.lowerBound)))", at: prose.source(of: sentence.tokens[index + 1].range))
    }
  }
}

// MARK: Severity and counts

extension StatedFacts {
  /// "The incident was a severity 2": one of those that it had.
  private func severity(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
    guard let own = incident.severity else { return }
    let reached = Set([own.value] + incident.severityHistory.map(\.severity))
    for index in sentence.tokens.indices
    where sentence.word(index) == "severity" || sentence.word(index) == "sev" {
      guard let number = sentence.number(index + 1), let stated = Severity(rawValue: Int(number)),
        ["was", "is", "a", "as", "at"].contains(sentence.word(index - 1)),
        sentence.has(["incident", "outage"], before: index, within: 5),
        !sentence.has(["not", "like", "would", "could", "previous", "than"], before: index, within: 6)
      else { continue }
      guard !reached.contains(stated) else { return }
      findings.report(
        "make the severities agree: \(stated.rawValue) here, \(own.value.rawValue) in the front matter "
          + "(line \(line(own.range.lowerBound)))", at: prose.source(of: sentence.tokens[index + 1].range))
      return
    }
  }

  /// "9,000 customers were affected", where the front matter counts others and the text nowhere says its figure.
  private func customers(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
    guard let customers = incident.impact?.customers, customers > 0,
      let fact = incident.impact?.facts.first(where: { Impact.isCustomers($0) })
    else { return }
    let isToldThere = sentences.contains { $0.tokens.contains { $0.number == Double(customers) } }
    guard !isToldThere else { return }
    for sentence in sentences {
      for index in sentence.tokens.indices where sentence.word(index) == "customers" {
        guard let stated = sentence.number(index - 1), !sentence.tokens[index - 1].isPercent,
          ["were", "was"].contains(sentence.word(index + 1)),
          ["affected", "impacted"].contains(sentence.word(index + 2)),
          !sentence.has(["of", "in", "another", "further", "other", "only"], before: index, within: 4),
          !isSame(stated, Double(customers))
        else { continue }
        findings.report(
          "make the counts agree: \(sentence.word(index - 1)) customers here, \(customers) in the front matter "
            + "(line \(line(fact.range.lowerBound)))", at: prose.source(of: sentence.tokens[index - 1].range))
        return
      }
    }
  }

  /// "12% of requests failed", where the front matter says another share.
  private func share(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
    guard
      let fact = incident.impact?.facts.first(where: {
        ["requests-failed", "failed-requests"].contains($0.name.lowercased())
      }),
      fact.value.hasSuffix("%"), let percent = Double(fact.value.dropLast())
    else { return }
    let isToldThere = sentences.contains { $0.tokens.contains { $0.isPercent && $0.number == percent } }
    guard !isToldThere else { return }
    for sentence in sentences {
      for index in sentence.tokens.indices where sentence.tokens[index].isPercent {
        let next = ["all", "the"].contains(sentence.word(index + 2)) ? index + 3 : index + 2
        guard sentence.word(index + 1) == "of", sentence.word(next) == "requests",
          ["failed", "were"].contains(sentence.word(next + 1)), let stated = sentence.number(index),
          abs(stated - percent) > 0.5 + percent * 0.02
        else { continue }
        findings.report(
          "make the shares agree: \(sentence.word(index))% of requests here, \(fact.value) in the front matter "
            + "(line \(line(fact.range.lowerBound)))", at: prose.source(of: sentence.tokens[index].range))
        return
      }
    }
  }

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

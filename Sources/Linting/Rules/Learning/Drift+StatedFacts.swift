import Markdown
import Postmortem

/// What the front matter of an incident states for certain, and how prose may contradict it.
struct StatedFacts {
  let incident: Incident
  /// Lengths in minutes between two times of the front matter, by what they join.
  let lengths: [Length]

  struct Length {
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

  static func isEnd(_ kind: MilestoneKind) -> Bool {
    switch kind {
    case .mitigated, .contained, .resolved: true
    case .started, .detected, .declared, .acknowledged: false
    }
  }

  /// As editors count.
  func line(_ offset: Int) -> Int { incident.document.markup.lines.line(at: offset) + 1 }

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

  func described(_ length: Length) -> String {
    let whole = Int(length.minutes.rounded())
    let (from, to) = (incident.milestones[length.from], incident.milestones[length.to])
    return "\(whole) minutes from \(from.kind.rawValue) (line \(line(from.range.lowerBound))) "
      + "to \(to.kind.rawValue) (line \(line(to.range.lowerBound)))"
  }
}

extension Impact {
  fileprivate static func isMinutes(_ fact: Fact) -> Bool { fact.name.lowercased().hasSuffix("minutes") }
}

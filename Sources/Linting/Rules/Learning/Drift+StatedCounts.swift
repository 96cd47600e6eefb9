import Markdown
import Postmortem

extension StatedFacts {
  /// "The incident was a severity 2": one of those that it had.
  func severity(_ sentence: FigureText, _ prose: Prose, _ findings: inout Findings) {
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
  func customers(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
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
  func share(_ sentences: [FigureText], _ prose: Prose, _ findings: inout Findings) {
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
  fileprivate static func isCustomers(_ fact: Fact) -> Bool { fact.name.lowercased().contains("customers") }
}

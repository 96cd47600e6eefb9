import Markdown

/// What an incident was about, ready to be compared with others.
struct CauseProfile: Sendable {
  /// A term with what the place is worth where it stands.
  struct Weighted: Sendable {
    let term: Term
    let weight: Double
  }

  /// Sorted, each once.
  let services: [String]
  let classes: Set<FactorClass>
  let factors: [FactorTerms]

  /// The terms of a factor, sorted; without the names of the incident's services.
  struct FactorTerms: Sendable {
    let all: [Term]
    /// Those of its first sentence, which says what the condition is; the rest explains it.
    let lead: [Term]
  }

  /// Sorted by term, each once with its highest weight.
  let terms: [Weighted]
  /// What may lead to other incidents: terms, phrases, and the terms of factors together with a service; none where
  /// nobody looks for them.
  let keys: [Term]

  /// - Complexity: O(n log n) in the text of title, summary, root cause, factors and whys.
  init(_ incident: Incident, hasKeys: Bool) {
    services = Set(incident.services.map(\.value)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    classes = Set(incident.factors.compactMap { $0.category?.value })
    let names = services.flatMap { TermText($0).terms }
    // Lists that are sorted once at the end: a set of terms for each incident would cost more than reading them.
    var weighted: [Weighted] = []
    var keys: [Term] = []
    var factors: [FactorTerms] = []
    for (text, weight) in CauseProfile.texts(incident) {
      for occurrence in text.occurrences { weighted.append(Weighted(term: occurrence.term, weight: weight)) }
      if hasKeys, weight >= CauseProfile.causal { text.appendPhrases(to: &keys) }
    }
    for factor in incident.factors {
      let text = TermText(factor.text)
      let terms = text.terms.filter { !names.contains($0) }
      let lead = text.terms(before: CauseProfile.firstSentence(of: text.bytes))
      factors.append(FactorTerms(all: terms, lead: lead.filter { !names.contains($0) }))
      for term in terms { weighted.append(Weighted(term: term, weight: CauseProfile.ofFactor)) }
      guard hasKeys else { continue }
      text.appendPhrases(to: &keys)
      for service in services {
        let name = Term(service.utf8)
        for term in terms { keys.append(name.followed(by: term)) }
      }
    }
    self.factors = factors
    terms = CauseProfile.highest(weighted, without: names)
    if hasKeys {
      for weighted in terms { keys.append(weighted.term) }
      keys.sortOnce()
    }
    self.keys = keys
  }

  /// Every term once, with its highest weight; sorted.
  private static func highest(_ weighted: [Weighted], without names: [Term]) -> [Weighted] {
    var highest: [Weighted] = []
    let sorted = weighted.sorted { $0.term != $1.term ? $0.term < $1.term : $0.weight > $1.weight }
    for value in sorted where highest.last?.term != value.term && !names.contains(value.term) {
      highest.append(value)
    }
    return highest
  }

  /// How many bytes stand before the first full stop with a blank behind it; all where there is none.
  private static func firstSentence(of text: [UInt8]) -> Int {
    text.indices.dropLast().first {
      text[$0] == UInt8(ascii: ".") && (text[$0 + 1] == 0x20 || text[$0 + 1] == 0x0A)
    } ?? text.count
  }

  private static let causal = 1.0
  private static let ofFactor = 1.5
  /// How many bytes of a document without known sections are read.
  private static let openingBytes = 2000

  /// The texts that tell of causes, with their weights; the factors apart.
  static func texts(_ incident: Incident) -> [(text: TermText, weight: Double)] {
    let markup = incident.document.markup
    var texts = [(text: TermText(incident.title), weight: causal)]
    for chain in incident.whyChains {
      for step in chain.steps {
        for text in [step.question?.value, step.answer?.value] {
          if let text { texts.append((TermText(text), causal)) }
        }
      }
    }
    for section in incident.document.sections(.rootCause) {
      for node in section.content { texts.append((TermText(markup.prose(of: node).text), causal)) }
    }
    let summary = incident.document.sections(.summary).flatMap(\.content)
    for node in summary { texts.append((TermText(markup.prose(of: node).text), 0.6)) }
    guard texts.count == 1, incident.factors.isEmpty else { return texts }
    var left = openingBytes
    for node in markup.blocks where markup[node].kind == .paragraph && left > 0 {
      let text = markup.prose(of: node).text
      left -= text.count
      texts.append((TermText(text), 0.6))
    }
    return texts
  }
}

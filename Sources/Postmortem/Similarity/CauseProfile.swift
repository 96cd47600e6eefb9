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
  /// What may lead to other incidents: terms, phrases, and the terms of factors together with a service.
  let keys: [Term]

  /// - Complexity: linear in the text of title, summary, root cause, factors and whys.
  init(_ incident: Incident) {
    services = Set(incident.services.map(\.value)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    classes = Set(incident.factors.compactMap { $0.category?.value })
    let names = Set(services.flatMap { TermText($0).terms })
    var weights: [Term: Double] = [:]
    var keys: Set<Term> = []
    var factors: [FactorTerms] = []
    for (text, weight) in CauseProfile.texts(incident) {
      for term in text.terms { weights[term] = max(weights[term] ?? 0, weight) }
      if weight >= CauseProfile.causal { keys.formUnion(text.phrases) }
    }
    for factor in incident.factors {
      let text = TermText(factor.text)
      let terms = text.terms
      let lead = TermText(CauseProfile.firstSentence(of: factor.text)).terms
      factors.append(
        FactorTerms(
          all: terms.filter { !names.contains($0) }, lead: lead.filter { !names.contains($0) }))
      keys.formUnion(text.phrases)
      for term in terms { weights[term] = CauseProfile.ofFactor }
      for service in services {
        let name = Term(service.utf8)
        for term in terms where !names.contains(term) { keys.insert(name.followed(by: term)) }
      }
    }
    for name in names { weights[name] = nil }
    self.factors = factors
    terms = weights.map { Weighted(term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term }
    keys.formUnion(weights.keys)
    self.keys = keys.sorted()
  }

  /// The text up to the first full stop before a blank.
  private static func firstSentence(of text: String) -> String {
    let bytes = text.utf8
    guard
      let stop = bytes.indices.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: ".") && [0x20, 0x0A].contains(bytes[bytes.index(after: $0)])
      })
    else { return text }
    return String(text[..<stop])
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
      for node in section.content { texts.append((TermText(markup.text(of: node)), causal)) }
    }
    let summary = incident.document.sections(.summary).flatMap(\.content)
    for node in summary { texts.append((TermText(markup.text(of: node)), 0.6)) }
    guard texts.count == 1, incident.factors.isEmpty else { return texts }
    var left = openingBytes
    for node in markup.blocks where markup[node].kind == .paragraph && left > 0 {
      let text = markup.text(of: node)
      left -= text.utf8.count
      texts.append((TermText(text), 0.6))
    }
    return texts
  }
}

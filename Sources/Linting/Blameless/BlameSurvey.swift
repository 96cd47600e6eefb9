package import Markdown
package import Postmortem

/// All that a document says about people, block by block.
package struct BlameSurvey: Sendable {
  /// A hit and where it stands in the file.
  package struct Place: Sendable, Equatable {
    package let hit: BlameHit
    package let range: Range<Int>
  }

  private let vocabulary: BlameVocabulary

  package init(vocabulary: BlameVocabulary) { self.vocabulary = vocabulary }

  /// What blames in an incident, in the order of the file. Block quotes, code and HTML are left out.
  ///
  /// - Complexity: O(n) in the bytes of the document, times the sections that begin at one place.
  package func places(in incident: Incident) -> [Place] {
    places(in: incident, DocumentTexts(incident.document.markup, scents: vocabulary.scents))
  }

  /// The same for texts that were read already.
  func places(in incident: Incident, _ texts: DocumentTexts) -> [Place] {
    places(in: incident.document.markup, texts) { profile(at: $0, in: incident) }
  }

  /// What blames in a tree, given the profile of each place.
  package func places(in markup: Markup, profile: (Int) -> BlameProfile) -> [Place] {
    places(in: markup, DocumentTexts(markup, scents: vocabulary.scents), profile: profile)
  }

  private func places(
    in markup: Markup, _ texts: DocumentTexts, profile: (Int) -> BlameProfile
  ) -> [Place] {
    var places: [Place] = []
    for text in texts.all where text.scent.mayBlame {
      let node = markup[text.node]
      var profile = profile(node.range.lowerBound)
      if case .heading = node.kind { profile.isHeading = true }
      guard text.scent.mayBlame(in: profile),
        markup.ancestor(of: text.node, where: { $0 == .blockQuote }) == nil
      else { continue }
      let prose = markup.prose(of: text.node)
      for hit in BlameReader(vocabulary: vocabulary, profile: profile).hits(byWord: prose) {
        places.append(Place(hit: hit, range: prose.source(of: hit.range)))
      }
    }
    return places
  }

  /// The profile of the innermost known section around an offset; actions and whys count wherever they stand.
  private func profile(at offset: Int, in incident: Incident) -> BlameProfile {
    if incident.actions.contains(where: { $0.range.contains(offset) }) { return BlameProfile(.actions) }
    let sections = incident.document.sections
    var index = sections.lastIndex { $0.titleRange.lowerBound <= offset && $0.range.upperBound > offset }
    while let current = index {
      if let kind = sections[current].kind { return BlameProfile(kind) }
      index = sections[current].parent
    }
    let isWhy = incident.whyChains.contains { $0.range.contains(offset) }
    return BlameProfile(isWhy ? .fiveWhys : nil)
  }
}

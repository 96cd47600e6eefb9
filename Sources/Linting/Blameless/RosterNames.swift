import Postmortem

/// Recognises the people of the roster in a passage.
///
/// A first name alone counts only where it is capitalised and no other word: "Will the alert fire?", "in May".
struct RosterNames: Sendable {
  /// The parts of each name by the first part, lower case.
  private var parts: [[UInt8]: [[[UInt8]]]] = [:]

  init(_ roster: Roster) {
    for person in roster.people {
      let words = person.name.utf8.split(separator: 0x20).map { $0.map(Self.lower) }
      guard let first = words.first else { continue }
      parts[first, default: []].append(words)
    }
  }

  /// The first part of each name, lower case.
  var openings: some Sequence<[UInt8]> { parts.keys }

  /// Marks the tokens that name somebody.
  func mark(_ passage: inout Passage) {
    guard !parts.isEmpty else { return }
    for sentence in passage.sentences {
      for index in sentence where passage.tokens[index].traits.contains(.capital) {
        if let count = length(at: index, in: sentence, passage) {
          for place in index..<index + count {
            passage.tokens[place].traits.insert(.name)
            passage.tokens[place].classes = .person
          }
        }
      }
    }
  }

  /// How many tokens at `index` are a name; nil where none begins.
  private func length(at index: Int, in sentence: Range<Int>, _ passage: Passage) -> Int? {
    guard let names = parts[word(index, passage)] else { return nil }
    let full = names.first { name in
      name.count > 1 && index + name.count <= sentence.upperBound
        && name.indices.dropFirst().allSatisfy { word(index + $0, passage) == name[$0] }
    }
    if let full { return full.count }
    let token = passage.tokens[index]
    let isPossessive = token.traits.contains(.possessive)
    if token.isA([.commonName, .neverAlone]) && !standsAsName(index, sentence, passage) { return nil }
    // "the Jordan region" is a place, "Priya's change" is hers.
    if !isPossessive, index + 1 < sentence.upperBound, passage.tokens[index + 1].isA(.system),
      !passage.tokens[index + 1].isA([.careBase, .verb])
    {
      return nil
    }
    return 1
  }

  /// Whether a common word is a name here: capitalised amid lower case, with a verb behind it.
  private func standsAsName(_ index: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard !tokens[index].isA(.neverAlone), index > sentence.lowerBound, tokens[index - 1].kind == .word,
      !tokens[index - 1].traits.contains(.capital) || tokens[index - 1].isA(.subordinator),
      !tokens[index - 1].isA(.determiner), index + 1 < sentence.upperBound
    else { return false }
    let next = tokens[index + 1]
    return next.traits.contains(.ed) || next.isA([.verb, .have, .be])
  }

  /// The token in lower case, without what it owns.
  private func word(_ index: Int, _ passage: Passage) -> [UInt8] {
    let range = passage.tokens[index].range
    var bytes = passage.text[range].map(Self.lower)
    if bytes.suffix(2).elementsEqual("'s".utf8) { bytes.removeLast(2) }
    if bytes.suffix(4).elementsEqual("’s".utf8) { bytes.removeLast(4) }
    return bytes
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

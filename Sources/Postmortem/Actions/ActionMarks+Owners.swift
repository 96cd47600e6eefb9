import Markdown

extension ActionMarks {
  /// Finds owners by their handles: `@ada`, but not in "ask @ada".
  mutating func findHandles() {
    for index in 0..<phrase.count where phrase.byte(index) == UInt8(ascii: "@") && !isTaken(index) {
      guard marks.count < Self.mostMarks else { return }
      guard phrase.isWordStart(index), !phrase.prose.style(at: index).contains(.code),
        phrase.byte(index + 1).isWordByte
      else { continue }
      var end = index + 1
      while phrase.byte(end).isWordByte || phrase.byte(end) == UInt8(ascii: "-")
        || phrase.byte(end) == UInt8(ascii: "_")
        || (phrase.byte(end) == UInt8(ascii: ".") && phrase.byte(end + 1).isWordByte)
      {
        end += 1
      }
      let before = phrase.words(max(0, index - 40)..<index).last
      let word = before.map(phrase.lowerText) ?? ""
      let touches = before.map { phrase.trimmed(0..<index).upperBound == $0.upperBound } ?? false
      guard !touches || !["with", "to", "from", "ask", "via", "by", "for"].contains(word) else { continue }
      guard let owner = OwnerNames.owner(phrase, index..<end) else { continue }
      owners.append(owner)
      var last = end
      let bracket = phrase.skipBlanks(end)
      if phrase.byte(bracket) == UInt8(ascii: "("),
        let word = phrase.end(
          ofOne: ["accountable", "lead", "dri", "responsible", "owner", "primary"], at: bracket + 1),
        phrase.byte(word) == UInt8(ascii: ")")
      {
        last = word + 1
      }
      marks.append(Mark(range: index..<last))
    }
  }

  /// `[Rick]` and `(Ada Byron)` at the start or the end.
  mutating func findBrackets(_ known: [String]) {
    guard owners.isEmpty else { return }
    for index in 0..<phrase.count {
      let opening = phrase.byte(index)
      guard opening == UInt8(ascii: "[") || opening == UInt8(ascii: "("), !isTaken(index + 1) else {
        continue
      }
      let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
      guard
        let close = (index..<min(phrase.count, index + Self.longestBracket))
          .first(where: { phrase.byte($0) == closing })
      else { continue }
      let inner = phrase.trimmed(index + 1..<close)
      guard !inner.isEmpty, !phrase.prose.style(at: inner.lowerBound).isCodeOrLink else {
        continue
      }
      let isLeading = phrase.skipBlanks(0) == index
      var rest = phrase.stripped(close + 1..<phrase.count)
      while let mark = marks.first(where: {
        $0.isCut && $0.range.lowerBound <= rest.lowerBound && $0.range.upperBound > rest.lowerBound
      }),
        !rest.isEmpty
      {
        rest = phrase.stripped(min(mark.range.upperBound, rest.upperBound)..<rest.upperBound)
      }
      guard isLeading || rest.isEmpty || phrase.text(rest) == "." else { continue }
      guard isOwner(phrase.text(inner), isSquare: closing == UInt8(ascii: "]"), known) else { continue }
      owners = OwnerNames.owners(in: phrase, inner)
      marks.append(Mark(range: index..<close + 1))
      return
    }
  }

  private func isOwner(_ text: String, isSquare: Bool, _ known: [String]) -> Bool {
    let names = text.split { $0 == "," || $0 == "&" || $0 == "/" }
    return !names.isEmpty
      && names.allSatisfy { name in
        let name = String(name.drop { $0 == " " })
        if name.hasPrefix("@") || known.contains(name.lowercased()) { return true }
        switch OwnerNames.kind(of: name) {
        case .placeholder: return true
        case .group: return true
        case .person: return OwnerNames.isPersonName(name, words: isSquare ? 1...3 : 1...2)
        }
      }
  }
}

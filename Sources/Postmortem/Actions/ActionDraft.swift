import Markdown

/// An action as one line or row says it, before it has its id.
struct ActionDraft {
  var writtenID: String?
  var text = Located("", at: 0..<0)
  var range = 0..<0
  var content: [Int] = []
  var owners: [ActionItem.Owner] = []
  var due: ActionItem.DueDate = .missing
  var horizon: Located<Horizon>?
  var ticket: Located<String>?
  var state: (state: ActionState, range: Range<Int>)?
  var group: String?
  let node: Int

  init(node: Int) { self.node = node }

  /// Reads the words and the marks of one line.
  ///
  /// - Parameters:
  ///   - paragraph: the paragraph or cell that holds the line.
  ///   - prefix: where the action begins, behind words such as "Action item:".
  mutating func read(
    _ phrase: Phrase, paragraph: Int, from prefix: Int = 0, in markup: Markup, near hint: Day?,
    known: [String]
  ) {
    let found = ActionMarks(phrase, node: paragraph, in: markup, near: hint, known: known)
    take(found)
    var start = prefix
    if prefix == 0, let (id, end) = NumberedIDs.leading(UInt8(ascii: "A"), in: phrase), end < phrase.count {
      writtenID = id
      start = end
    }
    let whole = phrase.trimmed(start..<phrase.count)
    var range = whole
    cutFront(&range, found, phrase)
    cutEnd(&range, found, phrase)
    if range.isEmpty { range = whole }
    text = phrase.located(range)
  }

  /// Takes over what marks say and this action does not know yet.
  mutating func take(_ found: ActionMarks) {
    if owners.isEmpty { owners = found.owners }
    if due == .missing { due = found.due }
    if ticket == nil { ticket = found.ticket }
    if state == nil { state = found.state }
  }

  /// Cuts marks off the front: "[done] …", "✅ …", "[#2226]: …".
  private func cutFront(_ range: inout Range<Int>, _ found: ActionMarks, _ phrase: Phrase) {
    while !range.isEmpty {
      var place = range.lowerBound
      while place < range.upperBound,
        phrase.byte(place) == UInt8(ascii: "[") || phrase.byte(place) == UInt8(ascii: "(")
      {
        place += 1
      }
      guard
        let mark = found.marks.first(where: {
          $0.range.lowerBound == place || $0.range.lowerBound == range.lowerBound
        }),
        mark.range.upperBound < range.upperBound
      else { return }
      var rest = mark.range.upperBound
      let isBracketed = mark.range.lowerBound > range.lowerBound || phrase.separator(at: range.lowerBound) > 0
      let isTick = phrase.byte(mark.range.lowerBound) >= 0x80
      let behind = phrase.skipBlanks(rest)
      let isStrong =
        phrase.prose.style(at: mark.range.lowerBound).contains(.strong)
        && !phrase.prose.style(at: rest).contains(.strong)
      guard isBracketed || isTick || isStrong || phrase.separator(at: behind) > 0 else { return }
      rest = behind
      while rest < range.upperBound, phrase.separator(at: rest) > 0, phrase.byte(rest) != UInt8(ascii: "("),
        phrase.byte(rest) != UInt8(ascii: "[")
      {
        rest = phrase.skipBlanks(rest + phrase.separator(at: rest))
      }
      guard rest < range.upperBound, rest > range.lowerBound else { return }
      range = rest..<range.upperBound
    }
  }

  /// Cuts marks and the separators before them off the end.
  private func cutEnd(_ range: inout Range<Int>, _ found: ActionMarks, _ phrase: Phrase) {
    var wasCut = false
    while true {
      var probe = phrase.strippedBehind(range)
      if phrase.byte(probe.upperBound - 1) == UInt8(ascii: "."), !probe.isEmpty {
        probe = phrase.strippedBehind(probe.lowerBound..<probe.upperBound - 1)
      }
      let end = probe.upperBound
      guard
        let mark = found.marks.first(where: {
          $0.isCut && $0.range.lowerBound < end && $0.range.upperBound >= end
            && $0.range.lowerBound >= range.lowerBound
        })
      else { break }
      range = range.lowerBound..<mark.range.lowerBound
      wasCut = true
    }
    range = wasCut ? phrase.strippedBehind(range, closing: false) : phrase.trimmed(range)
  }

  /// The finished action.
  func item(id: String) -> ActionItem {
    ActionItem(
      id: id, text: text.value, textRange: text.range, range: range, content: content, owners: owners,
      due: due,
      horizon: horizon, ticket: ticket, state: state?.state ?? .open, stateRange: state?.range, group: group,
      node: node)
  }
}

import Markdown

/// What an action's line says besides its words: owner, date, ticket, state.
struct ActionMarks {
  /// One thing that was found, and where it stands in the text.
  struct Mark {
    let range: Range<Int>
    /// Whether the mark is cut off at the end of the action's words.
    var isCut = true
  }

  var marks: [Mark] = []
  var owners: [ActionItem.Owner] = []
  var due: ActionItem.DueDate = .missing
  var ticket: Located<String>?
  var state: (state: ActionState, range: Range<Int>)?

  /// A line that says more is none that people wrote; the bound keeps the work linear.
  static let mostMarks = 64
  /// How far the other bracket of a pair may stand.
  static let longestBracket = 200

  let phrase: Phrase
  let hint: Day?

  /// - Parameters:
  ///   - node: the paragraph or cell of the phrase.
  ///   - known: names of people that the document names elsewhere, in lower case.
  init(_ phrase: Phrase, node: Int, in markup: Markup, near hint: Day?, known: [String]) {
    self.phrase = phrase
    self.hint = hint
    findStates()
    findLabels()
    findLinks(below: node, in: markup)
    if TicketName.keyMarks.isFound(in: phrase.lower) { findKeys() }
    if phrase.contains(UInt8(ascii: "@")) { findHandles() }
    if phrase.contains(UInt8(ascii: "[")) || phrase.contains(UInt8(ascii: "(")) { findBrackets(known) }
  }

  /// Only what stands behind a label such as "Owner:"; for the detail below an action.
  init?(detail phrase: Phrase, node: Int, in markup: Markup, near hint: Day?) {
    self.phrase = phrase
    self.hint = hint
    let start = phrase.skipBlanks(0)
    let names = Self.ownerLabels + Self.dueLabels + Self.stateLabels + Self.ticketLabels
    guard let end = phrase.end(ofOne: names, at: start),
      phrase.byte(phrase.skipBlanks(end)) == UInt8(ascii: ":")
    else { return nil }
    findLabels()
    findHandles()
    if phrase.end(ofOne: Self.ticketLabels, at: start) != nil { findLinks(below: node, in: markup) }
  }

  /// Whether a byte of the phrase belongs to a mark.
  func isTaken(_ index: Int) -> Bool { marks.contains { $0.range.contains(index) } }
}

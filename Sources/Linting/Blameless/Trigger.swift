/// A word or phrase that may blame, and how its sentence is judged.
struct Trigger: Sendable {
  let rule: BlameRule
  let shape: Shape
  /// Numbers of its words in the lexicon.
  let words: [Int]

  /// How the words around a trigger decide.
  enum Shape: Sendable, Equatable {
    /// Stands alone, unless negated.
    case alone
    /// Names an error as the cause: stands alone, but not in compounds, questions and denials.
    case errorNoun
    /// As `errorNoun`, and only behind "because of" and its like.
    case causedErrors
    /// An adverb of error on a person's act.
    case slip
    /// "by mistake", "without approval": belongs to the verb of its clause.
    case manner
    /// Belongs to the person it is owned by: "the engineer's mistake".
    case owned
    /// Belongs to the person behind it: "typo by", "fault of".
    case ofPerson
    /// Should have, ought to have: a participle follows.
    case ought
    /// Could have: only of what care would have brought.
    case could
    case had, ifOnly, ifHad
    case supposed
    /// Failed to, ignored: an omission of a person, or passive with "by".
    case omission
    /// An omission that is told of customers too: ignored, forgot.
    case neglect
    /// Failing to: of the verb before.
    case omitting
    /// Did not, never: a verb of care follows.
    case notDone, never
    /// Did not think: of customers too.
    case notThought
    /// Nobody: a verb of care follows.
    case nobodyDid
    case missed
    /// An adjective of a person: distracted.
    case quality
    /// Lazy: of a person or of work, not of a technique.
    case lazy
    /// Culprit, at fault: where a person stands on either side.
    case guilt
    /// Blamed: a person follows.
    case accusation
    /// Violated, bypassed: a safeguard follows.
    case transgression
    case shortcut
    /// Broke, took down: harm done by anybody.
    case harm
    /// Pushed, merged: an act of one person.
    case act
    /// Because of, thanks to: a person follows.
    case because
    /// Of course, preventable: judges by what became known later, unless denied.
    case knownLater
    /// Clearly: an opening comment or before a judgement, not a manner of showing.
    case judging
    /// Who broke, whose fault: a question after somebody.
    case whoHarmed
    /// Who pushed, which engineer: the same, where it is no relative clause and no log of acts.
    case whoActed
    /// You should have: care follows.
    case rebuke
    /// Why did you: an act follows.
    case whyYou
    /// Why did: a person and an omission follow.
    case whyPerson
    /// Be careful: asks people for more care.
    case exhortation
    /// Retrain, remind: people follow.
    case chastening
    /// Double-check: a command or said of people, not a part of a system.
    case rechecking
    /// Accountable: behind "hold" and people.
    case holding
  }
}

/// All triggers, found by their first word.
struct TriggerTable: Sendable {
  /// The triggers that begin with a word, longest first, by the number of the word.
  private(set) var byFirstWord: [[Trigger]] = []
  var lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    for (rule, shape, phrases) in Trigger.phrases {
      for phrase in phrases.utf8.split(separator: UInt8(ascii: ",")) { add(phrase, rule, shape) }
    }
    for index in byFirstWord.indices { byFirstWord[index].sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ phrase: Substring.UTF8View, _ rule: BlameRule, _ shape: Trigger.Shape) {
    let words = phrase.split(separator: 0x20).compactMap { lexicon.insert($0) }
    guard let first = words.first else { return }
    while byFirstWord.count <= first { byFirstWord.append([]) }
    byFirstWord[first].append(Trigger(rule: rule, shape: shape, words: words))
  }

  /// The triggers that begin with a word.
  func triggers(at word: Int) -> [Trigger] {
    word >= 0 && word < byFirstWord.count ? byFirstWord[word] : []
  }
}

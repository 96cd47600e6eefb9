/// What a word can be in a sentence, as far as the subject test asks. One word may be several things.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  /// A role of one human: engineer, reviewer, someone, who.
  static let person = WordClass(bit: 0)
  /// Several humans as one: team, vendor, management.
  static let group = WordClass(bit: 1)
  /// People outside, of whom most sentences tell what befell them: customer, user.
  static let outsider = WordClass(bit: 2)
  /// A role that names a machine as soon as a noun stands before it: operator, manager.
  static let doubleMeaning = WordClass(bit: 3)
  static let system = WordClass(bit: 4)
  static let ourselves = WordClass(bit: 5)
  static let they = WordClass(bit: 6)
  static let personPronoun = WordClass(bit: 7)
  static let nobody = WordClass(bit: 8)
  static let who = WordClass(bit: 9)
  /// That and which: what they mean stands before them.
  static let relative = WordClass(bit: 10)

  static let determiner = WordClass(bit: 11)
  static let adjective = WordClass(bit: 12)
  /// Many, one, none: the noun follows behind "of".
  static let quantifier = WordClass(bit: 13)
  static let preposition = WordClass(bit: 14)
  static let conjunction = WordClass(bit: 15)
  static let subordinator = WordClass(bit: 16)
  /// If, unless: what follows has not happened.
  static let conditional = WordClass(bit: 17)
  static let be = WordClass(bit: 18)
  static let have = WordClass(bit: 19)
  static let doing = WordClass(bit: 20)
  static let modal = WordClass(bit: 21)
  /// A finite verb that is nothing else.
  static let verb = WordClass(bit: 22)
  static let participle = WordClass(bit: 23)
  static let adverb = WordClass(bit: 24)
  static let negation = WordClass(bit: 25)
  /// Prevent, risk, prone: what follows is guarded against, not told.
  static let prevention = WordClass(bit: 26)
  /// Because, due, caused: what stands before is another statement.
  static let causal = WordClass(bit: 27)

  /// What care consists of, by form: check, checked, checked.
  static let careBase = WordClass(bit: 28)
  static let carePast = WordClass(bit: 29)
  static let careDone = WordClass(bit: 30)
  /// Verbs of machines, as in "the operator failed to reconcile".
  static let machineVerb = WordClass(bit: 31)
  /// Makes a compound of "human error": rate, message.
  static let afterError = WordClass(bit: 32)
  /// What a person can miss: alert, page, step.
  static let signal = WordClass(bit: 33)
  /// What a person can get round: review, policy.
  static let safeguard = WordClass(bit: 34)
  /// Participles that stand before a noun: limited rights.
  static let attributive = WordClass(bit: 35)
  /// Announces the holder of a role: owner, facilitator.
  static let ownerLabel = WordClass(bit: 36)
  /// Turns "lazy" into a technique: loading, evaluation.
  static let technique = WordClass(bit: 37)
  /// Our, my: the owner is ourselves.
  static let ours = WordClass(bit: 38)
  /// His, her, their: the owner is a person.
  static let theirs = WordClass(bit: 39)
  /// Careful, vigilant: how a person should have been.
  static let demeanour = WordClass(bit: 40)
  /// A first name that is a common word as well: Will, Mark, May.
  static let commonName = WordClass(bit: 41)
  /// A name that products or months bear: never a person without a surname.
  static let neverAlone = WordClass(bit: 42)
  /// Nothing, no: turns what was ignored into praise.
  static let nothing = WordClass(bit: 43)
  /// Became, grew, seemed: stands where "was" could.
  static let copula = WordClass(bit: 44)
  /// An adjective that stands behind its noun: responsible, alone.
  static let postposed = WordClass(bit: 45)
  /// Symptom, never, consequence: denies that it is the cause.
  static let noCause = WordClass(bit: 46)

  static let human: WordClass = [.person, .group, .outsider]
  static let auxiliary: WordClass = [.be, .have, .doing, .modal]
}

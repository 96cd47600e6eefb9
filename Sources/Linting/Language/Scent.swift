/// What a quick look at the words of a text has met: signs that a rule may find something, and nothing more.
///
/// A sign may be false, for words are known by their hashes and nobody asks how they stand together; that a sign is
/// missing is certain.
struct Scent: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A trigger of one of the blameless rules.
  init(of rule: BlameRule, needing need: Trigger.Need) {
    rawValue = Self.bit(of: rule) << (Self.ruleBits * need.rawValue)
  }

  /// A word for a human: a role, a pronoun, who.
  static let somebody = Scent(rawValue: 1 << 24)
  /// Our, her: a word that tells whose something is.
  static let owner = Scent(rawValue: 1 << 25)
  /// A name of the roster, or a handle.
  static let name = Scent(rawValue: 1 << 26)
  /// A bracket or a word that stands for what is to be filled in.
  static let blank = Scent(rawValue: 1 << 27)

  /// Each need has as many bits, one for each rule.
  private static let ruleBits: UInt32 = 8

  private static func bit(of rule: BlameRule) -> UInt32 {
    switch rule {
    case .person: 1
    case .humanError: 2
    case .counterfactual: 4
    case .language: 8
    case .hindsight: 16
    case .who: 32
    case .punitive: 64
    }
  }
}

extension Scent {
  /// Whether the text may blame, wherever it stands.
  var mayBlame: Bool { contains(.name) || mayBlame(in: 0xFF) }

  /// Whether the text may blame in a section of this profile.
  func mayBlame(in profile: BlameProfile) -> Bool {
    if profile.isAnalysis, contains(.name) { return true }
    return mayBlame(in: BlameRule.allCases.reduce(0) { profile.hears($1) ? $0 | Self.bit(of: $1) : $0 })
  }

  /// - Parameter rules: the bits of the rules that are heard.
  private func mayBlame(in rules: UInt32) -> Bool {
    var triggers = rawValue
    if !isDisjoint(with: [.somebody, .name]) {
      triggers |= rawValue >> Self.ruleBits | rawValue >> (2 * Self.ruleBits)
    } else if contains(.owner) {
      triggers |= rawValue >> (2 * Self.ruleBits)
    }
    return triggers & rules != 0
  }
}

extension Trigger {
  /// What a text must hold besides a trigger before it can blame.
  enum Need: UInt32, Sendable {
    case nothing, somebody
    /// Somebody, or a word that tells whose it is.
    case owner
  }
}

extension Trigger.Shape {
  /// What the judgement of this shape asks for at least.
  var need: Trigger.Need {
    switch self {
    case .alone, .errorNoun, .causedErrors, .lazy, .nobodyDid, .knownLater, .judging, .whoHarmed, .whoActed,
      .rebuke, .whyYou, .exhortation, .chastening, .rechecking, .holding:
      .nothing
    case .owned: .owner
    case .slip, .manner, .ofPerson, .ought, .could, .had, .ifOnly, .ifHad, .supposed, .omission, .neglect,
      .omitting, .notDone, .never, .notThought, .missed, .quality, .guilt, .accusation, .transgression,
      .shortcut, .harm, .act, .because, .whyPerson:
      .somebody
    }
  }
}

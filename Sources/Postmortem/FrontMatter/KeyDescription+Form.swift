extension KeyDescription {
  /// What a value looks like. A null counts as a key that is not there, save where it says otherwise.
  package enum Form: Sendable, Equatable {
    case text
    /// A list, or one text with commas in it.
    case texts
    /// A list, or one text as it stands.
    case words
    /// A list of families, or one text with commas in it; never null.
    case families
    case boolean
    /// `true` or `false`, and no other word; never null.
    case flag
    case integer(ClosedRange<Int>)
    /// A whole number, zero or more; never null.
    case count
    case severity
    /// `all`, `none`, or a list of severities.
    case severities
    case status
    case day, days, moment, zone
    /// A file or folder below the root.
    case path
    /// A picture below the content folder; never null.
    case picture
    /// `https://…`
    case address
    /// An incident's id, of the form that the settings ask for.
    case identifier
    /// `#0b5c73`; never null.
    case colour
    /// One of some words, whatever its spelling.
    case choice([String])
    /// A mapping with `keys`, whatever their spelling.
    case group
    /// A list of mappings with `keys`; one mapping counts as a list of one.
    case records
    /// The level of a rule.
    case level
    /// A level, or a mapping with `keys`, spelled as they are.
    case rule
    /// A mapping from the ids of rules, spelled as they are, which stand in `keys`.
    case rules
    /// A mapping from names of the author's own to figures, or one text.
    case figures
    /// A mapping from role to people, or a list of such.
    case people
    /// Whatever other tools put there.
    case anything
    /// Read by another module, which knows more.
    case open
  }
}

extension KeyDescription.Form {
  /// What a value is, for people.
  package var words: String {
    switch self {
    case .text: "text"
    case .texts, .words: "list of words"
    case .families: "list of families"
    case .boolean, .flag: "true or false"
    case .integer(let range): "number from \(range.lowerBound) to \(range.upperBound)"
    case .count: "number, zero or more"
    case .severity: "severity"
    case .severities: "all, none, or a list of severities"
    case .status: "status"
    case .day: "day"
    case .days: "list of days"
    case .moment: "date and time"
    case .zone: "zone"
    case .path: "path below the root"
    case .picture: "path of a picture below the content"
    case .address: "address"
    case .identifier: "id"
    case .colour: "colour"
    case .choice(let words): words.joined(separator: ", ")
    case .group, .rules, .figures, .people: "mapping"
    case .records: "list of mappings"
    case .level: "error, warning, note, off"
    case .rule: "level, or mapping"
    case .anything, .open: "anything"
    }
  }

  /// A value of the form as it would be written; nil where every key needs one of its own.
  private var sample: String? {
    switch self {
    case .boolean, .flag: "true"
    case .integer(let range): String(range.lowerBound)
    case .count, .severity: "1"
    case .severities: "[1, 2]"
    case .day: "2026-06-01"
    case .days: "[2026-12-25, 2026-12-26]"
    case .moment: "2026-03-03T14:02+01:00"
    case .zone: "Europe/Berlin"
    case .status: "draft"
    case .level, .rule: "warning"
    case .choice(let words): words.first
    case .text, .texts, .words, .families, .path, .picture, .address, .identifier, .colour, .group, .records,
      .rules,
      .figures, .people, .anything, .open:
      nil
    }
  }

  /// The sample of a key: its own, else the default, else what the form shows.
  fileprivate func example(_ own: String?, _ standard: String?) -> String? { own ?? standard ?? sample }
}

extension KeyDescription {
  /// A value as it would be written, without the key; nil for a mapping, whose keys have their own.
  package var exampleText: String? { form.example(example, defaultText) }
}

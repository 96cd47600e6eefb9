import Postmortem

/// Something that a document should say and does not, or says and should not.
package struct Finding: Sendable, Equatable {
  /// The id of the rule that speaks.
  package let rule: String
  package let level: RuleLevel
  /// Relative to the knowledge base's root.
  package var path: String
  /// The bytes of the file that the finding speaks of; empty only where there is nothing to point at.
  package let range: Range<Int>
  /// What to do, in lower case and without a full stop.
  package let message: String
  /// A rewording, or the name that was probably meant.
  package let suggestion: String?
  package let fix: Fix?
  /// What is absent, where several findings that miss something stand at one place: the name of a section, a key.
  package let lacking: String?
  /// By what it is known again; nil until `Fingerprint` has seen it.
  package var fingerprint: String?

  package init(
    rule: String, level: RuleLevel, path: String, range: Range<Int>, message: String,
    suggestion: String? = nil, fix: Fix? = nil, lacking: String? = nil
  ) {
    self.rule = rule
    self.level = level
    self.path = path
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.fix = fix
    self.lacking = lacking
  }

  /// The order of every output: by path, then by place, then by rule.
  package static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path.comesBefore(right.path) }
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.upperBound != right.range.upperBound {
      return left.range.upperBound < right.range.upperBound
    }
    return left.rule == right.rule ? left.message < right.message : left.rule < right.rule
  }
}

/// A change of the file that answers a finding and alters nothing else's meaning.
package struct Fix: Sendable, Equatable {
  /// In the order of the file; ranges do not overlap.
  package let edits: [Edit]

  /// Bytes of the file, and what stands in their place afterwards.
  package struct Edit: Sendable, Equatable {
    package let range: Range<Int>
    package let replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  package init(edits: [Edit]) { self.edits = edits }

  /// A fix of one place.
  package init(_ range: Range<Int>, _ replacement: String) {
    edits = [Edit(range, replacement)]
  }
}

/// How a comment in the document may silence a rule.
package enum RuleSilencing: Sendable {
  /// At a place, between two comments, or in the whole file.
  case anywhere
  /// For one line or the next alone, each with its own reason: what comes later must be heard.
  case onePlace
  /// Not at all.
  case never
}

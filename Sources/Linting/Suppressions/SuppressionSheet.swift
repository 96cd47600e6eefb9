import Markdown
import Postmortem

/// What the comments of one document ask to be silenced, and what is wrong with them.
struct SuppressionSheet: Sendable {
  let comments: [SuppressionComment]
  private(set) var suppressions: [Suppression] = []
  private(set) var faults: [SuppressionFault] = []

  /// A rule that is silenced up to a comment further down.
  private struct Open {
    let rule: Located<String>
    let comment: Int
    /// Nil where the comment lacks its reason and so silences nothing.
    let reason: String?
  }

  /// Reads the comments of a document; nil where there are none.
  ///
  /// - Parameter reasonLength: characters that a reason has at least; zero where none is needed.
  init?(_ markup: Markup, reasonLength: Int) {
    let reader = SuppressionCommentReader(markup)
    guard !reader.comments.isEmpty || !reader.shownAsText.isEmpty else { return nil }
    comments = reader.comments
    faults = reader.shownAsText.map { SuppressionFault(kind: .isShown, range: $0, comment: nil) }
    var open: [Open] = []
    for (index, comment) in comments.enumerated() {
      guard let directive = comment.directive else {
        let known = SuppressionDirective.allCases.map(\.rawValue)
        let meant = Suggestion.nearest(to: comment.word.value, among: known)
        complain(.unknownDirective(comment.word.value, meant: meant), comment.word.range, index)
        continue
      }
      if directive == .end {
        close(comment, index, &open)
      } else {
        take(comment, index, directive, markup, reasonLength, &open)
      }
    }
    for left in open {
      guard let reason = left.reason else { continue }
      let scope = comments[left.comment].range.lowerBound..<Int.max
      suppressions.append(
        Suppression(rule: left.rule, comment: left.comment, scope: scope, reason: reason))
      complain(.neverEnded(left.rule.value), left.rule.range, left.comment)
    }
    faults.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func complain(_ kind: SuppressionFault.Kind, _ range: Range<Int>, _ comment: Int) {
    faults.append(SuppressionFault(kind: kind, range: range, comment: comment))
  }

  /// Takes a comment that silences.
  private mutating func take(
    _ comment: SuppressionComment, _ index: Int, _ directive: SuppressionDirective, _ markup: Markup,
    _ reasonLength: Int, _ open: inout [Open]
  ) {
    let rules = rules(namedBy: comment, index, directive)
    let hasReason = (comment.reason?.value.count ?? 0) >= reasonLength
    if !hasReason { complain(.lacksReason, comment.range, index) }
    let reason = comment.reason?.value ?? ""
    if directive == .begin {
      open += rules.map { Open(rule: $0, comment: index, reason: hasReason ? reason : nil) }
      return
    }
    guard hasReason, !rules.isEmpty else { return }
    let scope =
      switch directive {
      case .nextLine: SuppressionScope.nextLine(after: comment, in: markup)
      case .line: SuppressionScope.line(of: comment, in: markup)
      case .file, .begin, .end: SuppressionScope.file
      }
    guard let scope else { return complain(.precedesNothing, comment.word.range, index) }
    suppressions += rules.map { Suppression(rule: $0, comment: index, scope: scope, reason: reason) }
  }

  /// Takes a comment that ends what others began: of the rules that it names, or of all where it names none.
  private mutating func close(_ comment: SuppressionComment, _ index: Int, _ open: inout [Open]) {
    if comment.names.isEmpty {
      if open.isEmpty { complain(.endsNothing(nil), comment.word.range, index) }
      end(open, at: comment)
      open = []
    }
    for rule in rules(namedBy: comment, index, .end) {
      let ended = open.filter { $0.rule.value == rule.value }
      if ended.isEmpty { complain(.endsNothing(rule.value), rule.range, index) }
      end(ended, at: comment)
      open.removeAll { $0.rule.value == rule.value }
    }
  }

  private mutating func end(_ ended: [Open], at comment: SuppressionComment) {
    for item in ended {
      guard let reason = item.reason else { continue }
      let scope = comments[item.comment].range.lowerBound..<comment.range.upperBound
      suppressions.append(
        Suppression(rule: item.rule, comment: item.comment, scope: scope, reason: reason))
    }
  }

  /// The rules that a comment names and may silence in its way.
  private mutating func rules(
    namedBy comment: SuppressionComment, _ index: Int, _ directive: SuppressionDirective
  ) -> [Located<String>] {
    if comment.names.isEmpty, directive != .end { complain(.namesNoRule, comment.word.range, index) }
    return comment.names.filter { name in
      guard let fault = Self.fault(of: name.value, directive) else { return true }
      complain(fault, name.range, index)
      return false
    }
  }

  /// What speaks against silencing the rule of this name.
  private static func fault(of name: String, _ directive: SuppressionDirective) -> SuppressionFault.Kind? {
    guard let rule = known[name] else {
      if RuleGroup(rawValue: name) != nil { return .namesGroup(name) }
      if name.contains(" ") { return .runsIntoReason }
      return .unknownRule(name, meant: Suggestion.nearest(to: name, among: known.keys.sorted()))
    }
    // Who ends something has heard already what was wrong with its beginning.
    if directive == .end { return nil }
    switch rule.silencing {
    case .anywhere: return nil
    case .onePlace: return directive == .line || directive == .nextLine ? nil : .tooWide(name)
    case .never: return .cannotBeSilenced(name)
    }
  }

  private static let known = Dictionary(Catalogue.descriptions.map { ($0.id, $0) }) { first, _ in first }
}

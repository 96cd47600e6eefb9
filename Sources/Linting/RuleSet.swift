import Postmortem

/// The rules that hold for some documents, each with its level, its options and what it may know.
struct RuleSet: Sendable {
  let documentRules: [Applied<any DocumentRule>]
  let fileRules: [Applied<any FileRule>]
  let knowledgeBaseRules: [Applied<any KnowledgeBaseRule>]
  let suppressionRules: [Applied<any SuppressionRule>]

  /// A rule with what it is given. A class: each document passes all rules, and none should copy them.
  final class Applied<Rule: Sendable>: Sendable {
    let rule: Rule
    let about: RuleDescription
    let id: String
    let context: LintContext
    /// In a file that is no incident.
    let level: RuleLevel
    /// In incidents, by the index of their standing.
    private let levels: [RuleLevel]

    init(_ rule: Rule, _ about: RuleDescription, _ context: LintContext, _ level: RuleLevel) {
      self.rule = rule
      self.about = about
      id = about.id
      self.context = context
      self.level = level
      levels = Standing.all.map { about.level(level, at: $0) }
    }

    /// In an incident of that standing; nil stands for a file that is none.
    func level(at standing: Standing?) -> RuleLevel { standing.map { levels[$0.index] } ?? level }
  }

  /// - Parameters:
  ///   - rules: what to apply; rules that are switched off are left out once and for all.
  ///   - overrides: those that hold for the documents, as indices. Rules that look at all documents at once take no
  ///     part in them: they ask for the level of each document that they report.
  init(_ rules: [Rule], _ settings: LintSettings, under overrides: [Int] = [], _ context: LintContext) {
    var documentRules: [Applied<any DocumentRule>] = []
    var fileRules: [Applied<any FileRule>] = []
    var baseRules: [Applied<any KnowledgeBaseRule>] = []
    var suppressionRules: [Applied<any SuppressionRule>] = []
    for rule in rules {
      let about = rule.about
      let level = settings.level(of: about, under: overrides)
      let own = context.with(options: settings.options(of: about, under: overrides))
      switch rule {
      case .document(let rule) where level != .off:
        documentRules.append(Applied(rule, about, own, level))
      case .file(let rule) where level != .off: fileRules.append(Applied(rule, about, own, level))
      case .knowledgeBase(let rule) where settings.isOn(about):
        baseRules.append(Applied(rule, about, own, level))
      case .suppression(let rule) where level != .off:
        suppressionRules.append(Applied(rule, about, own, level))
      case .document, .file, .knowledgeBase, .suppression: break
      }
    }
    self.documentRules = documentRules
    self.fileRules = fileRules
    knowledgeBaseRules = baseRules
    self.suppressionRules = suppressionRules
  }
}

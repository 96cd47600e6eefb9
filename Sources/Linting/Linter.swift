import Markdown
package import Postmortem

/// Applies the rules of the catalogue.
///
/// What one document yields depends on that document and the context alone: it may be computed wherever the
/// document is loaded, on any task, and kept by content.
package struct Linter: Sendable {
  private let settings: LintSettings
  private let context: LintContext
  private let rules: [Rule]
  /// What holds where no override does.
  private let common: RuleSet
  /// What holds under several overrides, by their indices, as far as documents are known.
  private var special: [[Int]: RuleSet] = [:]
  /// Characters that the reason of a suppression has at least; zero where none is asked for.
  let reasonLength: Int

  /// - Parameter rules: what to apply; rules that the settings switch off are left out once and for all.
  package init(
    settings: LintSettings = LintSettings(), context: LintContext, rules: [Rule] = Catalogue.rules
  ) {
    self.settings = settings
    self.context = context
    self.rules = rules
    common = RuleSet(rules, settings, context)
    reasonLength = SuppressionReason.leastCharacters(by: settings)
  }

  /// The rules as they hold for a document.
  private func rules(for path: String) -> RuleSet {
    let overrides = settings.overrides(for: path)
    guard !overrides.isEmpty else { return common }
    return special[overrides] ?? RuleSet(rules, settings, under: overrides, context)
  }

  /// The same linter, with the rules made ready that hold for the documents of a knowledge base.
  private func prepared(for base: KnowledgeBase) -> Linter {
    guard !settings.overrides.isEmpty else { return self }
    var linter = self
    for path in base.incidents.map(\.document.path) + base.pages.map(\.path) {
      let overrides = settings.overrides(for: path)
      guard !overrides.isEmpty, linter.special[overrides] == nil else { continue }
      linter.special[overrides] = RuleSet(rules, settings, under: overrides, context)
    }
    return linter
  }

  /// What the rules for single documents find in an incident, sorted.
  package func documentFindings(_ incident: Incident) -> [Finding] {
    var findings = Findings(in: incident.document.path)
    let rules = rules(for: incident.document.path)
    let standing = Standing(incident)
    for applied in rules.fileRules {
      let level = applied.level(at: standing)
      guard level != .off else { continue }
      findings.turn(to: applied.id, at: level)
      applied.rule.check(incident.document, in: applied.context, into: &findings)
    }
    for applied in rules.documentRules {
      let level = applied.level(at: standing)
      guard level != .off else { continue }
      findings.turn(to: applied.id, at: level)
      applied.rule.check(incident, in: applied.context, into: &findings)
    }
    return Self.masked(&findings, of: incident.document.markup).sorted(by: Finding.comesBefore)
  }

  /// What the rules find in a file that is no incident, sorted. Scaffolds are spared: they are full of gaps.
  package func fileFindings(_ document: Document) -> [Finding] {
    guard document.kind != .template else { return [] }
    var findings = Findings(in: document.path)
    for applied in rules(for: document.path).fileRules {
      findings.turn(to: applied.id, at: applied.level)
      applied.rule.check(document, in: applied.context, into: &findings)
    }
    return Self.masked(&findings, of: document.markup).sorted(by: Finding.comesBefore)
  }

  /// The findings without the secrets of the document that they speak of.
  private static func masked(_ findings: inout Findings, of markup: Markup) -> [Finding] {
    guard !findings.all.isEmpty else { return [] }
    let mask = SecretMask(markup.source, found: findings.survey.secrets(of: markup))
    return findings.all.map(mask.masked)
  }

  /// What the rules that look at all documents together find, sorted.
  package func knowledgeBaseFindings(_ base: KnowledgeBase) -> [Finding] {
    var all: [Finding] = []
    for applied in common.knowledgeBaseRules {
      var findings = Findings(of: applied.about, settings: settings)
      applied.rule.check(base, in: applied.context, into: &findings)
      all += findings.all
    }
    return masked(all, of: base).sorted(by: Finding.comesBefore)
  }

  /// Joint findings without the secrets of the files that they speak of.
  private func masked(_ findings: [Finding], of base: KnowledgeBase) -> [Finding] {
    guard !findings.isEmpty else { return findings }
    let paths = Set(findings.map(\.path))
    var masks: [String: SecretMask] = [:]
    for path in paths { masks[path] = base.source(atPath: path).map { SecretMask($0) } }
    return findings.map { masks[$0.path]?.masked($0) ?? $0 }
  }

  /// What is to be reported of a knowledge base, sorted by path, place and rule.
  package func findings(_ base: KnowledgeBase, width: Int = 1) async -> [Finding] {
    await result(base, width: width).findings
  }

  /// All that the rules find in a knowledge base. Where documents were asked for by name, only theirs.
  ///
  /// - Parameter width: how many documents are looked at at once; the findings do not depend on it.
  package func result(_ base: KnowledgeBase, width: Int = 1) async -> LintResult {
    let linter = prepared(for: base)
    let incidents = await parallelMap(base.incidents, width: width) { incident in
      base.isSelected(incident.document.path) ? linter.own(incident) : nil
    }
    let pages = await parallelMap(base.pages, width: width) { page in
      base.isSelected(page.path) ? linter.own(page) : nil
    }
    let joint = knowledgeBaseFindings(base).filter { base.isSelected($0.path) }
    return linter.result(of: (incidents + pages).compactMap { $0 }, joint: joint)
  }

  /// Ids of the rules that look at a document.
  func applied(to document: Own) -> Set<String> {
    let rules = rules(for: document.path)
    func isApplied<Rule>(_ applied: RuleSet.Applied<Rule>) -> Bool {
      applied.level(at: document.standing) != .off
    }
    var ids = Set(rules.fileRules.lazy.filter(isApplied).map(\.id))
    ids.formUnion(rules.knowledgeBaseRules.lazy.filter(isApplied).map(\.id))
    if document.standing != nil { ids.formUnion(rules.documentRules.lazy.filter(isApplied).map(\.id)) }
    return ids
  }

  /// What there is to say about the suppressions of a document themselves.
  func findings(
    about verdict: SuppressionVerdict, of document: Own, _ markup: Markup
  ) -> [Finding] {
    var findings = Findings(in: document.path)
    for applied in rules(for: document.path).suppressionRules {
      let level = applied.level(at: document.standing)
      guard level != .off else { continue }
      findings.turn(to: applied.id, at: level)
      applied.rule.check(verdict, in: applied.context, into: &findings)
    }
    return Self.masked(&findings, of: markup)
  }
}

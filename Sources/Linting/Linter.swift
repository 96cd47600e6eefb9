package import Postmortem

/// Applies the rules of the catalogue.
///
/// What one document yields depends on that document and the context alone: it may be computed wherever the
/// document is loaded, on any task, and kept by content.
package struct Linter: Sendable {
  private let settings: LintSettings
  private let documentRules: [(rule: any DocumentRule, about: RuleDescription, context: LintContext)]
  private let fileRules: [(rule: any FileRule, about: RuleDescription, context: LintContext)]
  private let knowledgeBaseRules:
    [(rule: any KnowledgeBaseRule, about: RuleDescription, context: LintContext)]

  /// - Parameter rules: what to apply; rules that the settings switch off are left out once and for all.
  package init(
    settings: LintSettings = LintSettings(), context: LintContext, rules: [Rule] = Catalogue.rules
  ) {
    self.settings = settings
    var documentRules: [(rule: any DocumentRule, about: RuleDescription, context: LintContext)] = []
    var fileRules: [(rule: any FileRule, about: RuleDescription, context: LintContext)] = []
    var baseRules: [(rule: any KnowledgeBaseRule, about: RuleDescription, context: LintContext)] = []
    for rule in rules {
      let about = rule.about
      guard settings.level(of: about) != .off else { continue }
      let own = context.with(options: settings.options(of: about))
      switch rule {
      case .document(let rule): documentRules.append((rule, about, own))
      case .file(let rule): fileRules.append((rule, about, own))
      case .knowledgeBase(let rule): baseRules.append((rule, about, own))
      }
    }
    self.documentRules = documentRules
    self.fileRules = fileRules
    knowledgeBaseRules = baseRules
  }

  /// What the rules for single documents find in an incident, sorted.
  package func documentFindings(_ incident: Incident) -> [Finding] {
    var all: [Finding] = []
    let path = incident.document.path
    var survey = DocumentSurvey()
    for (rule, about, context) in fileRules {
      let level = settings.level(of: about, for: incident)
      guard level != .off else { continue }
      var findings = Findings(of: about, settings: settings, path: path, level: level)
      rule.check(incident.document, in: context, into: &findings)
      all += findings.all
    }
    for (rule, about, context) in documentRules {
      let level = settings.level(of: about, for: incident)
      guard level != .off else { continue }
      var findings = Findings(of: about, settings: settings, path: path, level: level)
      findings.survey = survey
      rule.check(incident, in: context, into: &findings)
      survey = findings.survey
      all += findings.all
    }
    return all.sorted(by: Finding.comesBefore)
  }

  /// What the rules find in a file that is no incident, sorted. Scaffolds are spared: they are full of gaps.
  package func fileFindings(_ document: Document) -> [Finding] {
    guard document.kind != .template else { return [] }
    var all: [Finding] = []
    for (rule, about, context) in fileRules {
      var findings = Findings(
        of: about, settings: settings, path: document.path, level: settings.level(of: about))
      rule.check(document, in: context, into: &findings)
      all += findings.all
    }
    return all.sorted(by: Finding.comesBefore)
  }

  /// What the rules that look at all documents together find, sorted.
  package func knowledgeBaseFindings(_ base: KnowledgeBase) -> [Finding] {
    var all: [Finding] = []
    for (rule, about, context) in knowledgeBaseRules {
      var findings = Findings(of: about, settings: settings)
      rule.check(base, in: context, into: &findings)
      all += findings.all
    }
    return all.sorted(by: Finding.comesBefore)
  }

  /// All findings of a knowledge base, sorted by path, place and rule. Where documents were asked for by name, only
  /// theirs.
  ///
  /// - Parameter width: how many documents are looked at at once; the findings do not depend on it.
  package func findings(_ base: KnowledgeBase, width: Int = 1) async -> [Finding] {
    let incidents = await parallelMap(base.incidents, width: width) { incident in
      base.isSelected(incident.document.path) ? documentFindings(incident) : []
    }
    let pages = await parallelMap(base.pages, width: width) { page in
      base.isSelected(page.path) ? fileFindings(page) : []
    }
    let joint = knowledgeBaseFindings(base).filter { base.isSelected($0.path) }
    return ([joint] + incidents + pages).flatMap { $0 }.sorted(by: Finding.comesBefore)
  }
}

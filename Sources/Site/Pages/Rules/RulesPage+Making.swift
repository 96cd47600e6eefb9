import Linting
import Postmortem
import Reporting

/// The reference of all rules.
struct RulesEntry: PageEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.rules, RulesEntry())] }

  func made(in frame: PageFrame) -> MadePage {
    let page = RulesPage(Catalogue.descriptions, in: frame)
    return MadePage(
      .rules, frame.layout(title: page.heading, breadcrumbs: [Link(page.heading, to: nil)]), page)
  }
}

extension RulesPage {
  init(_ rules: [RuleDescription], in frame: PageFrame) {
    let groups = RuleGroup.allCases.compactMap { group -> RuleListGroup? in
      let own = rules.filter { $0.group == group }
      guard !own.isEmpty else { return nil }
      return RuleListGroup(
        anchor: group.rawValue, name: group.title, rules: own.map { RulesPage.row($0, frame) })
    }
    self.init(
      heading: "Rules",
      lead:
        "\(Counted.of(rules.count, "rule")) in \(Counted.of(groups.count, "group")): what a document says before it is published.",
      groups: groups)
  }

  private static func row(_ rule: RuleDescription, _ frame: PageFrame) -> RuleRow {
    let level = frame.site.lint?.settings.level(of: rule) ?? rule.level
    let tally = frame.site.lint?.tally(ofRule: rule.id)
    return RuleRow(
      id: rule.id, href: frame.href(Routes.rule(rule.id) ?? Routes.rules), level: FindingWords.name(level),
      severities: rule.severities.count == Severity.allCases.count
        ? nil : RulePage.severities(rule),
      count: tally.map { Counted.of($0.findings, "finding") + " here" },
      summaryHTML: RulePage.prose(rule.summary))
  }
}

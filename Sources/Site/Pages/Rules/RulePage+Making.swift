import Linting
import Markdown
import Postmortem
import Reporting

/// The page of one rule.
struct RuleEntry: PageEntry {
  let rule: RuleDescription

  static func files(_ site: SiteContext) -> [PlannedFile] {
    Catalogue.descriptions.compactMap { rule in
      Routes.rule(rule.id).map { PlannedFile($0, RuleEntry(rule: rule)) }
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    MadePage(
      .rule,
      frame.layout(
        title: rule.id, description: rule.summary,
        breadcrumbs: [Link("Rules", to: frame.href(Routes.rules)), Link(rule.id, to: nil)]),
      RulePage(rule, in: frame))
  }
}

extension RulePage {
  init(_ rule: RuleDescription, in frame: PageFrame) {
    let shared = rule.group.settings
    self.init(
      heading: rule.id, leadHTML: RulePage.prose(rule.summary), rationaleHTML: RulePage.prose(rule.rationale),
      facts: RulePage.facts(rule, frame),
      flagged: rule.flagged.flatMap(RulePage.examples),
      accepted: rule.accepted.flatMap(RulePage.examples),
      hasFlagged: !rule.flagged.isEmpty, hasAccepted: !rule.accepted.isEmpty,
      setting: RulePage.setting(rule),
      hasOptions: !rule.options.isEmpty,
      options: rule.options.map {
        RuleOptionRow(
          name: $0.name, type: $0.standard.typeName, standard: RuleReference.text(of: $0.standard),
          meaning: $0.meaning)
      },
      sharedKey: shared?.key,
      shared: (shared?.keys ?? []).map { RuleOptionRow(name: $0.name, meaning: $0.meaning) })
  }

  private static func facts(_ rule: RuleDescription, _ frame: PageFrame) -> [Fact] {
    var level = [FactValue(text: FindingWords.name(rule.level))]
    if let set = frame.site.lint?.settings.level(of: rule), set != rule.level {
      level.append(FactValue(text: "\(FindingWords.name(set)) in this knowledge base"))
    }
    var facts = [
      Fact(name: "Level", values: level),
      Fact(name: "Applies to", values: [FactValue(text: severities(rule))]),
      Fact(name: "While it is written", values: [FactValue(text: statuses(rule))]),
      Fact(
        name: "Group",
        values: [
          FactValue(text: rule.group.title, href: frame.href(Routes.rules) + "#" + rule.group.rawValue)
        ]),
    ]
    if rule.readsProse {
      facts.append(
        Fact(name: "Silent in", values: [FactValue(text: "Code, block quotes and quotation marks")]))
    }
    if rule.hasFix { facts.append(Fact(name: "Fix", values: [FactValue(text: "Some findings carry one")])) }
    if let silencing = rule.silencing.sentence {
      facts.append(Fact(name: "Suppression", values: [FactValue(text: silencing)]))
    }
    if frame.site.lint != nil {
      let tally = frame.site.lint?.tally(ofRule: rule.id)
      facts.append(
        Fact(
          name: "Here",
          values: [FactValue(text: tally?.text ?? "No finding", href: frame.href(Routes.documents))]))
    }
    facts.append(Fact(name: "Source", values: [FactValue(text: rule.source)]))
    return facts
  }

  /// "All severities", "Severity 1 and 2".
  static func severities(_ rule: RuleDescription) -> String {
    if rule.severities.count == Severity.allCases.count { return "All severities" }
    return "Severity " + Counted.list(rule.severities.sorted().map { String($0.rawValue) })
  }

  /// What becomes of the level before publication, as `RuleDescription.level(_:at:)` has it.
  private static func statuses(_ rule: RuleDescription) -> String {
    let early =
      rule.group.waitsForPublication
      ? "A note in drafts, a warning at most in review" : "The same in drafts and in review"
    return early
      + (rule.holdsAlways
        ? ", active and cancelled incidents included" : "; silent while active or cancelled")
  }

  /// Lines for `afterword.yml` that set the level, and each option to its default.
  static func setting(_ rule: RuleDescription) -> String {
    let level: RuleLevel = rule.level == .warning ? .error : .warning
    guard !rule.options.isEmpty else { return "rules:\n  \(rule.id): \(level.rawValue)\n" }
    let options = rule.options.map { option -> String in
      switch option.standard {
      case .integer, .flag: "    \(option.name): \(RuleReference.text(of: option.standard))\n"
      case .words(let words):
        words.isEmpty
          ? "    \(option.name): []\n"
          : "    \(option.name):\n" + words.map { "      - \(quoted($0))\n" }.joined()
      }
    }
    return "rules:\n  \(rule.id):\n    level: \(level.rawValue)\n" + options.joined()
  }

  /// A word as YAML reads it back, whatever it holds.
  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// The example and the files that it needs.
  private static func examples(_ example: RuleExample) -> [ExampleView] {
    let lines = RuleReference.lines(of: example).joined(separator: "\n")
    return [ExampleView(caption: caption(example), codeHTML: marked(lines))]
      + example.companions.map {
        ExampleView(caption: "Beside it, \($0.path)", codeHTML: SafeHTML(escaping: $0.text))
      }
  }

  private static func caption(_ example: RuleExample) -> String {
    let place =
      switch example.placement {
      case .document: "A whole file"
      case .body: "In the body"
      case .section(let kind): "Under \u{201C}\(kind.headline)\u{201D}"
      case .frontMatter: "In the front matter"
      }
    let severity = example.placement == .document ? nil : "Severity \(example.severity.rawValue)"
    return [place, severity, example.path].compactMap { $0 }.joined(separator: ", ")
  }

  /// Text with what stands between backticks as code.
  static func prose(_ text: String) -> SafeHTML {
    var html = SafeHTML.empty
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      html.append(index.isMultiple(of: 2) ? "\(part)" : "<code>\(part)</code>")
    }
    return html
  }

  /// Text with `↓` as a mark.
  static func marked(_ text: String) -> SafeHTML {
    var html = SafeHTML.empty
    for (index, part) in text.split(separator: "\u{2193}", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { html.append("<mark class=\"finding-mark\">\u{2193}</mark>") }
      html.append("\(part)")
    }
    return html
  }
}

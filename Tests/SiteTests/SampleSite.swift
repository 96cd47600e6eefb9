import Linting
import Markdown
import Postmortem

@testable import Site

/// A knowledge base in which every part of every page has something to show, read from documents and completed by
/// hand where a test must not depend on how documents are read.
enum SampleSite {
  static var base: KnowledgeBase {
    var settings = Settings()
    settings.title = "Larder & Line"
    settings.sourceURL = "https://git.example.com/{path}"
    let pages = [
      Fixture.document("# Welcome\n\nRead [the outage](incidents/one.md).\n", path: "content/index.md"),
      Fixture.document(
        "---\nreviewed: 2026-01-10\n---\n# Pools\n\nText.\n\n## A\n\nb\n\n## B\n\nc\n",
        path: "content/runbooks/pools.md"),
      Fixture.document("# First notice\n\nText.\n", path: "content/communications/first.md"),
      Fixture.document("# Severity\n\n## One\n\nx\n\n## Two\n\ny\n", path: "content/severity.md"),
    ]
    return Fixture.base(incidents: [outage, bare], pages: pages, settings: settings)
  }

  /// What a linter could have found in it: a document of each kind of state.
  static var lint: LintState {
    func finding(_ rule: String, _ level: RuleLevel, _ path: String, _ offset: Int, _ message: String)
      -> Finding
    {
      Finding(
        rule: rule, level: level, path: "content/" + path, range: offset..<offset + 1, message: message)
    }
    return LintState(
      findings: [
        finding("five-whys-depth", .warning, "incidents/one.md", 30, "ask on: the chain has 2 whys of 5"),
        finding("action-owner", .error, "incidents/one.md", 40, "name the person who owns <this> action"),
        finding("file-name", .note, "incidents/one.md", 0, "begin the file's name with the id"),
        finding("section-order", .note, "incidents/one.md", 60, "move the impact up"),
        finding("required-section", .warning, "incidents/two.md", 0, "add a section for the impact"),
        finding("raw-html", .note, "severity.md", 0, "write Markdown"),
      ], settings: LintSettings())
  }

  private static let text = """
    # Checkout is down

    ## Summary

    Checkout <b>failed</b> & recovered; see [the runbook](../runbooks/pools.md) and INC-2.

    ## Timeline

    A note before the list.

    - 14:02 Pool is full
    - 14:06 **Declared** by `pager`
    - an aside
    - 15:30 Resolved

    A note behind the list.

    ## Contributing factors

    - The pool limit is set per replica
    - Nobody reviews the sum

    ## Five whys

    1. **Why did it fail?** The pool was full.
    2. **Why was it full?** The limit was per replica.

    ## Action items

    Open for review.

    - Check the pool limit before a deploy
    - Review the sum each week
    - Alert on use

    ## Communications

    | Time | Audience | Message |
    |---|---|---|
    | 14:13 | status page | We look into it |

    ## Appendix

    | a | b |
    |---|--:|
    | 1 | 2 |
    """

  /// An incident of which everything is known.
  static var outage: Incident {
    var incident = Incident(document: Fixture.document(text, path: "content/incidents/one.md"))
    let markup = incident.document.markup
    func find(_ words: String) -> Range<Int> {
      let bytes = Array(words.utf8)
      let starts = markup.source.indices.dropLast(bytes.count - 1)
      let start = starts.first { markup.source[$0..<$0 + bytes.count].elementsEqual(bytes) } ?? 0
      return start..<start + bytes.count
    }
    func item(_ words: String) -> Int {
      let place = find(words).lowerBound
      return markup.nodes.indices.last {
        markup[$0].range.contains(place)
          && (markup[$0].kind == .item || markup[$0].kind == .tableRow(isHeader: false))
      } ?? 0
    }
    func at(_ minute: Int64) -> Instant { Instant(seconds: 1_772_540_520 + minute * 60) }
    func entry(_ words: String, _ time: String, _ minute: Int64, _ milestones: MilestoneSet)
      -> TimelineEntry
    {
      let node = item(words)
      return TimelineEntry(
        at: at(minute), until: nil, precision: .minute, timeRange: find(time), range: markup[node].range,
        text: words, textRange: find(words), content: Array(markup.children(of: node)),
        milestones: milestones,
        hasDate: false, hasZone: false, isStatusUpdate: false, hasEvidence: false, node: node)
    }
    func action(_ words: String, _ number: Int, _ state: ActionState, due: ActionItem.DueDate) -> ActionItem {
      let node = item(words)
      return ActionItem(
        id: "A\(number)", text: words, textRange: find(words), range: markup[node].range,
        content: Array(markup.children(of: node)),
        owners: number == 2 ? [] : [ActionItem.Owner(name: "ada", kind: .person, range: 0..<0)], due: due,
        horizon: Located(.immediate, at: 0..<0),
        ticket: Located("https://tickets.example.com/OPS-\(number)?x=1&y=2", at: 0..<0), state: state,
        stateRange: nil,
        group: nil, node: node)
    }
    func factor(_ words: String, _ number: Int) -> Factor {
      let node = item(words)
      return Factor(
        id: "F\(number)", category: number == 1 ? Located(.technical, at: 0..<0) : nil, text: words,
        textRange: find(words), range: markup[node].range, content: Array(markup.children(of: node)),
        node: node)
    }
    func step(_ question: String, _ answer: String) -> WhyChain.Step {
      WhyChain.Step(
        question: Located(question, at: find(question)), answer: Located(answer, at: find(answer)),
        range: find(question).lowerBound..<find(answer).upperBound)
    }
    let steps = [
      step("Why did it fail?", "The pool was full."), step("Why was it full?", "The limit was per replica."),
    ]
    let row = item("We look into it")
    let cells = Array(markup.children(of: row))
    incident.id = Located("INC-1", at: 0..<0)
    incident.severity = Located(.high, at: 0..<0)
    incident.severityHistory = [
      SeverityChange(severity: .high, at: at(4), reason: nil, range: 0..<0),
      SeverityChange(severity: .critical, at: at(20), reason: "all regions", range: 0..<0),
    ]
    incident.status = Located(.inReview, at: 0..<0)
    incident.services = [Located("checkout", at: 0..<0)]
    incident.milestones = [
      Milestone(kind: .started, at: at(0), origin: .timeline(entry: 0), range: find("14:02")),
      Milestone(kind: .declared, at: at(4), origin: .timeline(entry: 1), range: find("14:06")),
      Milestone(kind: .resolved, at: at(88), origin: .timeline(entry: 2), range: find("15:30")),
    ]
    incident.timeline = Timeline(
      entries: [
        entry("Pool is full", "14:02", 0, [.started]),
        entry("**Declared** by `pager`", "14:06", 4, [.declared]),
        entry("Resolved", "15:30", 88, [.resolved]),
      ], zone: nil)
    incident.factors = [factor("The pool limit is set per replica", 1), factor("Nobody reviews the sum", 2)]
    incident.whyChains = [
      WhyChain(
        factor: Located("The pool limit is set per replica", at: find("The pool limit is set per replica")),
        factorIndex: 0, steps: steps, endReason: Located("known since 2023", at: 0..<0),
        range: steps[0].range.lowerBound..<steps[1].range.upperBound)
    ]
    incident.actions = [
      action("Check the pool limit before a deploy", 1, .open, due: .day(Day(number: 20_590), range: 0..<0)),
      action("Review the sum each week", 2, .inProgress, due: .missing),
      action("Alert on use", 3, .done(on: Day(number: 20_600)), due: .day(Day(number: 20_610), range: 0..<0)),
    ]
    incident.communications = [
      Communication(
        at: at(11), timeRange: find("14:13"), audience: .statusPage,
        audienceText: Located("status page", at: find("status page")), status: nil, statusText: nil,
        message: "We look into it", messageRange: find("We look into it"), content: [cells[2]],
        range: markup[row].range, node: row)
    ]
    incident.clocks = [
      ClockReading(
        kind: .firstStatus, state: .missed, allowedSeconds: 300, takenSeconds: 420,
        start: ClockReading.Evidence(at: at(4), label: "declared", range: find("14:06")),
        stop: ClockReading.Evidence(at: at(11), label: "first update", range: find("14:13")), lacking: nil),
      ClockReading(
        kind: .review, state: .unknown, allowedSeconds: 432_000, takenSeconds: nil, start: nil, stop: nil,
        lacking: "no review in the front matter"),
    ]
    incident.mentions = [
      Mention(target: .id("INC-2"), range: find("INC-2")),
      Mention(target: .path("content/runbooks/pools.md"), range: 0..<1),
    ]
    return incident
  }

  /// An incident of which nothing is known but its id.
  static var bare: Incident { Fixture.incident("INC-2", "", path: "content/incidents/two.md") }
}

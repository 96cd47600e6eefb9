import Markdown
package import Postmortem

/// Impact is a number.
package struct ImpactQuantified: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "impact-quantified", group: .structure, level: .warning,
    summary: "Impact names a number: users, requests, a percentage, a duration, money.",
    rationale: """
      "Some users saw errors" fits a hiccup and a catastrophe. A number, even a rough one, lets readers compare \
      incidents and the review judge the severity.
      """,
    source: "S1 to S4: the criteria are shares of users",
    reach: .document,
    flagged: [
      .body("## ↓Impact\n\nSome users saw errors.")
    ],
    accepted: [
      .section(.impact, "About 12,000 customers saw errors."),
      .section(.impact, "No customers were affected."),
      .section(.impact, "All users were logged out for half an hour."),
      .section(.impact, "Checkout returned `503` for a third of the requests."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    let sections = document.sections.indices.filter { document.sections[$0].kind == .impact }
    guard let first = sections.first, !sections.contains(where: { document.isBlank(sectionAt: $0) }) else {
      return
    }
    if let facts = incident.impact?.facts, facts.contains(where: { isNumber($0.value) }) { return }
    let markup = document.markup
    for index in sections {
      let range = document.sections[index].range
      for node in 1..<max(1, markup.nodes.count) where range.contains(markup[node].range.lowerBound) {
        guard markup[node].kind == .text || markup[node].kind == .codeSpan else { continue }
        if isNumber(String(decoding: markup.literal(of: node), as: UTF8.self)) { return }
      }
      if sectionHasPicture(range, document) { return }
    }
    findings.report(
      "put a number on the impact: users, requests, a percentage, a duration or money",
      at: document.sections[first].titleRange)
  }

  /// A graph or a log may hold the number.
  private func sectionHasPicture(_ range: Range<Int>, _ document: Document) -> Bool {
    document.markup.nodes.contains { node in
      guard range.contains(node.range.lowerBound) else { return false }
      switch node.kind {
      case .image, .codeBlock: return true
      default: return false
      }
    }
  }

  private func isNumber(_ text: String) -> Bool {
    if text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
    return Word.all(in: Array(text.utf8)).contains { Self.quantities.contains($0.text) }
  }

  /// Words that quantify; "no", "all" and "every" do as well.
  private static let quantities: Set<String> = [
    "no", "none", "nobody", "nothing", "zero", "all", "every", "everyone", "everybody", "entire", "entirely",
    "completely", "complete", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "dozen", "dozens", "twenty", "thirty", "forty", "fifty", "hundred", "hundreds",
    "thousand", "thousands", "million", "millions", "half", "third", "quarter", "once", "twice", "single",
    "majority", "any", "n/a", "unaffected", "only",
  ]
}

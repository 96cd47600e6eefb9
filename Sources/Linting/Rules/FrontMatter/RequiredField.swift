package import Postmortem

/// Front matter names what every incident has.
package struct RequiredField: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "required-field", group: .frontMatter, level: .error,
    summary: "Front matter names the id, title, severity, status, services and the start or detection.",
    rationale: """
      These few facts file an incident: lists, clocks, statistics and links between incidents stand on them. While an \
      incident is active, id, title and severity suffice; a cancelled one says why it was cancelled.
      """,
    source: "R1, S5: declared with a severity and a time",
    holdsAlways: true,
    reach: .document,
    flagged: [
      .document(
        "↓---\nid: INC-2026-0303\ntitle: Slow checkout\nstatus: published\nservices: [checkout]\n"
          + "started: 2026-03-03T14:02Z\n---\n\nText.\n"),
      .document(
        "---\nid: INC-2026-0303\ntitle: Slow checkout\nseverity: 1\nstatus: published\n↓services:\n"
          + "started: 2026-03-03T14:02Z\n---\n\nText.\n"),
      .document("---\nid: INC-2026-0303\ntitle: Slow checkout\nstatus: ↓cancelled\n---\n\nText.\n"),
    ],
    accepted: [
      .document(
        "---\nid: INC-2026-0303\ntitle: Slow checkout\nseverity: 1\nstatus: published\nservices: [checkout]\n"
          + "detected: 2026-03-03T14:02Z\n---\n\nText.\n"),
      .document("---\nid: INC-2026-0303\nseverity: 1\nstatus: active\n---\n\n# Slow checkout\n"),
      .document(
        "---\nid: INC-2026-0303\ntitle: Slow checkout\nstatus: cancelled\ncancelled-reason: a false alarm of the probe\n---\n\nText.\n"
      ),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    guard document.hasReadableFrontMatter else { return }
    if incident.status?.value == .cancelled {
      if incident.cancellationReason == nil, let status = incident.status {
        findings.report("say why the incident was cancelled, or into which it was merged", at: status.range)
      }
      return
    }
    demand("id", incident.id != nil, document, &findings)
    let hasTitle = document.frontMatter?.root["title"]?.text?.isEmpty == false
    demand("title", hasTitle || document.sections.contains { $0.level == 1 }, document, &findings)
    demand("severity", incident.severity != nil, document, &findings)
    guard incident.status?.value != .active else { return }
    demand("status", incident.status != nil, document, &findings)
    demand("services", !incident.services.isEmpty, document, &findings)
    let began = incident.milestone(.started) != nil || incident.milestone(.detected) != nil
    if !began, !hasUnreadableStart(document) {
      demand("started", false, document, &findings, message: "add when it started, or when it was detected")
    }
  }

  /// Whether a key for the start stands there whose value could not be read: another rule speaks of it.
  private func hasUnreadableStart(_ document: Document) -> Bool {
    let entries = document.frontMatter?.root.entries ?? []
    return entries.contains { entry in
      let key = entry.key.lowercased()
      return (key.hasPrefix("start") || key.hasPrefix("detect") || key.hasPrefix("impact"))
        && document.faults.contains { $0.range.overlaps(entry.value.range) }
    }
  }

  private func demand(
    _ key: String, _ isPresent: Bool, _ document: Document, _ findings: inout Findings,
    message: String? = nil
  ) {
    guard !isPresent else { return }
    guard let entry = document.frontMatter?.root.entries.first(where: { $0.key == key }) else {
      findings.report(message ?? "add \(key) to the front matter", at: document.head, lacking: key)
      return
    }
    let span = entry.keyRange.lowerBound..<max(entry.keyRange.upperBound, entry.value.range.upperBound)
    guard !document.faults.contains(where: { $0.range.overlaps(span) }) else { return }
    if entry.value.text?.isEmpty ?? entry.value.members.isEmpty {
      findings.report("give \(key) a value", at: entry.keyRange)
    }
  }
}

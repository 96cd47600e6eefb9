import Markdown

extension DocumentKind {
  /// What a file is, by its name, its folders, its front matter and its content, in this order of weight: what front
  /// matter says, names that are never incidents, folders, then what the document looks like.
  static func of(
    path: String, frontMatter: FrontMatter?, markup: Markup, sections: [Section], settings: Settings
  ) -> DocumentKind {
    let parts = path.lowercased().split(separator: "/").map { String($0) }
    let name = parts.last ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let folders = parts.dropLast()
    if path == (settings.content == "." ? "index.md" : settings.content + "/index.md") { return .page }
    if stem.hasPrefix("readme") || stem == "index" || stem == "_index" || stem == "sources" { return .index }
    if let stated = stated(frontMatter) { return stated }
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == " " }
    if words.contains("template") || folders.contains("templates") { return .template }
    if folders.contains(where: { ["runbooks", "runbook", "playbooks"].contains($0) }) { return .runbook }
    if folders.contains(where: { ["communications", "comms"].contains($0) }) { return .communication }
    if stem == "severity" || stem == "severities" || stem == "severity-levels" { return .severity }
    let looksFilledIn = DateReader.firstDate(in: Array(stem.utf8)[...]) != nil
    if !looksFilledIn, hasPlaceholders(markup) { return .template }
    if folders.contains(where: namesIncidents) || namesIncidents(stem) { return .incident }
    if IncidentPath.id(in: path, pattern: settings.identifiers) != nil { return .incident }
    return looksLikeIncident(sections) ? .incident : .page
  }

  /// What front matter says: two keys that only incidents have, or a kind.
  private static func stated(_ frontMatter: FrontMatter?) -> DocumentKind? {
    guard let root = frontMatter?.root else { return nil }
    var keys: Set<String> = []
    for entry in root.entries {
      guard let key = FrontMatterKeys.incidentKey(named: entry.key) else { continue }
      if key.name == "kind", let text = entry.value.text {
        if let kind = DocumentKind(rawValue: text.lowercased()) { return kind }
        if IncidentKind(rawValue: KeyName.kebab(text)) != nil { return .incident }
      }
      keys.insert(key.name)
    }
    if keys.contains("id"), let id = root["id"]?.text, !id.contains(where: \.isNumber) { return nil }
    return keys.intersection(incidentKeys).count >= 2 ? .incident : nil
  }

  private static let incidentKeys: Set<String> = [
    "id", "severity", "severity-history", "services", "started", "detected", "declared", "acknowledged",
    "mitigated", "contained", "resolved", "customer-facing", "roles", "review",
  ]

  /// `incidents`, `dfds-postmortems`, `post-mortems`, `incident-reports`, `cargo-postmortem`.
  private static func namesIncidents(_ name: String) -> Bool {
    let joined = name.filter { $0 != "-" && $0 != "_" }
    if joined.contains("postmortem") || joined.contains("portmortem") || joined.contains("incidentreport") {
      return true
    }
    let words = name.split { !$0.isLetter }
    return words.contains { ["incident", "incidents", "outage", "outages"].contains($0) }
  }

  /// Whether the sections are those of a postmortem: two of the kinds that other documents lack.
  private static func looksLikeIncident(_ sections: [Section]) -> Bool {
    let telling: Set<SectionKind> = [
      .timeline, .impact, .detection, .rootCause, .contributingFactors, .fiveWhys, .resolution, .lessons,
      .wentWell,
      .wentBadly, .lucky, .actions,
    ]
    return Set(sections.compactMap(\.kind)).intersection(telling).count >= 2
  }

  /// Whether the text is full of blanks to be filled in: `YYYY`, `HH:MM`, `TBD`, `{{…}}`.
  private static func hasPlaceholders(_ markup: Markup) -> Bool {
    let body = markup.source[markup.bodyStart...]
    var count = 0
    for index in body.indices {
      switch body[index] {
      case UInt8(ascii: "Y"), UInt8(ascii: "y"), UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "{"):
        if placeholders.contains(where: { $0.begins(body, at: index) }) { count += 1 }
      default: break
      }
      if count >= 3 { return true }
    }
    return false
  }

  private static let placeholders: [StaticString] = ["YYYY-MM", "yyyy-mm", "HH:MM", "hh:mm", "{{"]
}

extension StaticString {
  /// Whether the bytes stand at `index`.
  fileprivate func begins(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let end = index + utf8CodeUnitCount
    return end <= text.endIndex && equals(text[index..<end])
  }
}

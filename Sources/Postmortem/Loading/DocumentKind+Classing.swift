import Markdown

extension DocumentKind {
  /// What a file is, by its name, its folders, its front matter and its content, in this order of weight: what front
  /// matter says, names that are never incidents, folders, then what the document looks like.
  static func of(
    path: String, frontMatter: FrontMatter?, markup: Markup, sections: [Section], settings: Settings
  ) -> DocumentKind {
    let parts = PathName.parts(of: path.lowercased()).map { String($0) }
    let name = parts.last ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let folders = parts.dropLast()
    if path == (settings.content == "." ? "index.md" : settings.content + "/index.md") { return .page }
    if stem.hasPrefix("readme") || stem == "index" || stem == "_index" || stem == "sources" { return .index }
    if let stated = stated(frontMatter) { return stated }
    let keys = keys(frontMatter)
    let folder = named(by: folders)
    // A runbook has services and may have more that incidents have, but neither severity nor times.
    if keys.intersection(folder == nil ? incidentKeys : tellingKeys).count >= 2 { return .incident }
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == " " }
    if folders.contains("templates") { return .template }
    if folder == .communication { return .communication }
    if words.contains("template") { return .template }
    if folder == .runbook { return .runbook }
    if stem == "severity" || stem == "severities" || stem == "severity-levels" { return .severity }
    let looksFilledIn = DateReader.firstDate(in: Array(stem.utf8)[...]) != nil
    if !looksFilledIn, hasPlaceholders(markup) { return .template }
    if folders.contains(where: namesIncidents) { return .incident }
    if IncidentPath.id(in: path, pattern: settings.identifiers) != nil { return .incident }
    if !looksFilledIn, keys.isDisjoint(with: incidentKeys), isKept(frontMatter) { return .page }
    if namesIncidents(stem) { return .incident }
    return looksLikeIncident(sections) ? .incident : .page
  }

  /// What the folders that a file lies in are there for.
  private static func named(by folders: ArraySlice<String>) -> DocumentKind? {
    if folders.contains(where: { ["communications", "comms"].contains($0) }) { return .communication }
    if folders.contains(where: { ["runbooks", "runbook", "playbooks"].contains($0) }) { return .runbook }
    return nil
  }

  /// Whether somebody keeps the document up to date, which nobody does with a report of one day.
  private static func isKept(_ frontMatter: FrontMatter?) -> Bool {
    guard let root = frontMatter?.root, root["date"] == nil else { return false }
    return root["reviewed"] != nil || root["owner"] != nil
  }

  /// The kind that front matter names.
  private static func stated(_ frontMatter: FrontMatter?) -> DocumentKind? {
    guard let root = frontMatter?.root else { return nil }
    for entry in root.entries where IncidentKey.named(entry.key) == .kind {
      guard let text = entry.value.text else { continue }
      if let kind = DocumentKind(rawValue: text.lowercased()) { return kind }
      if IncidentKind(rawValue: KeyName.kebab(text)) != nil { return .incident }
    }
    return nil
  }

  /// The keys of incidents that front matter has; none where its id is not that of an incident.
  private static func keys(_ frontMatter: FrontMatter?) -> Set<String> {
    guard let root = frontMatter?.root else { return [] }
    let keys = Set(root.entries.compactMap { IncidentKey.named($0.key)?.rawValue })
    if keys.contains("id"), let id = root["id"]?.text, !id.contains(where: \.isNumber) { return [] }
    return keys
  }

  private static let incidentKeys: Set<String> = [
    "id", "severity", "severity-history", "services", "started", "detected", "declared", "acknowledged",
    "mitigated", "contained", "resolved", "customer-facing", "roles", "review",
  ]

  /// The keys that say that something happened.
  private static let tellingKeys: Set<String> = [
    "severity", "severity-history", "started", "detected", "declared", "acknowledged", "mitigated",
    "contained",
    "resolved",
  ]

  /// `incidents`, `dfds-postmortems`, `post-mortems`, `incident-reports`, `cargo-postmortem`.
  private static func namesIncidents(_ name: String) -> Bool {
    let joined = name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    if reports.isFound(in: joined) { return true }
    guard incidents.isFound(in: joined) else { return false }
    let words = name.split { !$0.isLetter }
    return words.contains { ["incident", "incidents", "outage", "outages"].contains($0) }
  }

  private static let reports = PhraseSearch(["postmortem", "portmortem", "incidentreport"])
  private static let incidents = PhraseSearch(["incident", "outage"])

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

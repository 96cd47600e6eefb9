import Markdown
import Postmortem

extension IncidentComposer {
  /// Earlier incidents whose open actions would have covered this one, the most alike first.
  func repeatNotices(_ similar: [SimilarIncident]) -> [RepeatNotice] {
    similar.filter { $0.isRepeat && !$0.actions.isEmpty }.prefix(2).map { found in
      let other = frame.base.incidents[found.incident]
      let name = other.linkID ?? other.title
      let when = frame.site.index.days[found.incident].map { " of \(DateText.long($0))" } ?? ""
      return RepeatNotice(
        incident: Link(name, to: frame.href(incident: found.incident)),
        text: "\(when) shares \(reasons(found)).",
        actions: found.actions.prefix(3).map { covering in
          let action = other.actions[covering.action]
          return RepeatAction(
            href: frame.href(incident: found.incident) + "#" + action.id, name: "\(name)/\(action.id)",
            state: state(of: action, covering, in: other),
            text: Shortened.text(action.text, limit: 140))
        })
    }
  }

  /// "@rui, 45 days overdue", "@rui, done 9 Jun 2026, after this incident had begun".
  private func state(
    of action: ActionItem, _ covering: SimilarIncident.CoveringAction, in incident: Incident
  ) -> String {
    let owners = action.owners.filter { $0.kind != .placeholder }.map {
      Handle.text($0.name, at: $0.range, in: incident.document.markup)
    }
    var parts = [owners.isEmpty ? "no owner" : owners.joined(separator: " and ")]
    if let days = covering.daysOverdue {
      parts.append("\(Counted.of(days, "day")) overdue")
    } else if case .done(let day) = action.state, let day {
      parts.append("done \(DateText.short(day)), after this incident had begun")
    } else if let due = action.due.day {
      parts.append("\(action.state.word), due \(DateText.short(due))")
    } else {
      parts.append("\(action.state.word), no due date")
    }
    return parts.joined(separator: ", ")
  }

  /// What two incidents share: "Catalogue, and the technical factor “Publishing …”".
  private func reasons(_ found: SimilarIncident) -> String {
    let services = Counted.list(found.services.map(serviceName))
    guard let shared = found.factors.first else { return services }
    let factor = incident.factors[shared.own]
    let named = factor.category.map { ClassName.of($0.value).lowercased() + " factor" } ?? "factor"
    return "\(services), and the \(named) \u{201C}\(Shortened.text(factor.text, limit: 90))\u{201D}"
  }

  /// Links between this incident and others, both ways, and incidents that had to do with the same.
  func relatedGroups(_ similar: [SimilarIncident]) -> [SimilarGroup] {
    let site = frame.site
    let merged = site.index.merged
    return [
      group("Merged-into", "Merged into", merged.into[index].map { [$0] } ?? []),
      group("Merged", "Merged into this incident", merged.from[index] ?? []),
      similarGroup(similar),
      group("Mentions", "Mentions", site.base.links(from: index)),
      group("Backlinks", "Mentioned by", site.base.links(to: index)),
    ].compactMap { $0 }
  }

  private func similarGroup(_ similar: [SimilarIncident]) -> SimilarGroup? {
    guard !similar.isEmpty else { return nil }
    return SimilarGroup(
      anchor: "Similar", name: "Similar incidents",
      items: similar.map { found in item(found.incident, reasons: sentences(found)) })
  }

  /// Why an incident counts as similar, a line for each reason.
  private func sentences(_ found: SimilarIncident) -> [String] {
    var lines: [String] = []
    if !found.services.isEmpty {
      lines.append(
        "Same \(found.services.count == 1 ? "service" : "services"): "
          + Counted.list(found.services.map(serviceName)))
    }
    if !found.factors.isEmpty {
      let classes = found.classes.map { ClassName.of($0).lowercased() }
      let kind = classes.isEmpty ? "" : Counted.list(classes) + " "
      let own = Counted.list(found.factors.map { incident.factors[$0.own].id })
      lines.append("Same \(kind)\(found.factors.count == 1 ? "factor" : "factors"): \(own) here")
    }
    if !found.terms.isEmpty { lines.append("Same words: " + found.terms.joined(separator: ", ")) }
    return lines
  }

  private func group(_ anchor: String, _ name: String, _ incidents: [Int]) -> SimilarGroup? {
    guard !incidents.isEmpty else { return nil }
    let shown = incidents.prefix(IncidentComposer.mostRelated).map { item($0, reasons: []) }
    return SimilarGroup(
      anchor: anchor, name: name, items: Array(shown),
      more: incidents.count > shown.count
        ? "and \(Counted.number(incidents.count - shown.count)) earlier ones" : nil)
  }

  private func item(_ other: Int, reasons: [String]) -> SimilarItem {
    let site = frame.site
    let incident = site.base.incidents[other]
    let open = site.index.openActions[other]
    let details = [
      incident.linkID, site.index.days[other].map { DateText.short($0) },
      open > 0 ? Counted.of(open, "open action") : nil,
    ]
    return SimilarItem(
      severity: incident.governingSeverity.map { .short($0) }, href: frame.href(incident: other),
      heading: incident.title, details: details.compactMap { $0 }, reasons: reasons)
  }

  /// A group lists no more incidents than this.
  private static let mostRelated = 12
}

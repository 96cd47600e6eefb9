import Postmortem

extension HomePage {
  /// How many rows the home page shows of what needs attention.
  private static let attentionRows = 8
  /// How far back "lately" reaches for clocks that were missed.
  private static let latelyDays = 30

  /// Active incidents, what is overdue, reviews that wait, clocks missed lately; what falls due soon fills the rest.
  static func attention(_ frame: PageFrame) -> [AttentionRow] {
    let actions = frame.site.index.actions
    var rows = active(frame)
    rows += actions[.overdue].prefix(4).map { row($0, frame) }
    rows += reviews(frame)
    rows += missedClocks(frame)
    rows += actions[.soon].prefix(max(0, attentionRows - rows.count)).map { row($0, frame) }
    return Array(rows.prefix(attentionRows))
  }

  /// At most three; the others are behind the list of incidents.
  private static func active(_ frame: PageFrame) -> [AttentionRow] {
    let site = frame.site
    return site.base.incidents.indices.lazy.filter { site.base.incidents[$0].status?.value == .active }
      .prefix(3).map { index in
        AttentionRow(
          state: .status(.active), href: frame.href(incident: index), text: site.base.incidents[index].title,
          details: [site.label(ofIncident: index)])
      }
  }

  private static func row(_ place: ActionPlace, _ frame: PageFrame) -> AttentionRow {
    let incident = frame.base.incidents[place.incident]
    let action = incident.actions[place.action]
    let owners = action.owners.filter { $0.kind != .placeholder }.map {
      Handle.text($0.name, at: $0.range, in: incident.document.markup)
    }
    return AttentionRow(
      state: .action(action, on: frame.base.asOf),
      href: frame.href(incident: place.incident) + "#" + action.id,
      text: Shortened.text(action.text, limit: 140),
      details: [
        frame.site.label(ofIncident: place.incident),
        owners.isEmpty ? "No owner" : owners.joined(separator: ", "),
      ])
  }

  /// The reviews that are overdue, in one row for incidents and one for documents.
  private static func reviews(_ frame: PageFrame) -> [AttentionRow] {
    let site = frame.site
    let overdue = site.index.reviews.overdue
    let documents = site.index.agingDocuments.filter(\.isDue)
    let pill = StatusPill(kind: "overdue", glyph: "overdue", word: "Review overdue")
    var rows: [AttentionRow] = []
    if let only = overdue.first, overdue.count == 1 {
      rows += ReviewRows(frame).rows(.overdue, from: 0, count: 1).map {
        AttentionRow(
          state: pill, href: frame.href(incident: only), text: site.base.incidents[only].title,
          details: $0.details)
      }
    } else if !overdue.isEmpty {
      rows.append(
        AttentionRow(
          state: pill, href: frame.href(Routes.reviews),
          text: "\(Counted.number(overdue.count)) incidents wait for their review",
          details: [
            "more than \(Counted.of(site.base.settings.clocks.reviewBusinessDays, "business day")) after the resolution"
          ]))
    }
    if !documents.isEmpty {
      rows.append(
        AttentionRow(
          state: documents.count == 1
            ? documents[0].pill
            : StatusPill(kind: "due-soon", glyph: "due-soon", word: "Review due"),
          href: frame.href(
            documents.count == 1 ? site.routes.pages[documents[0].page] ?? Routes.reviews : Routes.reviews),
          text: documents.count == 1
            ? site.base.pages[documents[0].page].title.value
            : "\(Counted.number(documents.count)) documents are due for their review",
          details: [
            documents.count == 1
              ? documents[0].review.text(on: site.base.asOf) : "severity criteria and runbooks"
          ]))
    }
    return rows
  }

  /// The two newest incidents of the last 30 days that missed a clock other than that of their review.
  private static func missedClocks(_ frame: PageFrame) -> [AttentionRow] {
    let site = frame.site
    let recent = site.base.incidents.indices.lazy.filter { index in
      guard let day = site.index.days[index], site.base.incidents[index].kind == .incident,
        site.base.incidents[index].status?.value != .cancelled
      else { return false }
      return (0...latelyDays).contains(site.base.asOf.number - day.number)
        && site.base.incidents[index].clocks.contains { $0.state == .missed && $0.kind != .review }
    }
    return recent.prefix(2).map { index in
      let clocks = site.base.incidents[index].clocks.filter { $0.kind != .review }
      let judged = clocks.count { $0.state == .met || $0.state == .missed }
      let missed = clocks.count { $0.state == .missed }
      return AttentionRow(
        state: .clock(.missed), href: frame.href(incident: index) + "#Clock-audit",
        text: site.base.incidents[index].title,
        details: [
          site.label(ofIncident: index),
          "\(Counted.number(missed)) of \(Counted.of(judged, "response clock")) missed",
        ])
    }
  }
}

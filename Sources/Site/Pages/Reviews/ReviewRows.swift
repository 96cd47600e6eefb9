import Postmortem

/// Makes the rows of reviews.
struct ReviewRows {
  let frame: PageFrame

  init(_ frame: PageFrame) { self.frame = frame }

  /// How many rows a list has.
  static func count(_ list: ReviewListing.List, _ site: SiteContext) -> Int {
    list == .documents ? site.index.agingDocuments.count : incidents(list, site).count
  }

  private static func incidents(_ list: ReviewListing.List, _ site: SiteContext) -> [Int] {
    switch list {
    case .overdue: site.index.reviews.overdue
    case .waiting: site.index.reviews.waiting
    case .writing: site.index.reviews.writing
    case .held: site.index.reviews.held
    case .documents: []
    }
  }

  func rows(_ list: ReviewListing.List, from first: Int, count: Int) -> [AttentionRow] {
    if list == .documents {
      return frame.site.index.agingDocuments.dropFirst(first).prefix(count).map { document($0) }
    }
    return ReviewRows.incidents(list, frame.site).dropFirst(first).prefix(count).map { index in
      let incident = frame.base.incidents[index]
      let (state, details) =
        list == .writing ? writing(incident) : list == .held ? held(incident) : waiting(incident)
      return AttentionRow(
        state: state, href: frame.href(incident: index), text: incident.title,
        details: [frame.site.label(ofIncident: index)] + details.compactMap { $0 })
    }
  }

  private func waiting(_ incident: Incident) -> (state: StatusPill, details: [String?]) {
    guard let clock = incident.clocks.first(where: { $0.kind == .review }) else {
      return (.clock(.unknown), [])
    }
    let allowed = Counted.of(Int(clock.allowedSeconds / 86_400), "business day")
    let planned = incident.review?.scheduled.map {
      "scheduled for \(DateText.short(incident.writtenZone.wallClock(at: $0.value).day))"
    }
    guard let taken = clock.takenSeconds else {
      return (.clock(clock.state), ["the clock begins with the resolution", planned])
    }
    let text = "\(Counted.of(Int(taken / 86_400), "business day")) since the resolution, \(allowed) allowed"
    let pill =
      clock.state == .missed
      ? StatusPill(kind: "overdue", glyph: "overdue", word: "Overdue") : StatusPill.clock(clock.state)
    return (pill, [text, planned])
  }

  private func writing(_ incident: Incident) -> (state: StatusPill, details: [String?]) {
    let pill = incident.status.map { StatusPill.status($0.value) } ?? .clock(.unknown)
    guard let began = ReviewQueue.began(incident) else { return (pill, ["age unknown: no date"]) }
    let calendar = BusinessCalendar(holidays: frame.base.settings.holidays, zone: incident.writtenZone)
    let day = incident.writtenZone.wallClock(at: began).day
    let days = calendar.workingDays(from: day.advanced(by: 1), to: frame.base.asOf)
    let since = incident.milestone(.resolved) == nil ? "the incident began" : "the resolution"
    return (pill, ["\(Counted.of(days, "business day")) since \(since)"])
  }

  private func held(_ incident: Incident) -> (state: StatusPill, details: [String?]) {
    let clock = incident.clocks.first { $0.kind == .review }
    let day = incident.review?.held.map {
      "held \(DateText.short(incident.writtenZone.wallClock(at: $0.value).day))"
    }
    let taken = clock?.takenSeconds.map {
      "\(Counted.of(Int($0 / 86_400), "business day")) after the resolution"
    }
    let severity: String? =
      switch incident.review?.severityAccurate?.value {
      case true?: "the first severity was accurate"
      case false?:
        incident.review?.criteriaChange == nil
          ? "the first severity was not accurate, no change of the criteria is named"
          : "the first severity was not accurate, the criteria changed"
      case nil: nil
      }
    let pill: StatusPill =
      switch clock?.state {
      case .met?: .clock(.met)
      case .missed?: .clock(.missed)
      // Held where none was asked for, or where nothing tells whether it was in time.
      default: StatusPill(kind: "done", glyph: "met", word: "Held")
      }
    return (pill, [day, taken, severity])
  }

  private func document(_ aging: AgingDocument) -> AttentionRow {
    let document = frame.base.pages[aging.page]
    let incident = aging.severityOne.map {
      "\(frame.site.name(ofIncident: $0)) reached Severity 1 since then"
    }
    return AttentionRow(
      state: aging.pill,
      href: frame.href(frame.site.routes.pages[aging.page] ?? Routes.reviews), text: document.title.value,
      details: [aging.review.text(on: frame.base.asOf), incident, aging.review.owner ?? "no owner"].compactMap
      { $0 })
  }
}

extension AgingDocument {
  /// How the document stands with its review: a Severity 1 since then asks for one before the year is over.
  var pill: StatusPill {
    severityOne == nil || review.state == .overdue
      ? review.pill : StatusPill(kind: "due-soon", glyph: "due-soon", word: "Review due")
  }
}

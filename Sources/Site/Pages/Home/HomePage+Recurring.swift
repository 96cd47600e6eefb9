import Postmortem

extension HomePage {
  /// How many rows each kind of recurrence has.
  private static let recurringRows = 3
  /// How many of the newest incidents are asked whether they repeat an earlier one.
  private static let askedIncidents = 100

  /// Of the incidents of twelve months: repeats of earlier ones, services and classes of factors in more than one.
  static func recurring(_ months: MonthTally, _ frame: PageFrame) -> [RecurringRow] {
    repeats(months, frame) + services(months, frame) + classes(months, frame)
  }

  private static func repeats(_ months: MonthTally, _ frame: PageFrame) -> [RecurringRow] {
    let site = frame.site
    var rows: [RecurringRow] = []
    for index in months.incidents.prefix(askedIncidents) where rows.count < recurringRows {
      guard let earlier = site.similarity.similar(to: index).first(where: \.isRepeat) else { continue }
      let open = earlier.openActions.count
      rows.append(
        RecurringRow(
          href: frame.href(incident: index),
          text:
            "\(site.name(ofIncident: index)) repeats \(site.name(ofIncident: earlier.incident))",
          details: [
            Shortened.text(site.base.incidents[index].title, limit: 80),
            open > 0
              ? "\(Counted.of(open, "open action")) of \(site.name(ofIncident: earlier.incident)) would have covered it"
              : nil,
          ].compactMap { $0 }))
    }
    return rows
  }

  private static func services(_ months: MonthTally, _ frame: PageFrame) -> [RecurringRow] {
    let site = frame.site
    let period = Set(months.incidents)
    let counted = site.index.services.map { tally in
      (tally: tally, count: tally.incidents.count { period.contains($0) })
    }
    let repeated = counted.enumerated().filter { $0.element.count > 1 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    return repeated.prefix(recurringRows).map { _, found in
      let open = found.tally.actions.openCount
      return RecurringRow(
        href: frame.href(site.routes.service(found.tally.id) ?? Routes.services),
        text: "\(found.tally.name): \(Counted.of(found.count, "incident"))",
        details: [open > 0 ? Counted.of(open, "open action") : "no open action"])
    }
  }

  private static func classes(_ months: MonthTally, _ frame: PageFrame) -> [RecurringRow] {
    let factors = frame.site.index.factors
    var incidents: [FactorClass: Set<Int>] = [:]
    var uncovered: [FactorClass: Int] = [:]
    var withFactors = 0
    for index in months.incidents {
      let places = factors.ofIncident[index] ?? []
      withFactors += places.isEmpty ? 0 : 1
      for place in places {
        guard let category = frame.base.incidents[index].factors[place.factor].category?.value else {
          continue
        }
        incidents[category, default: []].insert(index)
        if place.covering.isEmpty { uncovered[category, default: 0] += 1 }
      }
    }
    return FactorClass.allCases.compactMap { category -> RecurringRow? in
      guard let count = incidents[category]?.count, count > 1 else { return nil }
      let bare = uncovered[category] ?? 0
      return RecurringRow(
        href: frame.href(Routes.factors(category, page: 1)),
        text:
          "\(ClassName.of(category)) factors in \(Counted.number(count)) of \(Counted.of(withFactors, "incident"))",
        details: [
          bare == 0 ? "each covered by an action" : "\(Counted.of(bare, "factor")) covered by no action"
        ])
    }
  }
}

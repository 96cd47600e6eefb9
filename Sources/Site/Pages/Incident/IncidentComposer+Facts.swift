import Postmortem

extension IncidentComposer {
  /// What stands beside the summary. What an incident should say and does not is "Unknown", with what is lacking.
  func facts() -> [Fact] {
    var facts: [Fact] = [Fact(name: "Duration", values: [duration()])]
    if let mitigation = mitigation() { facts.append(mitigation) }
    facts.append(Fact(name: "Severity", values: severity()))
    facts.append(Fact(name: "Times", values: times()))
    facts.append(
      Fact(
        name: "Services",
        values: incident.services.isEmpty
          ? [FactValue(text: "Unknown: the front matter names none")]
          : incident.services.map { service in
            FactValue(
              text: serviceName(service.value),
              href: frame.site.routes.service(service.value).map(frame.href))
          }))
    for fact in incident.impact?.facts ?? [] {
      facts.append(Fact(name: FactName.of(fact.name), values: [FactValue(text: FactName.value(fact.value))]))
    }
    if let facing = incident.isCustomerFacing {
      facts.append(Fact(name: "Customer-facing", values: [FactValue(text: facing ? "Yes" : "No")]))
    }
    for role in incident.roles {
      facts.append(Fact(name: FactName.of(role.name), values: [FactValue(text: person(role.person))]))
    }
    if let review = review() { facts.append(review) }
    if let ticket = incident.ticket?.value {
      facts.append(Fact(name: "Ticket", values: [link(ticket)]))
    }
    if let channel = incident.channel?.value {
      facts.append(Fact(name: "Channel", values: [FactValue(text: channel)]))
    }
    if !incident.tags.isEmpty {
      facts.append(
        Fact(name: "Tags", values: [FactValue(text: incident.tags.map(\.value).joined(separator: ", "))]))
    }
    if let reason = incident.cancellationReason?.value {
      facts.append(Fact(name: "Cancelled", values: [FactValue(text: reason)]))
    }
    return facts
  }

  private func duration() -> FactValue {
    if let seconds = incident.durationSeconds, seconds >= 0 {
      return FactValue(text: DurationText.of(seconds: seconds), note: "started to resolved", isMain: true)
    }
    if let resolved = incident.milestone(.resolved) {
      for kind in [MilestoneKind.detected, .declared] {
        guard let from = incident.milestone(kind), from.at <= resolved.at else { continue }
        return FactValue(
          text: DurationText.of(seconds: resolved.at.secondsSince(from.at)),
          note: "\(kind.rawValue) to resolved; "
            + (incident.milestone(.started) == nil ? "the start is unknown" : "the start stands behind it"),
          isMain: true)
      }
    }
    if incident.milestone(.resolved) == nil {
      let begin = [MilestoneKind.started, .detected, .declared].lazy.compactMap(incident.milestone).first
      switch incident.status?.value {
      case .active:
        return FactValue(
          text: "Ongoing", note: begin.map { "since \(DateText.dayAndTime($0.at, in: zone))" }, isMain: true)
      case .cancelled: return FactValue(text: "None", note: "cancelled, so nothing was resolved")
      case .draft, .inReview, .published, nil: break
      }
    }
    let lacking = [MilestoneKind.started, .resolved].filter { incident.milestone($0) == nil }.map {
      $0 == .started ? "start" : "resolution"
    }
    let reason =
      lacking.isEmpty
      ? "the resolution stands before the start"
      : "no \(lacking.joined(separator: " and no ")) in front matter or timeline"
    return FactValue(text: "Unknown", note: reason)
  }

  private func mitigation() -> Fact? {
    guard let mitigated = incident.milestone(.mitigated) else { return nil }
    for (kind, word) in [
      (MilestoneKind.declared, "declaration"), (.detected, "detection"), (.started, "the start"),
    ] {
      guard let from = incident.milestone(kind), from.at <= mitigated.at else { continue }
      let text = "\(DurationText.of(seconds: mitigated.at.secondsSince(from.at))) after \(word)"
      return Fact(name: "Mitigated", values: [FactValue(text: text)])
    }
    return nil
  }

  private func severity() -> [FactValue] {
    guard let governing = incident.governingSeverity else {
      return [FactValue(text: "Unknown: the front matter states none")]
    }
    let history = incident.severityHistory
    guard history.count > 1 else {
      return [FactValue(text: "\(governing.rawValue), \(governing.name)", note: history.first?.reason)]
    }
    return zip(history, history.dropFirst()).map { before, after in
      let at = after.at.map { " at " + DateText.time($0, in: zone) } ?? ""
      return FactValue(
        text: "\(before.severity.rawValue) \u{2192} \(after.severity.rawValue)\(at)", note: after.reason)
    }
  }

  /// The milestones with their times, the zone named once.
  private func times() -> [FactValue] {
    let order = MilestoneKind.allCases
    let known = incident.milestones.sorted { left, right in
      (left.at.seconds, order.firstIndex(of: left.kind) ?? 0) < (
        right.at.seconds, order.firstIndex(of: right.kind) ?? 0
      )
    }
    guard let first = known.first else {
      return [FactValue(text: "Unknown: no milestone in front matter or timeline")]
    }
    let days = Set(known.map { zone.wallClock(at: $0.at).day })
    var values = known.map { milestone in
      let time =
        days.count == 1
        ? DateText.time(milestone.at, in: zone)
        : "\(DateText.short(zone.wallClock(at: milestone.at).day, year: false)), \(DateText.time(milestone.at, in: zone))"
      let row = row(telling: milestone.kind, at: milestone.at, in: milestone.range)
      return FactValue(text: "\(time) \(milestone.kind.rawValue)", href: row.map { "#" + $0 })
    }
    values.append(FactValue(text: DateText.zone(zone, at: first.at)))
    return values
  }

  private func review() -> Fact? {
    guard let review = incident.review else { return nil }
    var values: [FactValue] = []
    if let circulated = review.circulated?.value {
      values.append(FactValue(text: "Timeline circulated \(DateText.dayAndTime(circulated, in: zone))"))
    }
    if let held = review.held?.value {
      values.append(FactValue(text: "Held \(DateText.dayAndTime(held, in: zone))"))
    } else if let scheduled = review.scheduled?.value {
      values.append(FactValue(text: "Scheduled \(DateText.dayAndTime(scheduled, in: zone))"))
    }
    if let facilitator = review.facilitator {
      values.append(FactValue(text: "Led by \(person(facilitator))"))
    }
    if let accurate = review.severityAccurate?.value {
      values.append(
        FactValue(text: accurate ? "First severity was accurate" : "First severity was not accurate"))
    }
    if let change = review.criteriaChange?.value {
      values.append(
        FactValue(
          text: "Change of the criteria", href: FactName.isAddress(change) ? change : nil,
          note: FactName.isAddress(change) ? nil : change))
    }
    if let shared = review.shared?.value {
      values.append(FactValue(text: "Shared \(DateText.dayAndTime(shared, in: zone))"))
    }
    return values.isEmpty ? nil : Fact(name: "Review", values: values)
  }

  private func link(_ text: String) -> FactValue {
    guard FactName.isAddress(text) else { return FactValue(text: text) }
    let path = text.prefix { $0 != "?" && $0 != "#" }
    return FactValue(text: path.split(separator: "/").last.map(String.init) ?? text, href: text)
  }

  private func person(_ name: Located<String>) -> String {
    Handle.text(name.value, at: name.range, in: markup)
  }

  /// The name that the catalogue gives to a service, else its id.
  func serviceName(_ id: String) -> String {
    frame.base.catalogue.services.first { $0.id == id }?.name ?? id
  }
}

/// Keys of front matter as pages write them.
enum FactName {
  /// "requests-failed" becomes "Requests failed".
  static func of(_ key: String) -> String {
    if key == "minutes" { return "Minutes of impact" }
    let words = String(key.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// "true" and "false" as words; whole numbers with commas.
  static func value(_ text: String) -> String {
    switch text {
    case "true": "Yes"
    case "false": "No"
    default: text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text).map(Counted.number) ?? text : text
    }
  }

  static func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
}

extension HeadReader {
  /// A list of `{at, level, reason}`; a single mapping counts as a list of one.
  mutating func takeHistory(_ value: YAMLValue) {
    if value.isNull { return }
    let members: [YAMLValue]
    switch value {
    case .sequence(let list, _): members = list
    case .mapping: members = [value]
    case .scalar: return values.refuse(value, "severity-history", takes: "a list of {at, level, reason}")
    }
    for member in members {
      guard case .mapping(let entries, let range) = member else {
        values.refuse(member, "severity-history", takes: "a list of {at, level, reason}")
        continue
      }
      var severity: Located<Severity>?
      var at: Instant?
      var reason: String?
      for entry in entries {
        switch FrontMatterKeys.history.named(entry.key)?.name {
        case "level": severity = values.severity(entry.value, entry.key)
        case "at": at = moment(entry.value, entry.key)?.at
        case "reason": reason = values.text(entry.value, entry.key)?.value
        default: values.unknown(entry, among: FrontMatterKeys.history, present: [])
        }
      }
      guard let severity else {
        if !entries.contains(where: { FrontMatterKeys.history.named($0.key)?.name == "level" }) {
          values.refuse(member, "severity-history", takes: "a 'level' in each of its members")
        }
        continue
      }
      incident.severityHistory.append(
        SeverityChange(severity: severity.value, at: at, reason: reason, range: range))
    }
  }

  /// A mapping of figures; a lone text is kept as it is.
  mutating func takeImpact(_ value: YAMLValue) {
    switch value {
    case .scalar:
      guard let text = values.text(value, "impact") else { return }
      let fact = Impact.Fact(name: "impact", value: text.value, range: text.range)
      incident.impact = Impact(facts: [fact], range: value.range)
    case .sequence:
      values.refuse(value, "impact", takes: "a mapping such as {customers: 1200, minutes: 94}")
    case .mapping(let entries, let range):
      let facts = entries.compactMap { entry -> Impact.Fact? in
        let text = entry.value.members.compactMap(\.text).joined(separator: ", ")
        guard !text.isEmpty else { return nil }
        let whole = entry.keyRange.lowerBound..<max(entry.keyRange.upperBound, entry.value.range.upperBound)
        return Impact.Fact(name: entry.key, value: text, range: whole)
      }
      incident.impact = Impact(facts: facts, range: range)
    }
  }

  /// `{incident-commander: "@maria"}`, or a list of such, or a list of `{role: …, person: …}`.
  mutating func takeRoles(_ value: YAMLValue) {
    switch value {
    case .scalar:
      if !value.isNull { values.refuse(value, "roles", takes: "a mapping from role to person") }
    case .mapping(let entries, _):
      for entry in entries { takeRole(entry.key, entry.value) }
    case .sequence(let members, _):
      for member in members {
        guard case .mapping(let entries, _) = member else {
          values.refuse(member, "roles", takes: "a mapping from role to person")
          continue
        }
        let role = entries.first { ["role", "name"].contains(KeyName.kebab($0.key)) }?.value.text
        let person = entries.first { ["person", "who", "assignee", "user"].contains(KeyName.kebab($0.key)) }
        if let role, let person {
          takeRole(role, person.value)
        } else {
          for entry in entries { takeRole(entry.key, entry.value) }
        }
      }
    }
  }

  private mutating func takeRole(_ name: String, _ value: YAMLValue) {
    let people = value.members
    if people.isEmpty, !value.isNull { return values.refuse(value, name, takes: "a person") }
    for person in people {
      guard let text = values.text(person, name) else { continue }
      incident.roles.append(RoleAssignment(name: name, kind: RoleKind(naming: name), person: text.withoutAt))
    }
  }

  /// The review, with its nested keys.
  mutating func takeReview(_ value: YAMLValue) {
    guard case .mapping(let entries, let range) = value else {
      if !value.isNull {
        values.refuse(value, "review", takes: "a mapping such as {held: 2026-03-06T10:00+01:00}")
      }
      return
    }
    var review = Review(range: range)
    // Asked for by keys that nobody knows, and there may be very many of them.
    lazy var present = Set(entries.compactMap { ReviewKey.named($0.key)?.rawValue })
    for entry in entries {
      switch ReviewKey.named(entry.key) {
      case .scheduled: review.scheduled = located(entry)
      case .circulated: review.circulated = located(entry)
      case .held: review.held = located(entry)
      case .shared: review.shared = located(entry)
      case .facilitator: review.facilitator = values.text(entry.value, entry.key).map(\.withoutAt)
      case .severityAccurate: review.severityAccurate = values.boolean(entry.value, entry.key)
      case .criteriaChange: review.criteriaChange = values.text(entry.value, entry.key)
      case nil: values.unknown(entry, among: FrontMatterKeys.review, present: present)
      }
    }
    incident.review = review
  }

  private mutating func located(_ entry: YAMLValue.Entry) -> Located<Instant>? {
    moment(entry.value, entry.key).map { Located($0.at, at: entry.value.range) }
  }
}

extension RoleKind {
  /// The role that a key, a label or a heading names; nil for a role beyond the three.
  package init?(naming name: String) {
    guard let kind = Self.names[name.trimmed] else { return nil }
    self = kind
  }

  private static let names = NameTable(
    spelled.flatMap { kind, names in names.map { ($0, kind) } }, hasHumps: false)

  private static let spelled: [(RoleKind, [String])] = [
    (
      .incidentCommander,
      ["incident-commander", "commander", "ic", "incident-lead", "incident-manager", "incident-owner"]
    ),
    (
      .communicationsLead,
      [
        "communications-lead", "communication-lead", "communications", "comms-lead", "comms",
        "communications-manager", "comms-manager", "communicator",
      ]
    ),
    (
      .technicalLead,
      ["technical-lead", "tech-lead", "technical", "operations-lead", "ops-lead", "engineering-lead"]
    ),
  ]
}

extension Located<String> {
  /// Handles are kept without their sign.
  fileprivate var withoutAt: Located<String> {
    value.utf8.first == UInt8(ascii: "@")
      ? Located(String(decoding: value.utf8.dropFirst(), as: UTF8.self), at: range) : self
  }
}

/// Reads the response clocks of an incident.
///
/// Nothing is met without a time that proves it. A time that is lacking makes a clock pending while the document is
/// still being written (active, draft, in review), else unknown. That something is not told of counts against an
/// incident only where its document keeps a record of such things.
///
/// The as-of day counts from its first moment, so that no clock runs out before its time.
enum ClockReader {
  /// Fills in `incident.clocks`, one reading for each kind in their order.
  static func read(into incident: inout Incident, settings: Settings, asOf: Day) {
    let clocks = Clocks(incident: incident, settings: settings, asOf: asOf)
    incident.clocks = ClockKind.allCases.map { clocks.reading($0) }
  }
}

/// An incident as its clocks see it.
struct Clocks {
  typealias Evidence = ClockReading.Evidence

  let incident: Incident
  let limits: ClockLimits
  let holidays: Set<Day>
  /// The first moment of the as-of day.
  let now: Instant
  /// Whether times may still be written down.
  let isBeingWritten: Bool
  /// All updates since the incident began, by time; none where no clock runs.
  let updates: [Update]

  init(incident: Incident, settings: borrowing Settings, asOf: Day) {
    self.incident = incident
    limits = settings.clocks
    holidays = settings.holidays
    now = incident.zone.instant(asOf, secondOfDay: 0)
    switch incident.status?.value {
    case .active, .draft, .inReview: isBeingWritten = true
    case .published, .cancelled, nil: isBeingWritten = false
    }
    updates = incident.status?.value == .cancelled ? [] : Clocks.updates(of: incident)
  }

  func reading(_ kind: ClockKind) -> ClockReading {
    if incident.status?.value == .cancelled { return notApplicable(kind) }
    if let severities = kind.severities {
      guard let severity = incident.governingSeverity else {
        return unknown(kind, "no severity in front matter")
      }
      guard severities.contains(severity) else { return notApplicable(kind) }
    }
    return switch kind {
    case .declared: declared()
    case .firstStatus: firstStatus()
    case .stakeholders: stakeholders()
    case .cadence: cadence()
    case .executives: told(.executives, kind)
    case .managers: told(.managers, kind)
    case .response: response()
    case .followUp: followUp()
    case .review: review()
    }
  }

  /// What a clock allows, in its own time.
  func allowed(_ kind: ClockKind) -> Int64 {
    switch kind {
    case .declared: Int64(limits.declaredMinutes) * 60
    case .firstStatus: Int64(limits.firstStatusMinutes) * 60
    case .stakeholders: Int64(limits.stakeholdersMinutes) * 60
    case .cadence: Int64(limits.cadenceMinutes) * 60
    case .executives: Int64(limits.executivesMinutes) * 60
    case .managers: Int64(limits.managersMinutes) * 60
    case .response: Int64(limits.responseMinutes) * 60
    case .followUp: Int64(limits.followUpHours) * 3600
    case .review: Int64(reviewBusinessDays) * 86_400
    }
  }

  private var reviewBusinessDays: Int {
    let own = incident.governingSeverity == .critical ? limits.criticalReviewBusinessDays : nil
    return own ?? limits.reviewBusinessDays
  }
}

// MARK: Readings

extension Clocks {
  /// A time, or a phrase for what is lacking.
  enum Finding {
    case found(Evidence)
    case lacking(String)
  }

  func notApplicable(_ kind: ClockKind) -> ClockReading {
    make(kind, .notApplicable, taken: nil)
  }

  func unknown(_ kind: ClockKind, _ lacking: String, start: Evidence? = nil) -> ClockReading {
    make(kind, .unknown, taken: nil, start: start, lacking: lacking)
  }

  /// Met or missed by the time between two places; what happened before the clock began took no time.
  func judged(_ kind: ClockKind, from start: Evidence, to stop: Evidence) -> ClockReading {
    let taken = max(0, stop.at.secondsSince(start.at))
    return make(kind, taken <= allowed(kind) ? .met : .missed, taken: taken, start: start, stop: stop)
  }

  /// A clock that began and of which nothing tells that it stopped.
  func unstopped(_ kind: ClockKind, from start: Evidence, lacking: String) -> ClockReading {
    isBeingWritten
      ? make(kind, .pending, taken: max(0, now.secondsSince(start.at)), start: start)
      : unknown(kind, lacking, start: start)
  }

  func make(
    _ kind: ClockKind, _ state: ClockReading.State, taken: Int64?, start: Evidence? = nil,
    stop: Evidence? = nil, lacking: String? = nil, allowed own: Int64? = nil
  ) -> ClockReading {
    ClockReading(
      kind: kind, state: state, allowedSeconds: own ?? allowed(kind), takenSeconds: taken, start: start,
      stop: stop, lacking: lacking)
  }
}

// MARK: Where clocks begin

extension Clocks {
  /// A milestone; one of which only the day is known is lacking, unless days suffice.
  func milestone(_ kind: MilestoneKind, dayWillDo: Bool = false) -> Finding {
    guard let milestone = incident.milestone(kind) else {
      return .lacking("no \(Self.noun(kind)) in front matter or timeline")
    }
    if milestone.precision == .day, !dayWillDo {
      return .lacking("only the day of the \(Self.noun(kind)) is known")
    }
    return .found(Evidence(at: milestone.at, label: kind.rawValue, range: milestone.range))
  }

  private static func noun(_ kind: MilestoneKind) -> String {
    switch kind {
    case .started: "start"
    case .detected: "detection"
    case .declared: "declaration"
    case .acknowledged: "acknowledgement"
    case .mitigated: "mitigation"
    case .contained: "containment"
    case .resolved: "resolution"
    }
  }

  /// The later of a milestone and the moment at which the incident first was as bad as `severity`.
  func start(at kind: MilestoneKind, reaching severity: Severity) -> Finding {
    guard case .found(let begun) = milestone(kind) else { return milestone(kind) }
    let changes = incident.severityHistory
    // Without a history the severity is the first and only one.
    if changes.isEmpty { return .found(begun) }
    let reached = changes.filter { $0.severity <= severity }
    guard let first = reached.filter({ $0.at != nil }).min(by: { ($0.at ?? now) < ($1.at ?? now) }),
      let at = first.at, !reached.contains(where: { $0.at == nil })
    else {
      // An undated first entry is the severity of the declaration.
      if let first = changes.first, first.at == nil, first.severity <= severity { return .found(begun) }
      return .lacking("no time in the severity history for severity \(severity.rawValue)")
    }
    guard at > begun.at, let declared = incident.milestone(.declared), at > declared.at else {
      return .found(begun)
    }
    return .found(Evidence(at: at, label: "severity \(first.severity.rawValue) reached", range: first.range))
  }
}

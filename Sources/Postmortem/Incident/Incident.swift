/// One incident: what its file says, understood.
///
/// Everything is optional that a real document may lack; rules say what is missing.
package struct Incident: Sendable {
  package internal(set) var document: Document
  package var id: Located<String>?
  /// The id that the file name begins with: mentions may find the incident by it, but it is no stated id.
  package var idInPath: String?
  package var kind: IncidentKind = .incident
  /// As stated; `governingSeverity` is what rules ask for.
  package var severity: Located<Severity>?
  package var severityHistory: [SeverityChange] = []
  package var status: Located<Status>?
  /// What a cancelled incident gives as its reason, for example `merged into INC-2026-0303`.
  package var cancellationReason: Located<String>?
  package var audience: Audience = .internal
  package var services: [Located<String>] = []
  package var tags: [Located<String>] = []
  /// The zone of times without an offset: the document's, else the settings'.
  package var zone: Zone = .utc
  /// Whether front matter or settings name that zone; where none does, it is UTC, for want of a better one.
  package var namesZone = false
  /// A day near the incident, from front matter, path or title: the date of bare times until a better one is read.
  package var dateHint: Day?
  /// Front matter first; a milestone that it lacks comes from the timeline. At most one of a kind.
  package var milestones: [Milestone] = []
  package var isCustomerFacing: Bool?
  package var impact: Impact?
  package var channel: Located<String>?
  package var ticket: Located<String>?
  package var roles: [RoleAssignment] = []
  package var review: Review?
  package var timeline = Timeline(entries: [], zone: nil)
  package var actions: [ActionItem] = []
  package var factors: [Factor] = []
  package var whyChains: [WhyChain] = []
  package var communications: [Communication] = []
  package var clocks: [ClockReading] = []
  /// Incident ids and links to incident files in the text.
  package var mentions: [Mention] = []

  package init(document: Document) { self.document = document }
}

extension Incident {
  package var title: String { document.title.value }

  /// The zone that the document is written in: the one that its timeline states, else that of times without an offset.
  ///
  /// Where both tell the same time, it is the latter: "Europe/Berlin" says more than "CET".
  package var writtenZone: Zone {
    guard let stated = timeline.zone?.value else { return zone }
    let isDated = { (entry: TimelineEntry) in entry.at != nil }
    let ends = [timeline.entries.first(where: isDated), timeline.entries.last(where: isDated)]
    let agrees = ends.lazy.compactMap { $0?.at }.allSatisfy {
      zone.wallClock(at: $0) == stated.wallClock(at: $0)
    }
    return agrees ? zone : stated
  }

  /// What other documents may call this incident.
  package var linkID: String? { id?.value ?? idInPath }

  /// The worst severity that was reached; it decides which rules apply.
  package var governingSeverity: Severity? {
    var worst = severity?.value
    for change in severityHistory where worst.map({ change.severity < $0 }) ?? true {
      worst = change.severity
    }
    return worst
  }

  package func milestone(_ kind: MilestoneKind) -> Milestone? { milestones.first { $0.kind == kind } }

  /// When the incident is filed: its start, detection or declaration, whichever is known first.
  package var filedAt: Instant? {
    for kind in [MilestoneKind.started, .detected, .declared, .acknowledged, .mitigated, .resolved] {
      if let found = milestone(kind) { return found.at }
    }
    return timeline.entries.lazy.compactMap(\.at).first
  }

  /// Seconds from the start to the resolution; nil where either is unknown, or only a day.
  package var durationSeconds: Int64? {
    guard let started = milestone(.started), let resolved = milestone(.resolved),
      started.precision != .day, resolved.precision != .day
    else { return nil }
    return resolved.at.secondsSince(started.at)
  }
}

/// A place in the text that speaks of another incident.
package struct Mention: Sendable, Equatable {
  /// The incident's id, or the path that a link points to, relative to the root.
  package let target: Target
  package let range: Range<Int>

  package enum Target: Sendable, Equatable, Hashable {
    case id(String)
    case path(String)
  }

  package init(target: Target, range: Range<Int>) {
    self.target = target
    self.range = range
  }
}

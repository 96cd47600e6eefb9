import Postmortem

extension Incident {
  /// The updates that were sent while the incident was active, as far as their times tell: those that do not say
  /// that it is over.
  var runningUpdates: LazyFilterSequence<[Communication]> {
    let end = milestone(.resolved).flatMap { $0.precision == .day ? nil : $0.at }
    return communications.lazy.filter { row in
      if row.status == .resolved { return false }
      guard let at = row.at, let end else { return true }
      return at < end
    }
  }

  /// The notices that it is over: updates that say so and came within four hours of the resolution; the first to
  /// each audience.
  var resolutionNotices: [Communication] {
    let end = milestone(.resolved).flatMap { $0.precision == .day ? nil : $0.at }
    var told: Set<String> = []
    return communications.filter { row in
      guard row.status == .resolved else { return false }
      if let at = row.at, let end, at.secondsSince(end) > 4 * 3600 { return false }
      return told.insert(row.audience?.rawValue ?? row.audienceText?.value ?? "").inserted
    }
  }
}

extension Incident {
  /// Whether the front matter is an incident's own, and not that of any page of a site.
  var hasRecord: Bool {
    document.hasReadableFrontMatter
      && (id != nil || severity != nil || status != nil
        || milestones.contains { $0.origin == .frontMatter })
  }
}

extension Document {
  /// Where a key of the front matter stands; nil where it does not.
  func frontMatterKey(_ name: String) -> Range<Int>? {
    frontMatter?.root.entries.first { $0.key == name }?.keyRange
  }
}

/// Reads the status of a document as people write it.
package enum StatusText {
  /// The status that `text` stands for; other systems' words are read by what they say of the writing: `Closed`,
  /// `completed` and `Reviewed` are published, `in_progress` is a draft, `investigating` is active.
  package static func status(_ text: String) -> Status? {
    table[text.trimmed] ?? (cancellation(text) == nil ? nil : .cancelled)
  }

  /// The reason that a status carries: "merged into INC-2026-0303", `merged-into: INC-2026-0303`, "false alarm".
  package static func cancellation(_ text: String) -> String? {
    guard openings.contains(text.utf8.first { !$0.isBlank }?.asciiLowercased ?? 0) else { return nil }
    let name = KeyName.kebab(text.trimmed.lowercased())
    return reasons.contains { name.hasPrefix($0) } ? text.trimmed : nil
  }

  private static let reasons = ["false-alarm", "merged", "duplicate"]
  private static let openings = reasons.compactMap(\.utf8.first)

  private static let table = NameTable(
    Status.allCases.map { ($0.rawValue, $0) } + words.map { ($0.key, $0.value) }, hasHumps: false)

  /// A regular expression that finds what `status` reads, for the schema.
  package static let pattern: String = {
    let names = (Status.allCases.map(\.rawValue) + words.keys).sorted().map(Spelling.word)
    return "^\\s*(?:(?:\(names.joined(separator: "|")))\\s*$"
      + "|(?:\(reasons.map(Spelling.word).joined(separator: "|"))))"
  }()

  private static let words: [String: Status] = [
    "ongoing": .active, "open": .active, "investigating": .active, "identified": .active,
    "monitoring": .active,
    "mitigated": .active,
    "in-progress": .draft, "wip": .draft, "work-in-progress": .draft, "incomplete": .draft, "new": .draft,
    "review": .inReview, "reviewing": .inReview, "under-review": .inReview, "ready-for-review": .inReview,
    "pending-review": .inReview, "awaiting-review": .inReview,
    "reviewed": .published, "closed": .published, "complete": .published, "completed": .published,
    "done": .published, "final": .published, "finished": .published, "resolved": .published,
    "public": .published,
    "approved": .published,
    "canceled": .cancelled, "false-positive": .cancelled, "declined": .cancelled, "rejected": .cancelled,
  ]
}

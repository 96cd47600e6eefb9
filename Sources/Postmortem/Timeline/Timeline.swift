/// What happened, in the order it was written down.
package struct Timeline: Sendable, Equatable {
  package let entries: [TimelineEntry]
  /// The zone that the timeline itself states for its bare times; nil where it states none.
  package let zone: Located<Zone>?

  package init(entries: [TimelineEntry], zone: Located<Zone>?) {
    self.entries = entries
    self.zone = zone
  }
}

/// One row of a timeline.
package struct TimelineEntry: Sendable, Equatable {
  /// Nil where a time stands but could not be read, or no date is known.
  package let at: Instant?
  /// The end of a range such as `8:20 - 8:24`.
  package let until: Instant?
  package let precision: Precision
  /// The bytes of the time.
  package let timeRange: Range<Int>
  /// The bytes of the row, item, heading or paragraph.
  package let range: Range<Int>
  /// What happened, as visible text.
  package let text: String
  /// The bytes of what happened.
  package let textRange: Range<Int>
  /// The nodes that render as what happened (a cell, an item's children, the paragraphs under a heading).
  package let content: [Int]
  /// The milestones that event words or a bold marker name.
  package let milestones: MilestoneSet
  /// Whether the time was written with a date, and with an offset or zone of its own.
  package let hasDate: Bool
  package let hasZone: Bool
  /// Whether the row is a status update to somebody.
  package let isStatusUpdate: Bool
  /// Whether the row links to evidence: a graph, log, alert or message.
  package let hasEvidence: Bool
  package let node: Int

  package enum Precision: String, Sendable {
    case second, minute, day
    /// `~14:00`, "around 14:00".
    case about
  }

  package init(
    at: Instant?, until: Instant?, precision: Precision, timeRange: Range<Int>, range: Range<Int>,
    text: String,
    textRange: Range<Int>, content: [Int], milestones: MilestoneSet, hasDate: Bool, hasZone: Bool,
    isStatusUpdate: Bool, hasEvidence: Bool, node: Int
  ) {
    self.at = at
    self.until = until
    self.precision = precision
    self.timeRange = timeRange
    self.range = range
    self.text = text
    self.textRange = textRange
    self.content = content
    self.milestones = milestones
    self.hasDate = hasDate
    self.hasZone = hasZone
    self.isStatusUpdate = isStatusUpdate
    self.hasEvidence = hasEvidence
    self.node = node
  }
}

extension WallTimeReading {
  /// How exactly it says when.
  var precision: TimelineEntry.Precision { isAbout ? .about : hasSeconds ? .second : .minute }
}

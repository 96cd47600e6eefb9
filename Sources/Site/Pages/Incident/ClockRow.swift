/// Clocks of one state; those that say little stand behind one line.
package struct ClockGroup: TemplateModel {
  /// The line that opens the group; nil where its rows stand open.
  var fold: String?
  let clocks: [ClockRow]

  package static let title = "group of clocks"
  package static let fields: [Field<ClockGroup>] = [
    .text("fold") { $0.fold },
    .many("clocks", ClockRow.self) { $0.clocks },
  ]
}

/// A clock with its evidence.
package struct ClockRow: TemplateModel {
  let kind: String
  let state: StatusPill
  let name: String
  var taken: String?
  let limit: String
  var from: ClockEvidence?
  var to: ClockEvidence?
  var explanation: String?

  package static let title = "clock row"
  package static let fields: [Field<ClockRow>] = [
    .text("kind") { $0.kind },
    .one("state", StatusPill.self) { $0.state },
    .text("name") { $0.name },
    .text("taken") { $0.taken },
    .text("limit") { $0.limit },
    .one("from", ClockEvidence.self) { $0.from },
    .one("to", ClockEvidence.self) { $0.to },
    .text("explanation") { $0.explanation },
  ]
}

/// A dated place that proves a reading.
package struct ClockEvidence: TemplateModel {
  let text: String
  var href: String?

  package static let title = "evidence of a clock"
  package static let fields: [Field<ClockEvidence>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
  ]
}

import Postmortem

/// The mark of a severity: shape, numeral and words.
package struct SeverityMark: TemplateModel {
  let level: Int
  let word: String

  /// "Severity 1" where there is room.
  static func full(_ severity: Severity) -> SeverityMark {
    SeverityMark(level: severity.rawValue, word: "Severity \(severity.rawValue)")
  }

  /// "Sev 1" in lists.
  static func short(_ severity: Severity) -> SeverityMark {
    SeverityMark(level: severity.rawValue, word: "Sev \(severity.rawValue)")
  }

  package static let title = "severity mark"
  package static let fields: [Field<SeverityMark>] = [
    .text("level") { String($0.level) },
    .text("word") { $0.word },
  ]
}

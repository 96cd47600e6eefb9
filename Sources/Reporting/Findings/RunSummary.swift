import Linting

/// The last lines of a report for people: what was looked at, and how much was found.
struct RunSummary {
  private let ink: Ink

  init(_ ink: Ink) { self.ink = ink }

  /// Appends the lines.
  func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    let census = outcome.census
    var line =
      "\(CountText.of(census.found, "document", "documents")) found, \(CountText.grouped(census.linted)) linted"
    if !census.skipped.isEmpty {
      let reasons = census.skipped.map { skip in
        CountText.of(skip.count, skip.singular, skip.plural)
          + (skip.only.map { ": " + DisplayWidth.shown($0).text } ?? "")
      }
      let count = CountText.grouped(census.skipped.reduce(0) { $0 + $1.count })
      line += ", \(count) skipped (\(reasons.joined(separator: ", ")))"
    }
    output.writeLine(line)
    let known = outcome.silenced.count { $0.silence == .baseline }
    let suppressed = outcome.silenced.count - known
    let nothing = known == 0 ? "nothing to report" : "nothing new to report"
    var parts = [outcome.findings.isEmpty ? nothing : ink(Self.tally(outcome.findings[...]), .strong)]
    if known > 0 { parts.append("\(CountText.grouped(known)) known from the baseline") }
    if suppressed > 0 { parts.append("\(CountText.grouped(suppressed)) suppressed") }
    output.writeLine(parts.joined(separator: ", "))
  }

  /// "2 errors, 1 warning".
  static func tally(_ findings: ArraySlice<Finding>) -> String {
    let words: [(RuleLevel, String, String)] = [
      (.error, "error", "errors"), (.warning, "warning", "warnings"), (.note, "note", "notes"),
    ]
    return words.compactMap { level, one, several in
      let count = findings.count { $0.level == level }
      return count == 0 ? nil : CountText.of(count, one, several)
    }.joined(separator: ", ")
  }
}

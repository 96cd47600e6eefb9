import ArgumentParser
import Postmortem
import Reporting

/// How much a report for people tells.
struct LengthOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Print every finding.",
      discussion: """
        Without it, text sums up a run of more than \(OverviewReport.threshold) findings, unless --only or files are \
        named. Other formats are never shortened.
        """))
  var all = false

  /// Whether findings are summed up rather than listed: not where somebody asked for something in particular.
  func sumsUp(_ outcome: LintOutcome, paths: [String], only: String?) -> Bool {
    !all && only == nil && OverviewReport.isCalledFor(by: outcome) && paths.allSatisfy(FileWalk.isFolder)
  }
}

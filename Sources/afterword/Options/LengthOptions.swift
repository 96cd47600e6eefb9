import ArgumentParser
import Postmortem
import Reporting

/// How much a report for people tells.
struct LengthOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Print every finding.",
      discussion: """
        Without it, text sums up a run of more than \(OverviewReport.threshold) findings, unless --only, --since or \
        files are given. Other formats are never shortened.
        """))
  var all = false

  /// Whether findings are summed up rather than listed: not where somebody asked for something in particular.
  ///
  /// - Parameter isNarrowed: whether the run was told to look at some rules or changes only.
  func sumsUp(_ outcome: LintOutcome, paths: [String], isNarrowed: Bool) -> Bool {
    !all && !isNarrowed && OverviewReport.isCalledFor(by: outcome) && paths.allSatisfy(FileWalk.isFolder)
  }
}

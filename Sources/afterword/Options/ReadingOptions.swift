import ArgumentParser
import Postmortem

/// What every command that reads documents can be told.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to look from, such as 2026-06-01.",
      discussion: "Default: as-of in afterword.yml, then SOURCE_DATE_EPOCH, then today in UTC.",
      valueName: "date"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp("How many documents are worked on at once. Default: one a processor.", valueName: "n"))
  var jobs: Int?

  /// At least one.
  var width: Int { max(1, jobs ?? Terminal.processors) }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }
}

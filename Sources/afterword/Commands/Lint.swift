import ArgumentParser
import Linting
import Reporting

/// `afterword lint`
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what documents lack, with the place and the remedy.",
    discussion: """
      Without paths, everything in the knowledge base is linted. With paths, only those are reported; rules that \
      compare documents still see all of them. Settings are found from each file upward. What .gitignore and \
      .afterwordignore name is left out, also where it is given.
      """)

  @Argument(
    help:
      "Files and folders, or - for standard input. Default: the knowledge base that holds the working folder."
  )
  var paths: [String] = []

  @Option(help: "The level from which findings fail the run: error, warning, note or never.")
  var failOn = FailingLevel.error

  @Option(help: ArgumentHelp("Fail where there are more warnings than this.", valueName: "n"))
  var maxWarnings: Int?

  @OptionGroup var input: InputOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var length: LengthOptions
  @OptionGroup var choice: RuleOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var changes: SinceOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var baselineChange: BaselineChangeOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try input.validate(with: paths)
    if input.stdinFilename != nil, changes.since != nil || baselineChange.change != nil {
      throw ValidationError("--since and changes of a baseline are about files on disk: leave - out")
    }
    if input.stdinFilename != nil, fixes.aim != nil {
      throw ValidationError("--fix and --diff mend files on disk: leave - out")
    }
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings cannot be negative") }
    if baseline.isOff, baselineChange.change != nil {
      throw ValidationError("--no-baseline leaves no baseline to write or prune")
    }
    if fixes.aim != nil, baselineChange.change != nil {
      throw ValidationError("fix first, then write or prune the baseline: these are two runs")
    }
    if fixes.diff, !report.format.isEmpty || report.outputFile != nil {
      throw ValidationError("--diff prints a patch and no report: leave --format and --output-file out")
    }
    if changes.since != nil, baselineChange.change != nil {
      throw ValidationError("a baseline is written of whole documents: leave --since out")
    }
  }

  func run() async throws {
    let stage = BaselineStage(baseline, baselineChange.change, in: Terminal.folder)
    let run = LintRun(
      paths: input.stdinFilename.map { [$0] } ?? paths, input: try input.text, rules: try choice.rules,
      reading: reading, baseline: stage, since: changes.since, isFixing: fixes.aim != nil)
    let outcome = try await run.outcome()
    let mended = MendedDelivery(files: outcome.mended, folder: Terminal.folder)
    if fixes.aim == .show { return try show(mended, outcome.notices) }
    let done = try mended.write()
    if !report.quiet { done.forEach(Terminal.complain) }
    let found = outcome.found
    let delivery = ReportDelivery(
      options: report, failing: failOn, folder: Terminal.folder, text: text(for: found))
    try delivery.deliver(found, ofRepository: outcome.ofRepository)
    for file in outcome.baselines {
      try file.write()
      Terminal.complain(file.notice)
    }
    if !report.quiet || baselineChange.change != nil { outcome.notices.forEach(Terminal.complain) }
    let tooMany = maxWarnings.map { found.count(.warning) > $0 } ?? false
    if tooMany, let maxWarnings {
      let warnings = CountText.of(found.count(.warning), "warning", "warnings")
      Terminal.complain("The run fails: \(warnings), and --max-warnings is \(maxWarnings).")
    }
    if tooMany || failOn.isReached(by: found) { throw ExitStatus.findings }
  }

  /// Prints what would be changed.
  private func show(_ mended: MendedDelivery, _ notices: [String]) throws {
    let patch = mended.patch()
    try Terminal.write(patch.bytes)
    if !report.quiet { (patch.notices + notices).forEach(Terminal.complain) }
    if !mended.files.isEmpty { throw ExitStatus.findings }
  }

  /// Every finding, or their sum where there are very many.
  private func text(for outcome: LintOutcome) -> any FindingsReport {
    let isNarrowed = choice.only != nil || changes.since != nil
    guard length.sumsUp(outcome, paths: paths, isNarrowed: isNarrowed) else {
      return TextReport(isColoured: report.color.isOn, columns: Terminal.columns)
    }
    let scope =
      (choice.skip.map { ["--skip", $0] } ?? []) + (baseline.baseline.map { ["--baseline", $0] } ?? [])
    let commands = NextCommands(scope: scope + paths, reading: baseline.isOff ? ["--no-baseline"] : [])
    return OverviewReport(isColoured: report.color.isOn, columns: Terminal.columns, commands: commands)
  }
}

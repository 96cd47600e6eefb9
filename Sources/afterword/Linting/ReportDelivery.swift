import Glibc
import Linting
import Postmortem
import Reporting

/// Writes what a run found in every form that was asked for.
struct ReportDelivery {
  let options: ReportOptions
  let failing: FailingLevel
  /// The working folder.
  let folder: String
  /// The report for people at a terminal; a file gets every finding, without colours.
  let text: any FindingsReport

  /// Writes the reports: first the files, so that a file that cannot be written leaves no half told story.
  ///
  /// - Parameters:
  ///   - outcome: with paths as seen from the working folder.
  ///   - ofRepository: the same, with paths as seen from the top of the repository of each document.
  /// - Throws: `CommandFailure` where a file, or what goes to standard output, cannot be written.
  func deliver(_ outcome: LintOutcome, ofRepository: LintOutcome) throws {
    for target in options.targets {
      guard let file = target.file else { continue }
      var bytes: [UInt8] = []
      report(target.format, isFile: true)
        .write(target.format.speaksToRepository ? ofRepository : outcome, into: &bytes)
      try FileReplacement.write(bytes, to: PathName.absolute(file, in: folder), shown: file)
    }
    if let spoken = options.targets.first(where: { $0.file == nil })?.format {
      var bytes: [UInt8] = []
      if spoken != .text || !options.quiet || !outcome.findings.isEmpty {
        report(spoken, isFile: false).write(spoken.speaksToRepository ? ofRepository : outcome, into: &bytes)
      }
      try Terminal.write(bytes)
    } else if !options.quiet {
      var bytes: [UInt8] = []
      TextReport().writeSummary(outcome, into: &bytes)
      Terminal.complain(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
    if options.targets.contains(where: { $0.format == .github }) { appendStepSummary(ofRepository) }
  }

  private func report(_ format: ReportFormat, isFile: Bool) -> any FindingsReport {
    switch format {
    case .text: isFile ? TextReport() : text
    case .json: JSONReport(toolVersion: Afterword.version)
    case .sarif: SARIFReport(toolVersion: Afterword.version, withSilenced: options.withSilenced)
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .junit: JUnitReport(failing: failing.level)
    case .checkstyle: CheckstyleReport()
    case .rdjson: RDJSONReport()
    case .markdown: MarkdownReport()
    }
  }

  /// Adds the findings to the summary that GitHub Actions shows for a step. That it cannot be written fails nothing:
  /// the findings stand in the log.
  private func appendStepSummary(_ outcome: LintOutcome) {
    guard let path = Terminal.environment("GITHUB_STEP_SUMMARY") else { return }
    var bytes: [UInt8] = []
    MarkdownReport(longest: MarkdownReport.summary, openRows: 200).write(outcome, into: &bytes)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    defer { if file >= 0 { close(file) } }
    guard file >= 0, Terminal.write(bytes, toFile: file) else {
      Terminal.complain("warning: cannot write the step summary \(path): \(systemText(errno))")
      return
    }
  }
}

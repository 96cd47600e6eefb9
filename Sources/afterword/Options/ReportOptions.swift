import ArgumentParser
import Postmortem

/// How findings are written, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are written: text, json, sarif, github, gitlab, junit, checkstyle, rdjson or markdown.",
      discussion: """
        Given more than once, all are written: `--format github --format sarif=findings.sarif`. One at most goes to \
        standard output, the others to files. Default: text.
        """,
      valueName: "format[=file]"),
    transform: ReportTarget.init(parsing:))
  var format: [ReportTarget] = []

  @Option(help: ArgumentHelp("The file that the report is written to.", valueName: "file"))
  var outputFile: String?

  @Option(help: "Colours: auto, always or never.")
  var color = Colour.auto

  @Flag(help: "Say nothing where there is nothing to report; reports of other formats than text are written.")
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      "Write suppressed and accepted findings into sarif too, marked as such.",
      discussion: "Not for code scanning on GitHub, which shows each as an open alert."))
  var withSilenced = false

  /// What is to be written; one of them at most has no file.
  var targets: [ReportTarget] {
    if let outputFile { return [ReportTarget(format: format.first?.format ?? .text, file: outputFile)] }
    return format.isEmpty ? [ReportTarget(format: .text, file: nil)] : format
  }

  func validate() throws {
    if outputFile != nil, format.count > 1 || format.first?.file != nil {
      throw ValidationError("--output-file is for a single format; write --format FORMAT=FILE for several")
    }
    let spoken = format.filter { $0.file == nil }
    if spoken.count > 1 {
      let names = spoken.map(\.format.rawValue).joined(separator: " and ")
      throw ValidationError(
        "\(names) cannot share standard output; give all but one a file: --format \(spoken[1].format.rawValue)=FILE"
      )
    }
    let files = format.compactMap(\.file)
    let places = files.map { PathName.absolute($0, in: Terminal.folder) }
    if let doubled = zip(files, places).first(where: { _, place in places.count { $0 == place } > 1 })?.0 {
      throw ValidationError("two reports cannot share the file \(doubled)")
    }
  }
}

/// A report, and the file it goes to.
struct ReportTarget {
  let format: ReportFormat
  /// As it was given; nil for standard output.
  let file: String?

  init(format: ReportFormat, file: String?) {
    self.format = format
    self.file = file
  }

  /// Reads `sarif` and `sarif=findings.sarif`.
  ///
  /// - Throws: `ValidationError` for a format that there is not, and for an empty name of a file.
  init(parsing text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let known = ReportFormat.allCases.map(\.rawValue)
    guard let format = ReportFormat(rawValue: parts[0]) else {
      let hint = Suggestion.nearest(to: parts[0], among: known).map { ", did you mean \"\($0)\"?" } ?? ""
      throw ValidationError(
        "there is no format \"\(parts[0])\"\(hint); there are \(known.joined(separator: ", "))")
    }
    if parts.count > 1, parts[1].isEmpty {
      throw ValidationError("name the file behind \"\(parts[0])=\", or leave the sign out")
    }
    self.init(format: format, file: parts.count > 1 ? parts[1] : nil)
  }
}

/// How findings are written.
enum ReportFormat: String, CaseIterable {
  case text, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown

  /// Whether paths have to be relative to the repository, wherever the program was started.
  var speaksToRepository: Bool {
    switch self {
    case .sarif, .github, .gitlab, .markdown: true
    case .text, .json, .junit, .checkstyle, .rdjson: false
    }
  }
}

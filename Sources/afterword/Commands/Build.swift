import ArgumentParser
import Linting
import Postmortem
import Reporting
import Site

/// `afterword build`
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render the knowledge base into a static site.",
    discussion: """
      The site works from any static host, under any path, and straight from disk. It is put in place as a whole: a \
      build that fails leaves the old site as it was. Files that no build made are never touched.
      """)

  @Argument(help: "A folder in the knowledge base. Default: the working folder.")
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Where the site goes. Default: output in afterword.yml, else site.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The address the site will have.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Lint first; with an error that no baseline knows, exit 1 and leave the old site as it was.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if !strict, baseline.baseline != nil || baseline.isOff {
      throw ValidationError("a baseline says which errors stop a build: add --strict, or leave it out")
    }
  }

  func run() async throws {
    let here = Terminal.folder
    let start = PathName.absolute(folder ?? ".", in: here)
    let root = Root.find(from: start)
    // Without settings nothing marks the root: the folder that was named is the content.
    let place = root.hasSettings ? root : Root(path: start, hasSettings: false)
    let opening = try await Opening(place, files: nil, reading, shownFrom: here)
    let base = opening.base
    Heap.keep(base)
    if !base.unreadable.isEmpty {
      throw CommandFailure(
        "a page would be missing; the site was left as it was\n"
          + base.unreadable.map(\.text).joined(separator: "\n"))
    }
    if !quiet { opening.cautions.forEach { Terminal.complain("warning: " + $0) } }
    let found = await opening.lint(width: reading.width)
    if strict { try requireNoErrors(found, in: opening, shownFrom: here) }
    let target =
      output.map { PathName.absolute($0, in: here) } ?? PathName.absolute(base.settings.output, in: root.path)
    var options = BuildOptions(tool: "afterword \(Afterword.version)", width: reading.width)
    options.lint = LintState(findings: found.findings, settings: opening.lintSettings)
    options.theme = SiteTheme(settings: opening.theme, logo: try logo(opening))
    options.baseURL = baseURL ?? base.settings.baseURL
    let summary: OutputSummary
    do {
      options.templates = try templates(base.settings, root: place, shownFrom: here)
      summary = try await SiteBuilder.build(base, options, into: DiskSink(folder: target))
    } catch let failure as BuildFailure {
      throw CommandFailure(failure.text)
    } catch let failure as OutputFailure {
      throw CommandFailure(failure.text)
    }
    if !quiet { report(summary, base, found, target: target) }
  }

  /// Stops the build where there are lint errors that no baseline knows.
  private func requireNoErrors(_ found: LintResult, in opening: Opening, shownFrom here: String) throws {
    var result = found
    let notices = try BaselineStage(baseline, in: here).apply(
      to: &result, of: opening, rules: Catalogue.rules
    ).notices
    let errors = result.findings.filter { $0.level == .error }
    if let first = errors.first {
      let count = CountText.of(errors.count, "lint error", "lint errors")
      Terminal.complain(
        """
        error: \(count); the site was left as it was. See `afterword lint`
        \(errors.count == 1 ? "It is" : "The first is") \(place(of: first, in: opening, shownFrom: here)): \
        \(first.message) [\(first.rule)]
        """)
      throw ExitStatus.findings
    }
    if !quiet { notices.forEach(Terminal.complain) }
  }

  /// "content/incidents/2026/pool.md:12:3", counted as editors do.
  private func place(of finding: Finding, in opening: Opening, shownFrom here: String) -> String {
    let path = PathName.relative(PathName.absolute(finding.path, in: opening.root.path), to: here)
    guard let source = opening.base.source(atPath: finding.path) else { return path }
    return SourceFile(source).place(finding.range.lowerBound, in: path)
  }

  /// The picture that `theme.logo` names.
  private func logo(_ opening: Opening) throws -> Attachment? {
    guard let path = opening.theme.logo?.value else { return nil }
    let content = opening.base.settings.content
    let place = content == "." || content.isEmpty ? path : "\(content)/\(path)"
    switch AttachmentReader.picture(at: place, root: opening.root) {
    case .present(let picture): return picture
    case .absent(let fault): throw CommandFailure("theme.logo: \(place) \(fault.phrase)")
    }
  }

  private func templates(
    _ settings: Settings, root: Root, shownFrom here: String
  ) throws(OutputFailure) -> [(name: String, file: String, bytes: [UInt8])] {
    guard let folder = settings.templates else { return [] }
    let path = PathName.absolute(folder, in: root.path)
    return try TemplateFolder.read(path, shown: PathName.relative(path, to: here))
  }

  private func report(
    _ summary: OutputSummary, _ base: KnowledgeBase, _ found: LintResult, target: String
  ) {
    if summary.mended { Terminal.complain("The site of an interrupted build was mended.") }
    let incidents = base.incidents.count == 1 ? "1 incident" : "\(base.incidents.count) incidents"
    let pages = base.pages.count == 1 ? "1 other document" : "\(base.pages.count) other documents"
    let errors = CountText.of(found.findings.count { $0.level == .error }, "error", "errors")
    let warnings = CountText.of(found.findings.count { $0.level == .warning }, "warning", "warnings")
    Terminal.complain(
      """
      Read \(incidents) and \(pages), as of \(base.asOf.iso).
      Linted without a baseline: \(errors) and \(warnings), shown on the page of documents.
      Wrote \(summary.written) files, left \(summary.unchanged) unchanged, removed \(summary.removed).
      Open \(target)/index.html
      """)
  }
}

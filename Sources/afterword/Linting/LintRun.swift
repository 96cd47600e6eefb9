import Linting
import Postmortem
import Reporting

/// One run of the linter over the knowledge bases that some paths belong to.
struct LintRun {
  /// As they were given; none means the knowledge base around the working folder.
  let paths: [String]
  /// The text that stands for the file of the only path.
  let input: [UInt8]?
  let rules: [Rule]
  let reading: ReadingOptions
  let baseline: BaselineStage
  /// The revision since which changes count; nil where everything does.
  let since: String?

  /// What there is to report, with paths as seen from the working folder, and what there is to say beside it.
  func outcome() async throws -> (outcome: LintOutcome, notices: [String]) {
    let folder = Terminal.folder
    let groups: [(root: Root, paths: [String]?)] =
      paths.isEmpty
      ? [(Root.find(from: folder), nil)] : Root.groups(of: paths, in: folder).map { ($0.root, $0.paths) }
    if let name = baseline.options.baseline, groups.count > 1 {
      throw CommandFailure(
        "--baseline \(name) is the file of one knowledge base, and these paths belong to \(groups.count)")
    }
    var outcomes: [LintOutcome] = []
    var notices: [String] = []
    for group in groups {
      let named = group.paths?.first.flatMap { path in input.map { (path: path, text: $0) } }
      let changed = try await changedDocuments(in: group.root)
      var opening = try await Opening(
        group.root, files: group.paths, buffers: named.map { [$0.path: $0.text] } ?? [:], reading,
        shownFrom: folder)
      notices += opening.lintCautions.map { "warning: " + $0 }
      notices += IgnoredText.notices(opening.base.ignored, root: group.root, shownFrom: folder)
      if let changed { opening.base = changed.narrowed(opening.base) }
      // The process ends with this command: giving back each document's memory first would only take time.
      _ = Unmanaged.passRetained(Kept(opening.base))
      var result = await result(opening)
      notices += try baseline.apply(to: &result, of: opening, rules: rules)
      if let changed { result = changed.kept(result, of: opening.base) }
      let own = LintOutcome(result, base: opening.base)
      outcomes.append(
        own.relocated { path in
          let place = PathName.absolute(path, in: group.root.path)
          // A text is spoken of by the name that it was given, however that was written.
          return place == named?.path ? paths[0] : PathName.relative(place, to: folder)
        })
    }
    let outcome = LintOutcome.joined(outcomes)
    if let since, outcome.census.found == 0 { notices.append("No document was changed since \(since).") }
    return (outcome, notices)
  }

  private func changedDocuments(in root: Root) async throws -> ChangedDocuments? {
    guard let since else { return nil }
    return try await ChangedDocuments(since: since, root: root)
  }

  /// What the rules find in one knowledge base, with fingerprints.
  private func result(_ opening: Opening) async -> LintResult {
    let base = opening.base
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let linter = Linter(settings: opening.lintSettings, context: context, rules: rules)
    var result = await linter.result(base, width: reading.width)
    result.findings = Fingerprint.stamped(result.findings, of: base)
    return result
  }
}

/// Holds a knowledge base for as long as the process lives.
private final class Kept: Sendable {
  let base: KnowledgeBase
  init(_ base: KnowledgeBase) { self.base = base }
}

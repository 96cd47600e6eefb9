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
  /// Whether documents are mended, in memory, before what is left is reported.
  var isFixing = false

  /// What a run came to.
  struct Outcome {
    /// What there is to report, with paths as seen from the working folder.
    let found: LintOutcome
    /// The same, with paths as seen from the top of each document's repository; outside of any, as `found`.
    let ofRepository: LintOutcome
    /// What there is to say beside it.
    let notices: [String]
    let mended: [MendedFile]
    /// Baselines that are to be written.
    let baselines: [BaselineStage.NewFile]
  }

  /// Lints, and mends in memory where that was asked for. Nothing is written.
  func outcome() async throws -> Outcome {
    let folder = Terminal.folder
    let groups: [(root: Root, paths: [String]?)] =
      paths.isEmpty
      ? [(Root.find(from: folder), nil)] : Root.groups(of: paths, in: folder).map { ($0.root, $0.paths) }
    if let name = baseline.options.baseline, groups.count > 1 {
      throw CommandFailure(
        "--baseline \(name) is the file of one knowledge base, and these paths belong to \(groups.count)")
    }
    var outcomes: [LintOutcome] = []
    var ofRepositories: [LintOutcome] = []
    var baselines: [BaselineStage.NewFile] = []
    var notices: [String] = []
    var mended: [MendedFile] = []
    for group in groups {
      let named = group.paths?.first.flatMap { path in input.map { (path: path, text: $0) } }
      let given = named.map { [$0.path: $0.text] } ?? [:]
      var changed = try await changedDocuments(in: group.root)
      var fixing = Fixing(group.root)
      var look = try await look(at: group.root, group.paths, changed, buffers: given)
      while isFixing {
        let fixed = fixing.apply(look.result.findings, of: look.base)
        if fixed.isEmpty { break }
        changed?.follow(fixed, of: look.base)
        look = try await self.look(at: group.root, group.paths, changed, buffers: fixing.buffers)
      }
      // The process ends with this command: giving back each document's memory first would only take time.
      _ = Unmanaged.passRetained(Kept(look.base))
      mended += fixing.mended
      notices += look.notices
      notices += fixing.spared.sorted().map {
        "\($0) is not fixed: the link leads out of the knowledge base"
      }
      if let file = look.baseline { baselines.append(file) }
      let own = LintOutcome(look.result, base: look.base)
      func place(_ path: String) -> String { PathName.absolute(path, in: group.root.path) }
      let top = group.root.repository ?? folder
      ofRepositories.append(own.relocated { PathName.relative(place($0), to: top) })
      outcomes.append(
        own.relocated { path in
          // A text is spoken of by the name that it was given, however that was written.
          place(path) == named?.path ? paths[0] : PathName.relative(place(path), to: folder)
        })
    }
    let found = LintOutcome.joined(outcomes)
    if let since, found.census.found == 0 { notices.append("No document was changed since \(since).") }
    return Outcome(
      found: found, ofRepository: LintOutcome.joined(ofRepositories), notices: notices, mended: mended,
      baselines: baselines)
  }

  /// A knowledge base as one look at it found it.
  private struct Look {
    let base: KnowledgeBase
    let result: LintResult
    let notices: [String]
    let baseline: BaselineStage.NewFile?
  }

  /// - Parameter buffers: bytes that stand for a file's own, by absolute path: standard input, mended documents.
  private func look(
    at root: Root, _ paths: [String]?, _ changed: ChangedDocuments?, buffers: [String: [UInt8]] = [:]
  ) async throws -> Look {
    let folder = Terminal.folder
    var opening = try await Opening(root, files: paths, buffers: buffers, reading, shownFrom: folder)
    if let changed { opening.base = changed.narrowed(opening.base) }
    var result = await opening.lint(by: rules, width: reading.width)
    let accepted = try baseline.apply(to: &result, of: opening, rules: rules)
    let notices =
      opening.lintCautions.map { "warning: " + $0 }
      + IgnoredText.notices(opening.base.ignored, root: root, shownFrom: folder) + accepted.notices
    if let changed { result = changed.kept(result, of: opening.base) }
    return Look(base: opening.base, result: result, notices: notices, baseline: accepted.file)
  }

  private func changedDocuments(in root: Root) async throws -> ChangedDocuments? {
    guard let since else { return nil }
    return try await ChangedDocuments(since: since, root: root)
  }
}

/// Holds a knowledge base for as long as the process lives.
private final class Kept: Sendable {
  let base: KnowledgeBase
  init(_ base: KnowledgeBase) { self.base = base }
}

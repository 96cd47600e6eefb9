import Linting
import Postmortem
import Reporting

/// One run of the linter over the knowledge bases that some paths belong to.
struct LintRun {
  /// As they were given; none means the knowledge base around the working folder.
  let paths: [String]
  let rules: [Rule]
  let reading: ReadingOptions

  /// What there is to report, with paths as seen from the working folder.
  func outcome() async throws -> LintOutcome {
    let folder = Terminal.folder
    let groups: [(root: Root, paths: [String]?)] =
      paths.isEmpty
      ? [(Root.find(from: folder), nil)] : Root.groups(of: paths, in: folder).map { ($0.root, $0.paths) }
    var outcomes: [LintOutcome] = []
    for group in groups {
      let opening = try await Opening(group.root, files: group.paths, reading, shownFrom: folder)
      // The process ends with this command: giving back each document's memory first would only take time.
      _ = Unmanaged.passRetained(Kept(opening.base))
      let result = await result(opening)
      let own = LintOutcome(result, base: opening.base)
      outcomes.append(
        own.relocated { PathName.relative(PathName.absolute($0, in: group.root.path), to: folder) })
    }
    return LintOutcome.joined(outcomes)
  }

  /// What the rules find in one knowledge base, and what of it is to be heard.
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

import Linting
import Postmortem
import Reporting

/// The baseline's part in a run: it keeps known findings quiet, and is written where that was asked for.
struct BaselineStage {
  let options: BaselineOptions
  let change: Change?
  /// The working folder.
  let folder: String

  /// What happens to the file.
  enum Change {
    /// All of today's findings are accepted.
    case write
    /// Entries whose findings are gone are removed.
    case prune
  }

  init(_ options: BaselineOptions, _ change: Change? = nil, in folder: String) {
    self.options = options
    self.change = change
    self.folder = folder
  }

  /// A baseline that is to be written, once all that could fail before has not.
  struct NewFile {
    /// Absolute.
    let path: String
    /// How the path is called in messages.
    let shown: String
    let bytes: [UInt8]
    /// What there is to say when it is written.
    let notice: String

    /// - Throws: `CommandFailure` where the system refuses.
    func write() throws { try FileReplacement.write(bytes, to: path, shown: shown) }
  }

  /// Moves known findings to those that are not reported.
  ///
  /// - Returns: what there is to say about the baseline, a sentence each, and the file that is to be written.
  /// - Throws: `CommandFailure` where the file is missing though it was named, or cannot be read.
  func apply(
    to result: inout LintResult, of opening: Opening, rules: [Rule]
  ) throws -> (notices: [String], file: NewFile?) {
    guard !options.isOff else { return ([], nil) }
    let path = options.path(for: opening.root, in: folder)
    let shown = PathName.relative(path, to: folder)
    let old = try read(path, shown: shown)
    var baseline = old ?? Baseline([])
    let leftOut = Self.leftOut(of: baseline, opening)
    let scope = BaselineScope(opening.base, rules: rules, leftOut: leftOut)
    var notices: [String] = []
    if !leftOut.isEmpty {
      let count = baseline.entries.count { leftOut.contains($0.path) }
      notices.append(
        "\(CountText.of(count, "entry", "entries")) of \(shown) \(count == 1 ? "speaks" : "speak") of "
          + "\(CountText.of(leftOut.count, "document", "documents")) outside of content, or ignored: they stay."
      )
    }
    var notice: String?
    switch change {
    case .write:
      let accepted = Baseline([]).accepting(result.findings, in: scope)
      baseline = baseline.accepting(result.findings, in: scope)
      if old == nil, baseline.entries.isEmpty {
        notices.append("There is nothing to accept: no baseline was written.")
      } else {
        notice = Self.written(accepted, of: baseline, to: shown)
      }
    case .prune:
      guard old != nil else {
        throw CommandFailure("\(shown): there is no baseline to prune; `--write-baseline` makes one")
      }
      let stale = Baseline(baseline.match(result.findings, in: scope).stale)
      baseline = baseline.removing(stale.entries)
      if stale.entries.isEmpty {
        notices.append("No entry of \(shown) is stale.")
      } else {
        notice = Self.pruned(stale, leaving: baseline, in: shown)
      }
    case nil: break
    }
    let match = baseline.match(result.findings, in: scope)
    result.findings = match.new
    result.silenced = (result.silenced + match.known.map { SilencedFinding($0, .baseline) })
      .sorted { Finding.comesBefore($0.finding, $1.finding) }
    let refused = change == .write ? match.new.count { !Baseline.canAccept($0.rule) } : 0
    if refused > 0 {
      let secrets = CountText.of(refused, "secret was", "secrets were")
      notices.append("\(secrets) not accepted: revoke them and remove them from the documents.")
    }
    if !match.stale.isEmpty {
      let entries = CountText.of(match.stale.count, "entry", "entries")
      notices.append(
        "\(entries) of \(shown) \(match.stale.count == 1 ? "is" : "are") stale, the findings are gone: "
          + "--prune-baseline removes \(match.stale.count == 1 ? "it" : "them").")
    }
    let file = notice.map {
      NewFile(path: path, shown: shown, bytes: BaselineFile.bytes(of: baseline), notice: $0)
    }
    return (notices, file)
  }

  /// Paths of documents that entries speak of, and that are there but no part of the knowledge base.
  private static func leftOut(of baseline: Baseline, _ opening: Opening) -> Set<String> {
    let base = opening.base
    var paths = Set(baseline.entries.map(\.path))
    paths.subtract(base.incidents.map(\.document.path))
    paths.subtract(base.pages.map(\.path) + base.unreadable.map(\.path) + base.faulty.map(\.path))
    return paths.filter {
      base.isSelected($0) && FileReader.exists(PathName.absolute($0, in: opening.root.path))
    }
  }

  /// The baseline in the file; nil where there is none and none has to be.
  private func read(_ path: String, shown: String) throws -> Baseline? {
    guard FileReader.exists(path) else {
      guard options.baseline == nil || change == .write else {
        throw CommandFailure("\(shown): there is no such baseline; `--write-baseline` makes one")
      }
      return nil
    }
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(path)
    } catch {
      throw CommandFailure(error.text)
    }
    let reading = BaselineFile.read(bytes)
    if let baseline = reading.baseline { return baseline }
    let source = SourceFile(bytes)
    let lines = reading.faults.map { "\(source.place($0.range.lowerBound, in: shown)): \($0.message)" }
    throw CommandFailure(
      "the baseline cannot be used\n" + lines.joined(separator: "\n")
        + "\nMend it, or remove it and accept anew with --write-baseline; --no-baseline lints without it.")
  }

  private static func written(_ accepted: Baseline, of baseline: Baseline, to shown: String) -> String {
    let others = baseline.entries.count - accepted.entries.count
    let beside = others > 0 ? ", beside \(CountText.grouped(others)) that were not looked at" : ""
    return "Wrote \(size(of: accepted)) to \(shown)\(beside). From now on only new ones are reported."
  }

  private static func pruned(_ stale: Baseline, leaving rest: Baseline, in shown: String) -> String {
    "Removed \(size(of: stale)) from \(shown); \(CountText.grouped(rest.entries.count)) left."
  }

  /// "214 findings of 87 documents".
  private static func size(of baseline: Baseline) -> String {
    CountText.of(baseline.entries.count, "finding", "findings") + " of "
      + CountText.of(baseline.documentCount, "document", "documents")
  }
}

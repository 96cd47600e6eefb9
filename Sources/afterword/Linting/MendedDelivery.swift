import Linting
import Postmortem
import Reporting

/// Puts mended documents in place, or shows what would be changed.
struct MendedDelivery {
  let files: [MendedFile]
  /// The working folder.
  let folder: String

  /// So many documents are named one by one.
  private static let listed = 20

  /// Writes the documents, each as a whole.
  ///
  /// - Returns: what was done, a line each.
  /// - Throws: `CommandFailure` where a document was changed by somebody else meanwhile or cannot be written; all others
  ///   are written nevertheless.
  func write() throws -> [String] {
    var written: [MendedFile] = []
    var failures: [String] = []
    for file in files {
      do {
        try write(file)
        written.append(file)
      } catch let failure as CommandFailure {
        failures.append(failure.message)
      }
    }
    let lines = written.isEmpty ? [] : Self.lines("Fixed", written, seenFrom: folder)
    guard failures.isEmpty else {
      throw CommandFailure("not every fix was written\n" + (failures + lines).joined(separator: "\n"))
    }
    return lines
  }

  private func write(_ file: MendedFile) throws {
    let shown = PathName.relative(file.path, to: folder)
    guard case .some(file.old) = try? FileReader.read(file.path) else {
      throw CommandFailure(
        "\(shown) was changed while it was being fixed, and is left as it is; run --fix again")
    }
    try FileReplacement.write(file.new, to: file.path, shown: shown)
  }

  /// The changes as a patch, and what there is to say beside it.
  func patch() -> (bytes: [UInt8], notices: [String]) {
    var bytes: [UInt8] = []
    var notices = files.isEmpty ? [] : Self.lines("Would fix", files, seenFrom: folder)
    for file in files {
      let shown = PathName.relative(file.path, to: folder)
      let patch = UnifiedPatch(shown, from: file.old, to: file.new)
      bytes += patch.bytes
      if patch.isWithheld {
        notices.append("\(shown) is not in the patch: a line that would be changed holds a secret")
      }
    }
    return (bytes, notices)
  }

  /// "Fixed 3 findings in 2 documents:", and what in which.
  private static func lines(_ verb: String, _ files: [MendedFile], seenFrom folder: String) -> [String] {
    let findings = CountText.of(files.reduce(0) { $0 + $1.count }, "finding", "findings")
    let documents = CountText.of(files.count, "document", "documents")
    var lines = ["\(verb) \(findings) in \(documents):"]
    for file in files.prefix(listed) {
      let rules = file.rules.sorted { $0.key < $1.key }.map { rule, count in
        count == 1 ? rule : "\(rule) (\(CountText.grouped(count)))"
      }
      lines.append("  \(PathName.relative(file.path, to: folder)): \(rules.joined(separator: ", "))")
    }
    if files.count > listed { lines.append("  and in \(CountText.grouped(files.count - listed)) more") }
    return lines
  }
}

package import Linting

/// The form in which a baseline lies in a repository: JSON, sorted, one finding a line.
///
/// ```json
/// {
///   "tool": "afterword",
///   "schemaVersion": 1,
///   "findings": [
///     "content/incidents/INC-2026-0303-a.md human-error d618303343f7a43918b1976add70b08a9b6071074a8ad4ea3db24ea3a14b0813"
///   ]
/// }
/// ```
///
/// A line says all there is to say of its finding, so that git merges most changes by itself, a conflict is solved by
/// keeping the lines of both sides, and a reviewer sees what was accepted and what was mended. Nothing of a document's
/// text stands in it, and no secret has a part in a fingerprint.
package enum BaselineFile {
  /// Where it lies unless a command says otherwise: at the knowledge base's root.
  package static let name = "afterword-baseline.json"

  /// Rises when a reader of the old form could no longer read the new one.
  static let schemaVersion = 1

  /// The file's bytes; the same baseline gives the same bytes.
  package static func bytes(of baseline: Baseline) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("tool", "afterword")
      json.member("schemaVersion", schemaVersion)
      json.key("findings")
      json.array { json in
        for entry in baseline.entries { json.value("\(entry.path) \(entry.rule) \(entry.fingerprint)") }
      }
    }
    return writer.bytes + [0x0A]
  }
}

import Linting
import Reporting

/// A run over three files that has everything a report must cope with.
enum SampleOutcome {
  static let first = """
    ---
    id: INC-2026-0303
    mitigatd: 2026-03-03T14:50Z
    ---

    ## Action items

    | Action | Owner | Due |
    |---|---|---|
    | 日本語の警報 🚒 を追加 | everyone | soon |
    | Add\tan alert | @ada | 2026-04-01 |

    """
  static let second =
    "# Title \u{1B}[31mred\r\n\r\n::error::not a command, 100% sure\r\nover two\r\nlines\r\n"

  /// A finding about the first occurrence of `text`.
  static func finding(
    _ rule: String, _ level: RuleLevel, _ path: String, _ source: String, _ text: String, _ message: String,
    suggestion: String? = nil, replacement: String? = nil
  ) -> Finding {
    let bytes = Array(source.utf8)
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    let range = start..<start + wanted.count
    return Finding(
      rule: rule, level: level, path: path, range: range, message: message, suggestion: suggestion,
      fix: replacement.map { Fix(range, $0) })
  }

  static let full = LintOutcome(
    findings: [
      finding(
        "unknown-key", .warning, "content/a.md", first, "mitigatd",
        "rename this key or remove it: nothing reads it",
        suggestion: "did you mean mitigated?", replacement: "mitigated"),
      finding(
        "action-owner", .error, "content/a.md", first, "everyone",
        "name one person of everyone who owns this action"),
      finding(
        "action-due", .error, "content/a.md", first, "soon", "write the due date as a day, such as 2026-04-01"
      ),
      finding("action-vague", .note, "content/a.md", first, "an alert", "say how one sees that this is done"),
      finding("raw-html", .warning, "content/b, c.md", second, "red", "write this in Markdown"),
      finding(
        "placeholder-text", .error, "content/b, c.md", second,
        "::error::not a command, 100% sure\r\nover two",
        "replace this\nby what belongs here: 100%"),
      Finding(
        rule: "unreadable-file", level: .error, path: "content/d.md", range: 7..<7,
        message: "save this file as UTF-8: byte 7 is none"),
    ],
    files: [
      "content/a.md": SourceFile(Array(first.utf8)), "content/b, c.md": SourceFile(Array(second.utf8)),
    ],
    census: LintOutcome.Census(
      found: 9, linted: 5,
      skipped: [
        LintOutcome.Skip("template", "templates", 2),
        LintOutcome.Skip("index", "indexes", 1, only: "content/README.md"),
        LintOutcome.Skip("unreadable file", "unreadable files", 1),
      ]))

  static let clean = LintOutcome(
    findings: [], files: [:], census: LintOutcome.Census(found: 1, linted: 1, skipped: []))
}

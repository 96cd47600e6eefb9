import Linting

/// Findings in reviewdog's diagnostic format: the way to suggestions that a reviewer accepts with one click.
///
/// Columns count bytes of UTF-8 from one; an end stands behind the last byte.
package struct RDJSONReport: FindingsReport {
  package init() {}

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var writer = JSONWriter()
    writer.object { json in
      json.key("source")
      json.object { $0.member("name", "afterword") }
      json.key("diagnostics")
      json.array { json in
        for finding in outcome.findings { Self.write(finding, outcome.files[finding.path], &json) }
      }
    }
    output += writer.bytes
    output.append(0x0A)
  }

  private static func write(_ finding: Finding, _ file: SourceFile?, _ json: inout JSONWriter) {
    json.object { json in
      json.member("message", finding.message + (finding.suggestion.map { "\n\($0)" } ?? ""))
      json.key("location")
      json.object { json in
        json.member("path", finding.path)
        if let file {
          json.key("range")
          write(file.region(of: finding.range), &json)
        }
      }
      json.member("severity", severity(of: finding.level))
      json.key("code")
      json.object { $0.member("value", finding.rule) }
      if let file, let fix = finding.fix { writeSuggestion(fix, file, &json) }
    }
  }

  /// All edits of a fix are one suggestion: accepted alone, a part of them could break the document.
  private static func writeSuggestion(_ fix: Fix, _ file: SourceFile, _ json: inout JSONWriter) {
    guard let first = fix.edits.first, let last = fix.edits.last else { return }
    let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    guard let text = file.text(after: fix, in: range) else { return }
    json.key("suggestions")
    json.array { json in
      json.object { json in
        json.key("range")
        write(file.region(of: range), &json)
        json.member("text", text)
      }
    }
  }

  private static func write(_ region: SourceRegion, _ json: inout JSONWriter) {
    json.object { json in
      for (name, position) in [("start", region.start), ("end", region.end)] {
        json.key(name)
        json.object { json in
          json.member("line", position.line)
          json.member("column", position.byte)
        }
      }
    }
  }

  private static func severity(of level: RuleLevel) -> String {
    switch level {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note, .off: "INFO"
    }
  }
}

import Linting

/// Findings for GitLab's Code Quality: a JSON array, empty where there are none.
///
/// Merge requests show them in a widget and beside the changed lines; paths have to be relative to the repository.
package struct GitLabReport: FindingsReport {
  package init() {}

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var writer = JSONWriter()
    var seen: [String: Int] = [:]
    writer.array { json in
      for finding in outcome.findings {
        let fingerprint = finding.fingerprint ?? "\(finding.rule):\(finding.path)"
        // GitLab drops the second of two findings with one fingerprint; two knowledge bases may have the same paths.
        let count = seen[fingerprint, default: 0]
        seen[fingerprint] = count + 1
        let unique = count == 0 ? fingerprint : "\(fingerprint)-\(count + 1)"
        Self.write(finding, unique, outcome.files[finding.path], &json)
      }
    }
    output += writer.bytes
    output.append(0x0A)
  }

  private static func write(
    _ finding: Finding, _ fingerprint: String, _ file: SourceFile?, _ json: inout JSONWriter
  ) {
    let region = file?.region(of: finding.range)
    json.object { json in
      json.member("description", finding.message + (finding.suggestion.map { " (\($0))" } ?? ""))
      json.member("check_name", finding.rule)
      json.member("fingerprint", fingerprint)
      json.member("severity", severity(of: finding.level))
      json.key("location")
      json.object { json in
        json.member("path", finding.path)
        json.key("lines")
        json.object { json in
          json.member("begin", region?.start.line ?? 1)
          json.member("end", region.map { max($0.start.line, $0.lastLine) } ?? 1)
        }
      }
    }
  }

  /// GitLab knows info, minor, major, critical and blocker; the last two are left to those who rank outages.
  private static func severity(of level: RuleLevel) -> String {
    switch level {
    case .error: "major"
    case .warning: "minor"
    case .note, .off: "info"
    }
  }
}

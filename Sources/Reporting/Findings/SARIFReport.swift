package import Linting

/// Findings in SARIF 2.1.0, which code scanning reads.
///
/// Columns count code units of UTF-16, as `columnKind` says; an end stands behind the last character. Results are
/// known again by the finding's fingerprint.
///
/// What a comment suppresses and what the baseline knows is left out, since GitHub shows every result as an open alert,
/// whatever its `suppressions` and its `baselineState` say. Consumers that heed them get it on demand: the suppressed
/// with its reason, the known as `unchanged`.
package struct SARIFReport: FindingsReport {
  /// What code scanning accepts in one run; of more than `shown` it keeps the first ones.
  package static let limit = 25_000
  private static let shown = 5_000

  private let toolVersion: String
  private let rules: [RuleDescription]
  private let limit: Int
  private let withSilenced: Bool

  /// - Parameters:
  ///   - toolVersion: the program's own version, as the report names it.
  ///   - rules: the rules there are; the report describes those that found something.
  ///   - limit: how many results are written at most, the heaviest first.
  ///   - withSilenced: whether suppressed and known findings are written too, marked as such.
  package init(
    toolVersion: String, rules: [RuleDescription] = Catalogue.descriptions, limit: Int = SARIFReport.limit,
    withSilenced: Bool = false
  ) {
    self.toolVersion = toolVersion
    self.rules = rules
    self.limit = limit
    self.withSilenced = withSilenced
  }

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var results = outcome.findings.map { Result(finding: $0, silence: nil) }
    let silenced = withSilenced ? outcome.silenced : []
    results += silenced.map { Result(finding: $0.finding, silence: $0.silence) }
    let count = results.count
    if count > min(limit, Self.shown) { results = Self.heaviestFirst(results) }
    results = Array(results.prefix(limit))
    let found = Set(results.map(\.finding.rule))
    let described = rules.filter { found.contains($0.id) }
    let run = Run(
      rules: described, results: results, left: count - results.count,
      hasBaseline: silenced.contains { $0.silence == .baseline }, files: outcome.files)
    var writer = JSONWriter()
    writer.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { write(run, &$0) }
    }
    output += writer.bytes
    output.append(0x0A)
  }

  /// A finding, and what keeps it quiet.
  struct Result {
    let finding: Finding
    let silence: SilencedFinding.Silence?
  }

  private struct Run {
    let rules: [RuleDescription]
    let results: [Result]
    /// How many results did not fit.
    let left: Int
    let hasBaseline: Bool
    let files: [String: SourceFile]
  }

  /// What is to be heard first, then the silenced; the heaviest first in both.
  private static func heaviestFirst(_ results: [Result]) -> [Result] {
    var sorted: [Result] = []
    for isSilenced in [false, true] {
      for level in [RuleLevel.error, .warning, .note] {
        sorted += results.filter { $0.finding.level == level && ($0.silence != nil) == isSilenced }
      }
    }
    return sorted
  }

  private func write(_ run: Run, _ json: inout JSONWriter) {
    json.object { json in
      json.key("tool")
      json.object { json in
        json.key("driver")
        json.object { json in
          json.member("name", "Afterword")
          json.member("semanticVersion", toolVersion)
          json.key("rules")
          json.array { json in
            for rule in run.rules { SARIFRule(rule).write(&json) }
          }
        }
      }
      json.key("automationDetails")
      json.object { $0.member("id", "afterword/") }
      json.member("columnKind", "utf16CodeUnits")
      if run.left > 0 { writeNotice(run.left, &json) }
      json.key("results")
      let places = Dictionary(uniqueKeysWithValues: run.rules.enumerated().map { ($1.id, $0) })
      json.array { json in
        for result in run.results {
          SARIFResult(result, rule: places[result.finding.rule], hasBaseline: run.hasBaseline)
            .write(run.files[result.finding.path], &json)
        }
      }
    }
  }

  private func writeNotice(_ left: Int, _ json: inout JSONWriter) {
    json.key("invocations")
    json.array { json in
      json.object { json in
        json.key("executionSuccessful")
        json.value(true)
        json.key("toolExecutionNotifications")
        json.array { json in
          json.object { json in
            json.member("level", "warning")
            json.key("message")
            json.object { json in
              json.member(
                "text",
                "\(left) more findings are not in this file, the lightest ones: run afterword lint to see them"
              )
            }
          }
        }
      }
    }
  }
}

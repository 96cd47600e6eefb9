package import Linting

/// Findings as the results of tests, in the XML of JUnit.
///
/// Each document is a suite. A finding at or above the failing level is a failed test, a lesser one a passed test with
/// its text; what is suppressed or known is a skipped one; a document without findings has one passed test. No two
/// tests of a document have one name: readers take them for one. No times are written: the same documents give the
/// same bytes.
package struct JUnitReport: FindingsReport {
  private let failing: RuleLevel

  /// - Parameter failing: the level from which a finding fails its test; `off` where none does.
  package init(failing: RuleLevel = .error) { self.failing = failing }

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var found: [String: [Finding]] = [:]
    for finding in outcome.findings { found[finding.path, default: []].append(finding) }
    var silenced: [String: [SilencedFinding]] = [:]
    for finding in outcome.silenced { silenced[finding.finding.path, default: []].append(finding) }
    let paths = Set(outcome.linted).union(found.keys).union(silenced.keys).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let suites = paths.map { Suite(path: $0, findings: found[$0] ?? [], silenced: silenced[$0] ?? []) }
    output.writeLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    output.write("<testsuites name=\"afterword\"")
    writeCounts(suites, &output)
    output.writeLine(">")
    for suite in suites { write(suite, outcome.files[suite.path], &output) }
    output.writeLine("</testsuites>")
  }

  private struct Suite {
    let path: String
    let findings: [Finding]
    let silenced: [SilencedFinding]
    /// A document without findings has passed one test.
    var tests: Int { max(1, findings.count + silenced.count) }
  }

  private func isFailure(_ finding: Finding) -> Bool { failing != .off && finding.level >= failing }

  private func writeCounts(_ suites: [Suite], _ output: inout [UInt8]) {
    output.writeAttribute("tests", String(suites.reduce(0) { $0 + $1.tests }))
    output.writeAttribute("failures", String(suites.reduce(0) { $0 + $1.findings.count(where: isFailure) }))
    output.writeAttribute("errors", "0")
    output.writeAttribute("skipped", String(suites.reduce(0) { $0 + $1.silenced.count }))
  }

  private func write(_ suite: Suite, _ file: SourceFile?, _ output: inout [UInt8]) {
    output.write("  <testsuite")
    output.writeAttribute("name", suite.path)
    writeCounts([suite], &output)
    output.writeLine(">")
    var names = TestNames()
    for finding in suite.findings { write(finding, file, &names, &output) }
    for known in suite.silenced { write(known, file, &names, &output) }
    if suite.findings.isEmpty, suite.silenced.isEmpty {
      output.write("    <testcase name=\"no findings\"")
      output.writeAttribute("classname", suite.path)
      output.writeLine("/>")
    }
    output.writeLine("  </testsuite>")
  }

  private func open(_ finding: Finding, named name: String, _ output: inout [UInt8]) {
    output.write("    <testcase")
    output.writeAttribute("name", name)
    output.writeAttribute("classname", finding.path)
    output.writeLine(">")
  }

  private func write(
    _ finding: Finding, _ file: SourceFile?, _ names: inout TestNames, _ output: inout [UInt8]
  ) {
    let place = Self.place(finding, file)
    open(finding, named: names.next("\(finding.rule) at \(place)"), &output)
    let hint = finding.suggestion.map { "\nhint: \($0)" } ?? ""
    let text =
      "\(finding.path):\(place): \(finding.level.rawValue): \(finding.message) [\(finding.rule)]\(hint)"
    if isFailure(finding) {
      output.write("      <failure")
      output.writeAttribute("type", finding.rule)
      output.writeAttribute("message", finding.message)
      output.write(">")
      output.writeXML(text)
      output.writeLine("</failure>")
    } else {
      output.writeElement("system-out", text, indent: "      ")
    }
    output.writeLine("    </testcase>")
  }

  private func write(
    _ known: SilencedFinding, _ file: SourceFile?, _ names: inout TestNames, _ output: inout [UInt8]
  ) {
    let place = Self.place(known.finding, file)
    open(known.finding, named: names.next("\(known.finding.rule) at \(place)"), &output)
    output.write("      <skipped")
    output.writeAttribute("message", "\(known.silence.text): \(known.finding.message)")
    output.writeLine("/>")
    output.writeLine("    </testcase>")
  }

  /// "12:3", in lines and code points from one.
  private static func place(_ finding: Finding, _ file: SourceFile?) -> String {
    let start = file?.position(at: finding.range.lowerBound)
    return start.map { "\($0.line):\($0.codePoint)" } ?? "1:1"
  }
}

/// The names of the tests of one document.
private struct TestNames {
  private var uses: [String: Int] = [:]

  /// The name, with a number where it was given away before: "required-section at 1:1, no. 2".
  mutating func next(_ name: String) -> String {
    let count = uses[name, default: 0] + 1
    uses[name] = count
    return count == 1 ? name : "\(name), no. \(count)"
  }
}

extension SilencedFinding.Silence {
  /// Why a finding is not reported, in a few words.
  fileprivate var text: String {
    switch self {
    case .suppression(let reason): reason.isEmpty ? "suppressed" : "suppressed, \(reason)"
    case .baseline: "known from the baseline"
    }
  }
}

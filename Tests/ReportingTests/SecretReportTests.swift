import Linting
import Postmortem
import Reporting
import Testing

/// No report repeats a secret: neither the finding about it nor one about something else in its line.
@Suite struct SecretReportTests {
  /// Put together here, lest the file itself hold what looks like secrets.
  static let secrets = [
    "AKIA" + "2E7QXH4MZT3WBN5K", "ghp_" + "a8Kd03mZq7RtLw5vXy2Bn9Pc4Jf6Hs1Gu0E", "Tr4" + "vbQ9-zx81Lm-9f",
    "h47Gk2" + "-pq9xVb", "MIIEowIBAAKCAQEAx4fT9kq2" + "q8Zr3Yw7Lm1Nc5Vb0Xa6Sd9Fg",
  ]

  static let document = """
    ---
    id: INC-2026-0303
    title: Key \(secrets[0]) leaked
    severity: \(secrets[1])
    status: published
    services: [\(secrets[0])]
    roles: {technical-lead: "\(secrets[1])"}
    pasword: "\(secrets[2])"
    started: \(secrets[0])
    ---

    # Key leaked

    ## Root cause

    TODO: the engineer failed to revoke \(secrets[1]) and was careless; password: \(secrets[2])

    See [\(secrets[1])](\(secrets[1]).md) and INC-2026-0101 and https://deploy:\(secrets[3])@git.internal/shop.

    -----BEGIN RSA PRIVATE KEY-----
    \(secrets[4])
    -----END RSA PRIVATE KEY-----

    ## Action items

    | Action | Owner | Due |
    |---|---|---|
    | Investigate \(secrets[1]) | everyone \(secrets[0]) | \(secrets[0]) |
    | \(secrets[0]) | \(secrets[1]) | soon |

    """

  @Test("In every format, whatever rules are applied", arguments: [true, false])
  func reports(withSecretRule: Bool) async throws {
    let base = await Loader.load(
      root: Root(path: "/secret", hasSettings: true),
      buffers: [
        "/secret/afterword.yml": Array("title: Secrets\n".utf8),
        "/secret/content/people.yml": Array("- {handle: ada, name: Ada Byron, team: a}\n".utf8),
        "/secret/content/services.yml": Array("- {id: checkout, name: Checkout}\n".utf8),
        "/secret/content/incidents/INC-2026-0303-key.md": Array(Self.document.utf8),
      ], asOf: Day(number: 20_605), today: Day(number: 20_605), width: 1)
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let rules = Catalogue.rules.filter { withSecretRule || $0.about.id != "secret" }
    let result = await Linter(context: context, rules: rules).result(base)
    #expect(result.findings.count > 12)
    #expect(result.findings.contains { $0.rule == "secret" } == withSecretRule)
    let outcome = LintOutcome(result, base: base)
    let reports: [any FindingsReport] = [
      TextReport(columns: 400), JSONReport(toolVersion: "0.0.0"), GitHubReport(), GitLabReport(),
      JUnitReport(),
      CheckstyleReport(), RDJSONReport(), SARIFReport(toolVersion: "0.0.0"), MarkdownReport(),
    ]
    let outputs = reports.map { report in
      var output: [UInt8] = []
      report.write(outcome, into: &output)
      return output
    }
    for output in outputs {
      let text = String(decoding: output, as: UTF8.self)
      #expect(text.count > 200)
      for secret in Self.secrets {
        for part in [secret.prefix(10), secret.suffix(8)] where part.count < secret.count {
          #expect(!text.lowercased().contains(part.lowercased()), "\(part) in \(text.prefix(60))")
        }
      }
    }
  }
}

import Markdown
package import Postmortem

/// No credential stands in a document.
package struct Secret: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "secret", group: .disclosure, level: .error,
    summary: "A document holds no key, token, private key or password, not even in code or a log.",
    rationale: """
      A report is read by more people than any vault, is copied into mails and stays in the history of git for good. \
      Whoever sees this finding should revoke the credential first and remove it afterwards. No report of this \
      program repeats it.
      """,
    source: "P7: published, redacted for the outside where needed; CWE-798, use of hard-coded credentials",
    holdsAlways: true,
    silencing: .onePlace,
    // The examples are put together here, lest they look like secrets themselves.
    flagged: [
      .body("The log shows the key:\n\n```\nkey=↓AKIA\("2E7QXH4M" + "ZT3WBN5K")\n```"),
      .body("We cloned with `https://deploy:↓h4\("7Gk2-pq9")@git.internal/shop.git`."),
      .body("The token was ↓ghp_\("a8Kd03mZq7Rt" + "Lw5vXy2Bn9Pc4Jf6Hs1Gu0E")."),
      .body("```\npassword: \"↓Tr4\("vbQ9-zx81Lm")\"\n```"),
      .body(
        "↓-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx\("4fT9kq2")\nq8Zr3Yw7Lm1Nc5Vb0Xa6Sd9Fg\n-----END RSA PRIVATE KEY-----"
      ),
    ],
    accepted: [
      "Commit 3f786850e387550fdab836ed7e6dc881de23001b reverted it.",
      "The request 6fa459ea-ee8a-4ca4-894e-db77e160355e failed.",
      "The image is sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae.",
      "We cloned with `https://deploy:$TOKEN@git.internal/shop.git` and `https://user:password@host/`.",
      "The key began with `AKIA` and the documentation shows AKIAIOSFODNN7EXAMPLE.",
      "The secret: a warm cache. The token: expired at 14:03, as in every spring.",
      "```\npassword: ${DB_PASSWORD}\nsecret: payments-db-2\ntoken: ********\n```",
      "Keys begin with `-----BEGIN PRIVATE KEY-----`.",
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    for match in findings.survey.secrets(of: document.markup) {
      findings.report(
        "revoke this credential and take it out of the document and of the history: it looks like \(match.kind)",
        at: match.range)
    }
  }
}

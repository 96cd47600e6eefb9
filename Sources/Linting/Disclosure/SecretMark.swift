import Postmortem

/// How the credentials of one maker begin, and what follows.
struct SecretMark: Sendable {
  let opening: StaticString
  /// Where in the opening its trace stands: a byte that prose rarely holds behind the byte before it.
  let trace: Int
  let kind: String
  /// What the rest consists of.
  let alphabet: Alphabet
  /// Bytes of the rest, at least.
  let least: Int

  enum Alphabet: Sendable {
    /// Capitals and digits.
    case capitals
    case letters
    /// Letters, digits, `-`, `_`.
    case url
    /// The same, with dots between the parts.
    case dotted
    case slashed
  }

  private init(_ opening: StaticString, _ kind: String, _ alphabet: Alphabet, _ least: Int) {
    self.opening = opening
    trace = opening.withUTF8Buffer { bytes in bytes.dropFirst().firstIndex(where: Self.isRare) ?? 1 }
    self.kind = kind
    self.alphabet = alphabet
    self.least = least
  }

  private static func isRare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "x"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    default: true
    }
  }

  /// The marks whose trace is a byte, by that byte.
  static let byTrace: [[SecretMark]] = (0..<256).map { byte in
    all.filter { $0.opening.utf8Start[$0.trace] == UInt8(byte) }
  }

  /// Every mark that is known, none of less than two bytes.
  static let all: [SecretMark] = [
    SecretMark("AKIA", "an AWS access key", .capitals, 16),
    SecretMark("ASIA", "an AWS access key", .capitals, 16),
    SecretMark("ghp_", "a GitHub token", .letters, 30), SecretMark("gho_", "a GitHub token", .letters, 30),
    SecretMark("ghu_", "a GitHub token", .letters, 30), SecretMark("ghs_", "a GitHub token", .letters, 30),
    SecretMark("ghr_", "a GitHub token", .letters, 30),
    SecretMark("github_pat_", "a GitHub token", .url, 22), SecretMark("glpat-", "a GitLab token", .url, 20),
    SecretMark("xoxb-", "a Slack token", .url, 20), SecretMark("xoxp-", "a Slack token", .url, 20),
    SecretMark("xoxa-", "a Slack token", .url, 20), SecretMark("xoxr-", "a Slack token", .url, 20),
    SecretMark("xoxs-", "a Slack token", .url, 20), SecretMark("xapp-", "a Slack token", .url, 20),
    SecretMark("hooks.slack.com/services/", "a Slack webhook", .slashed, 30),
    SecretMark("AIza", "a Google API key", .url, 35),
    SecretMark("GOCSPX-", "a Google client secret", .url, 20),
    SecretMark("ya29.", "a Google access token", .url, 20),
    SecretMark("sk_live_", "a Stripe key", .letters, 16),
    SecretMark("rk_live_", "a Stripe key", .letters, 16),
    SecretMark("whsec_", "a webhook secret", .letters, 24),
    SecretMark("npm_", "an npm token", .letters, 36),
    SecretMark("pypi-AgEIcHlwaS5vcmc", "a PyPI token", .url, 16),
    SecretMark("pypi-AgENdGVzdC5weXBpLm9yZw", "a PyPI token", .url, 16),
    SecretMark("dckr_pat_", "a Docker token", .url, 20), SecretMark("SG.", "a SendGrid key", .dotted, 60),
    SecretMark("hf_", "a Hugging Face token", .letters, 30),
    SecretMark("dop_v1_", "a DigitalOcean token", .letters, 40),
    SecretMark("shpat_", "a Shopify token", .letters, 30), SecretMark("sk-ant-", "an API key", .url, 30),
    SecretMark("sk-proj-", "an API key", .url, 30), SecretMark("hvs.", "a Vault token", .url, 24),
    SecretMark("eyJ", "a JSON web token", .dotted, 40),
  ]
}

extension UInt8 {
  /// Whether the byte may stand in the rest of a credential.
  func isPart(of alphabet: SecretMark.Alphabet) -> Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): alphabet != .capitals
    case UInt8(ascii: "-"), UInt8(ascii: "_"): alphabet == .url || alphabet == .dotted
    case UInt8(ascii: "."): alphabet == .dotted
    case UInt8(ascii: "/"): alphabet == .slashed
    default: false
    }
  }

  /// Whether the byte belongs to a word or to the name of something.
  var isNamePart: Bool { isPart(of: .url) || self >= 0x80 }
}

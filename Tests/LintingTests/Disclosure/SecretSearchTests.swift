import Linting
import Testing
import ThreadClock

/// What is a credential, and what only looks as wild as one.
@Suite struct SecretSearchTests {
  /// Put together here, lest the file itself hold what looks like secrets.
  static let secrets = [
    "AKIA" + "2E7QXH4MZT3WBN5K", "ghp_" + "a8Kd03mZq7RtLw5vXy2Bn9Pc4Jf6Hs1Gu0E",
    "github_pat_" + "11ABCDEFG0aBcDeFgHiJkL_x9Y8z7", "glpat-" + "xK3v9Qm2Lp7Zr4Wt8Yb1",
    "xoxb-" + "2847362910-K8vLmQ3xZ7pRtW2y", "AIza" + "SyD4k9Lm2Qx7Rv3Zt8Wb1Nc5Pf6Hj0Ks_u-A",
    "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc", "npm_" + "a8Kd03mZq7RtLw5vXy2Bn9Pc4Jf6Hs1Gu0Et",
    "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
  ]

  @Test("A credential is found wherever it stands", arguments: secrets)
  func finds(secret: String) {
    for text in [
      secret, "key=\(secret)", "`\(secret)`", "See (\(secret)), it leaked.", "\"\(secret)\"",
      "| a | \(secret) |",
      "https://x.test/?k=\(secret)&b=1", "\(secret).", "火 \(secret) 🚒",
    ] {
      let bytes = Array(text.utf8)
      let found = SecretSearch.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
      #expect(found == [secret], "\(text)")
      #expect(SecretSearch.masked(text)?.contains(secret.suffix(8)) == false)
    }
  }

  @Test("Behind an example in one run of dotted parts a token is found")
  func findsBehindExamples() {
    let token = Self.secrets[8]
    for example in ["eyJ.example.", "eyJ.xxxx.SG.Redacted."] {
      let text = Array((example + token).utf8)
      let found = SecretSearch.matches(in: text).map { String(decoding: text[$0.range], as: UTF8.self) }
      #expect(found == [token], "\(example)")
    }
  }

  @Test("A line of examples is read in linear time", arguments: ["SG.", "eyJ.example.", "eyJ.xxxx.a."])
  func examplesAreLinear(unit: String) {
    let text = Array(String(repeating: unit, count: 300_000 / unit.utf8.count).utf8)
    // Linear work takes well under a second here, quadratic work minutes.
    #expect(ThreadClock.seconds { _ = SecretSearch.matches(in: text) } < 20)
  }

  @Test(
    "Hashes, ids, names and placeholders are none",
    arguments: [
      "3f786850e387550fdab836ed7e6dc881de23001b", "token: 3f786850e387550fdab836ed7e6dc881de23001b",
      "secret: 6fa459ea-ee8a-4ca4-894e-db77e160355e", "password: correct horse battery staple",
      "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
      "integrity=\"sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==\"",
      "https://user:password@host/x", "https://user:$PASSWORD@host", "https://user:***@host",
      "http://host:8080/@x", "password: my-secret-password", "password: your_password_here",
      "db_password=db-password-prod1", "password=Password123", "secret: TheSecretOfTheQueue",
      "redis://localhost:6379/0", "AKIAIOSFODNN7EXAMPLE", "AKIA", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "token: the-next-page-of-2026", "client_secret: payments-db-2-eu-west-1", "tokens=1200000000000",
      "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAn4fT9kq2q8Zr3Yw7Lm1Nc5\n",
      "secretName: shop-tls", "password=${DB_PASSWORD}", "Bearer tokens expire after 3600 seconds everywhere",
      "sk_test_4eC39HqLyjWDarjtT1zdp7dc", "eyJ", "SG. was fine.", "hf_hub_download(repo_id=\"x\")",
    ])
  func spares(text: String) { #expect(SecretSearch.matches(in: Array(text.utf8)).isEmpty, "\(text)") }

  @Test(
    "A password that holds a word for one is one", arguments: ["hunter2" + "Secret99", "9fTokenBq" + "71zR"])
  func holdsAWord(value: String) {
    for line in ["password: \(value)", "DB_PASSWORD=\(value)", "Log in with password: \(value) now."] {
      let text = Array(line.utf8)
      #expect(
        SecretSearch.matches(in: text).map { String(decoding: text[$0.range], as: UTF8.self) } == [value])
    }
  }

  @Test(
    "The name of a secret may be spelled with hyphens or underscores",
    arguments: ["api_key", "api-key", "APIKEY", "stripe_api_key", "secret_key", "ACCESS_KEY", "db_password"])
  func names(name: String) {
    let value = "Tr4" + "vbQ9zx81Lm"
    let text = Array("\(name)=\(value)".utf8)
    #expect(SecretSearch.matches(in: text).map { String(decoding: text[$0.range], as: UTF8.self) } == [value])
  }

  @Test(
    "A mark that ends with a full stop is none at the end of a sentence", arguments: ["SG", "hvs", "ya29"])
  func fullStop(mark: String) {
    let text =
      "It was \(mark). Nothing else is to be said of it, and nobody knows what the letters stand for."
    #expect(SecretSearch.matches(in: Array(text.utf8)).isEmpty)
  }

  @Test("A bearer token is found behind its word")
  func bearer() {
    let value = "Tr4" + "vbQ9zx81LmXy2Bn9Pc4"
    let text = Array("Authorization: Bearer \(value)".utf8)
    #expect(SecretSearch.matches(in: text).map { String(decoding: text[$0.range], as: UTF8.self) } == [value])
  }

  @Test("A line of a private key is no line to show anywhere else")
  func coversPieces() {
    let body = "MIIEowIBAAKCAQEAx4fT9kq2" + "q8Zr3Yw7Lm1Nc5Vb0Xa6Sd9Fg"
    let key = "-----BEGIN RSA PRIVATE KEY-----\n\(body)\n-----END RSA PRIVATE KEY-----"
    var bytes = Array("Somebody pasted \(body) as well.\n\n\(key)\n".utf8)
    for range in SecretSearch.ranges(in: bytes) { SecretSearch.mask(range, in: &bytes) }
    let shown = String(decoding: bytes, as: UTF8.self)
    #expect(!shown.contains(body.prefix(8)))
    #expect(shown.hasPrefix("Somebody pasted ****"))
    #expect(shown.contains(" as well."))
  }

  @Test("Long texts of openings take no long time")
  func isLinear() {
    for unit in [
      "-----BEGIN PRIVATE KEY-----\n", "://a:", "password=a1B", "ghp_a", "Bearer a1", "eyJ.", "AKIA",
    ] {
      let text = Array(String(repeating: unit, count: 100_000 / unit.utf8.count).utf8)
      let seconds = ThreadClock.seconds { _ = SecretSearch.matches(in: text) }
      #expect(seconds < 10, "\(unit): \(seconds)")
    }
  }
}

/// Finds credentials in a text: keys and tokens by the marks that their makers gave them, private keys, passwords in
/// addresses, and values that are assigned to the name of a secret.
///
/// Marks decide, not disorder: a hash of a commit, a UUID and a digest are as random as any key and no secret. Only
/// behind a name such as `password` is a value judged by its mixture of characters.
///
/// Sources: the formats that makers document for secret scanning (AWS, GitHub, GitLab, Slack, Google, Stripe, npm,
/// PyPI, SendGrid), RFC 7468 (private keys), RFC 7519 (tokens in JSON).
package enum SecretSearch {
  /// A secret's bytes, and what it is.
  package struct Match: Sendable, Equatable {
    /// Of a private key from its first to its last line; of an assignment the value alone.
    package let range: Range<Int>
    package let kind: String
  }

  /// The secrets of a text, in its order and apart from one another.
  ///
  /// - Complexity: O(n) in the bytes; what is tried at a place looks at a bounded stretch, but for tokens and private
  ///   keys, each of which is read to its end once.
  package static func matches(in text: [UInt8]) -> [Match] {
    text.withUnsafeBufferPointer { matches(in: $0) }
  }

  private static func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
    var scan = SecretScan(text: text)
    return scan.matches()
  }

  /// The bytes that no report may show: the secrets, and every other place where one of them stands.
  ///
  /// - Complexity: O(n), times the number of different secrets.
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    let found = matches(in: text).map(\.range)
    guard !found.isEmpty else { return [] }
    var ranges = found
    for secret in Set(found.flatMap { pieces(of: text[$0]) }) {
      var index = 0
      while index + secret.count <= text.count {
        if text[index] == secret[0], text[index...].starts(with: secret) {
          ranges.append(index..<index + secret.count)
          index += secret.count
        } else {
          index += 1
        }
      }
    }
    return ranges
  }

  /// What of a secret would give it away elsewhere: all of it, or of a private key each line of its body.
  private static func pieces(of secret: ArraySlice<UInt8>) -> [[UInt8]] {
    let lines = secret.split { $0 == 0x0A || $0 == 0x0D }
    guard lines.count > 1 else { return secret.count >= 6 ? [Array(secret)] : [] }
    return lines.filter { $0.count >= 16 && !$0.starts(with: "-----".utf8) }.map { Array($0) }
  }

  /// The text with every secret replaced by as many asterisks; nil where there is none.
  package static func masked(_ text: String) -> String? {
    var text = text
    let found = text.withUTF8 { matches(in: $0) }
    guard !found.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    for match in found { mask(match.range, in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes asterisks over a range; breaks of lines stay.
  package static func mask(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = UInt8(ascii: "*") }
  }
}

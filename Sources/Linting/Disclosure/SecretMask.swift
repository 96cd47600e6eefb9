import Postmortem

/// Keeps the secrets of a file out of what is said about it.
struct SecretMask {
  /// The secrets as text, longest first; of a private key each of its lines.
  private let secrets: [String]

  /// - Parameter source: the file that findings speak of.
  init(_ source: [UInt8]) { self.init(source, found: SecretSearch.matches(in: source)) }

  /// The same for a file whose secrets are known.
  init(_ source: [UInt8], found: [SecretSearch.Match]) {
    var secrets: [String] = []
    for match in found {
      for line in source[match.range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      where line.count >= 3 {
        secrets.append(String(decoding: line, as: UTF8.self))
      }
    }
    self.secrets = secrets.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The finding without a secret in any of its texts; a fix that would write one is left out.
  func masked(_ finding: Finding) -> Finding {
    let message = masked(finding.message)
    let suggestion = finding.suggestion.map(masked)
    let isClean = finding.fix?.edits.allSatisfy { masked($0.replacement) == $0.replacement } ?? true
    if message == finding.message, suggestion == finding.suggestion, isClean { return finding }
    return Finding(
      rule: finding.rule, level: finding.level, path: finding.path, range: finding.range, message: message,
      suggestion: suggestion, fix: isClean ? finding.fix : nil, lacking: finding.lacking)
  }

  /// The text without a secret of the file.
  func masked(_ text: String) -> String {
    var text = SecretSearch.masked(text) ?? text
    for secret in secrets where text.utf8.count >= secret.utf8.count {
      text = text.replacingAll(secret, with: "***")
    }
    return text
  }
}

extension String {
  /// Every occurrence of `part` replaced, from front to back.
  fileprivate func replacingAll(_ part: String, with other: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        result += Array(other.utf8)
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result.count == bytes.count && index == bytes.count && result == bytes
      ? self : String(decoding: result, as: UTF8.self)
  }
}

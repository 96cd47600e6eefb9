import Crypto
import Markdown
package import Postmortem

/// By what a finding is known again when the lines around it have moved: in a baseline, and where alerts are kept.
///
/// SHA-256 over the rule, the path, the heading of the section, the text that the finding speaks of with its white
/// space evened out, what the finding misses there, and the how-manieth of its kind it is. Line numbers have no part in it, so a finding survives
/// what is inserted above it. No secret goes into the sum: it is written over first, and findings of the disclosure
/// group leave their text out altogether.
package enum Fingerprint {
  /// The findings with their fingerprints.
  ///
  /// - Parameter findings: those of one knowledge base, in the order of every output.
  /// - Complexity: linear in the findings and in the documents that they speak of.
  package static func stamped(_ findings: [Finding], of base: KnowledgeBase) -> [Finding] {
    let texts = texts(of: Set(findings.map(\.path)), in: base)
    var seen: [Known: Int] = [:]
    return findings.map { finding in
      let text = texts[finding.path]
      let known = Known(
        rule: finding.rule, path: finding.path, section: text?.section(at: finding.range) ?? "",
        text: Self.speaksOfSecrets(finding.rule) ? "" : text?.slice(finding.range) ?? "",
        lacking: finding.lacking)
      let occurrence = seen[known, default: 0]
      seen[known] = occurrence + 1
      var stamped = finding
      stamped.fingerprint = known.sum(occurrence)
      return stamped
    }
  }

  /// The result with the fingerprints of all its findings. Silenced ones are counted along: which of several alike is
  /// the first does not change when a comment silences one of them.
  package static func stamped(_ result: LintResult, of base: KnowledgeBase) -> LintResult {
    let heard = result.findings.map { (finding: $0, silence: SilencedFinding.Silence?.none) }
    let silenced = result.silenced.map { (finding: $0.finding, silence: Optional($0.silence)) }
    let all = (heard + silenced).sorted { Finding.comesBefore($0.finding, $1.finding) }
    var stamped = LintResult(findings: [])
    for (finding, item) in zip(Self.stamped(all.map(\.finding), of: base), all) {
      if let silence = item.silence {
        stamped.silenced.append(SilencedFinding(finding, silence))
      } else {
        stamped.findings.append(finding)
      }
    }
    return stamped
  }

  private static func speaksOfSecrets(_ rule: String) -> Bool { disclosing.contains(rule) }

  private static let disclosing = Set(
    Catalogue.descriptions.lazy.filter { $0.group == .disclosure }.map(\.id))

  private static func texts(of paths: Set<String>, in base: KnowledgeBase) -> [String: Text] {
    var texts: [String: Text] = [:]
    for path in paths {
      if let document = base.document(atPath: path) {
        texts[path] = Text(document.markup.source, sections: document.sections)
      } else if let source = base.source(atPath: path) {
        texts[path] = Text(source, sections: [])
      }
    }
    return texts
  }
}

/// What two findings share when only their order tells them apart.
private struct Known: Hashable {
  let rule: String
  let path: String
  let section: String
  let text: String
  /// What is absent; nil where the text itself is what is wrong.
  let lacking: String?

  func sum(_ occurrence: Int) -> String {
    var hash = SHA256()
    for part in [rule, path, section, text] + (lacking.map { [$0] } ?? []) + [String(occurrence)] {
      // A part ends with a byte that no text holds, so that two different lists never make the same bytes.
      var bytes = Array(part.utf8)
      bytes.append(0xFF)
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    var digits = ""
    for byte in hash.finalize() {
      digits += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }
    return digits
  }
}

/// A file as fingerprints see it: its secrets written over, and where its sections are.
private struct Text {
  private let bytes: [UInt8]
  /// In document order.
  private let sections: [Section]

  init(_ source: [UInt8], sections: [Section]) {
    var bytes = source
    for range in SecretSearch.ranges(in: source) { SecretSearch.mask(range, in: &bytes) }
    self.bytes = bytes
    self.sections = sections
  }

  /// The heading of the innermost section that holds the beginning of `range`; empty before the first.
  ///
  /// - Complexity: O(log n) in the number of sections.
  func section(at range: Range<Int>) -> String {
    let next = sections.firstIndexByHalving { $0.titleRange.lowerBound > range.lowerBound }
    return next > 0 ? slice(sections[next - 1].titleRange) : ""
  }

  /// The text of `range`, white space evened out, and so are the asterisks of a secret: not even its length stays.
  func slice(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    var text: [UInt8] = []
    var asterisks = 0
    for byte in bytes[range] {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if isBlank, text.last == 0x20 || text.isEmpty { continue }
      asterisks = byte == UInt8(ascii: "*") ? asterisks + 1 : 0
      if asterisks > 3 { continue }
      text.append(isBlank ? 0x20 : byte)
    }
    if text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

import Linting

/// One result of a SARIF run.
struct SARIFResult {
  private let finding: Finding
  private let silence: SilencedFinding.Silence?
  private let rule: Int?
  private let hasBaseline: Bool

  /// - Parameters:
  ///   - rule: where the run describes the finding's rule.
  ///   - hasBaseline: whether the run was compared with an earlier state.
  init(_ result: SARIFReport.Result, rule: Int?, hasBaseline: Bool) {
    finding = result.finding
    silence = result.silence
    self.rule = rule
    self.hasBaseline = hasBaseline
  }

  /// Writes the result.
  ///
  /// - Parameter file: what the finding points into; nil where it could not be read.
  func write(_ file: SourceFile?, _ json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", finding.rule)
      if let rule { json.member("ruleIndex", rule) }
      json.member("level", finding.level.sarif)
      json.key("message")
      json.object { $0.member("text", finding.message + (finding.suggestion.map { "\n\($0)" } ?? "")) }
      json.key("locations")
      json.array { json in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            writeArtifact(&json)
            if let file {
              json.key("region")
              Self.write(file.region(of: finding.range), &json)
            }
          }
        }
      }
      if let fingerprint = finding.fingerprint {
        json.key("partialFingerprints")
        // Consumers expect the hash and the how-manieth of its kind, which is part of ours.
        json.object { $0.member("primaryLocationLineHash", fingerprint + ":1") }
      }
      if hasBaseline { json.member("baselineState", silence == .baseline ? "unchanged" : "new") }
      if case .suppression(let reason) = silence { Self.writeSuppression(reason, &json) }
      if let file, let fix = finding.fix { write(fix, file, &json) }
    }
  }

  private func writeArtifact(_ json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { $0.member("uri", Self.uri(of: finding.path)) }
  }

  private static func writeSuppression(_ reason: String, _ json: inout JSONWriter) {
    json.key("suppressions")
    json.array { json in
      json.object { json in
        json.member("kind", "inSource")
        if !reason.isEmpty { json.member("justification", reason) }
      }
    }
  }

  private func write(_ fix: Fix, _ file: SourceFile, _ json: inout JSONWriter) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.key("description")
        json.object { $0.member("text", finding.message) }
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            writeArtifact(&json)
            json.key("replacements")
            json.array { json in
              for edit in fix.edits {
                json.object { json in
                  json.key("deletedRegion")
                  Self.write(file.region(of: edit.range), &json)
                  json.key("insertedContent")
                  json.object { $0.member("text", edit.replacement) }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ region: SourceRegion, _ json: inout JSONWriter) {
    json.object { json in
      json.member("startLine", region.start.line)
      json.member("startColumn", region.start.utf16)
      json.member("endLine", region.end.line)
      json.member("endColumn", region.end.utf16)
    }
  }

  /// The path as a reference: what RFC 3986 does not allow in a path is percent-encoded.
  static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/!$&'()*+,;=@".utf8.contains(byte): uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension RuleLevel {
  /// The level's name in SARIF.
  var sarif: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    case .off: "none"
    }
  }
}

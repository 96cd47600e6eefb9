import Linting

/// Findings for programs, as one JSON object; `schema` describes it.
///
/// Lines and columns count from one, columns in Unicode code points; `endLine` and `endColumn` stand behind the last
/// character. Offsets count bytes from the start of the file, from zero. New members may be added without a new
/// `schemaVersion`; none is removed or changes its meaning.
package struct JSONReport: FindingsReport {
  /// Rises when a member is removed or changes its meaning.
  package static let schemaVersion = 1

  private let toolVersion: String

  /// - Parameter toolVersion: the program's own version, as the report names it.
  package init(toolVersion: String) { self.toolVersion = toolVersion }

  /// Appends the report.
  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var writer = JSONWriter()
    writer.object { json in
      json.member("schemaVersion", Self.schemaVersion)
      json.member("tool", "afterword")
      json.member("toolVersion", toolVersion)
      json.key("documents")
      json.object { json in
        json.member("found", outcome.census.found)
        json.member("linted", outcome.census.linted)
        json.key("skipped")
        json.array { json in
          for skip in outcome.census.skipped {
            json.object { json in
              json.member("reason", skip.singular)
              json.member("count", skip.count)
            }
          }
        }
      }
      json.key("counts")
      json.object { json in
        json.member("error", outcome.count(.error))
        json.member("warning", outcome.count(.warning))
        json.member("note", outcome.count(.note))
      }
      json.key("findings")
      json.array { json in
        for finding in outcome.findings { Self.write(finding, outcome.files[finding.path], &json) }
      }
      json.key("suppressed")
      json.array { json in
        for item in outcome.silenced {
          guard case .suppression(let reason) = item.silence else { continue }
          Self.write(item.finding, outcome.files[item.finding.path], reason: reason, &json)
        }
      }
    }
    output += writer.bytes
    output.append(0x0A)
  }

  private static func write(
    _ finding: Finding, _ file: SourceFile?, reason: String? = nil, _ json: inout JSONWriter
  ) {
    json.object { json in
      if let reason { json.member("reason", reason) }
      json.member("path", finding.path)
      if let file {
        let start = file.position(at: finding.range.lowerBound)
        let end = file.position(at: finding.range.upperBound)
        json.member("line", start.line)
        json.member("column", start.codePoint)
        json.member("endLine", end.line)
        json.member("endColumn", end.codePoint)
      }
      json.member("startOffset", finding.range.lowerBound)
      json.member("endOffset", finding.range.upperBound)
      json.member("level", finding.level.rawValue)
      json.member("rule", finding.rule)
      json.member("message", finding.message)
      json.member("suggestion", finding.suggestion)
      json.key("fix")
      guard let fix = finding.fix else {
        json.null()
        return
      }
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.member("startOffset", edit.range.lowerBound)
            json.member("endOffset", edit.range.upperBound)
            json.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}

extension JSONReport {
  /// The JSON Schema (2020-12) of the report.
  package static let schema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Findings of afterword lint",
      "type": "object",
      "required": ["schemaVersion", "tool", "toolVersion", "documents", "counts", "findings"],
      "properties": {
        "schemaVersion": {"const": 1},
        "tool": {"const": "afterword"},
        "toolVersion": {"type": "string"},
        "documents": {
          "type": "object",
          "required": ["found", "linted", "skipped"],
          "properties": {
            "found": {"type": "integer", "minimum": 0},
            "linted": {"type": "integer", "minimum": 0},
            "skipped": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["reason", "count"],
                "properties": {"reason": {"type": "string"}, "count": {"type": "integer", "minimum": 1}}
              }
            }
          }
        },
        "counts": {
          "type": "object",
          "required": ["error", "warning", "note"],
          "additionalProperties": {"type": "integer", "minimum": 0}
        },
        "findings": {
          "description": "sorted by path, place and rule",
          "type": "array",
          "items": {"$ref": "#/$defs/finding"}
        },
        "suppressed": {
          "description": "what comments in the documents silence; each has the reason that is given there",
          "type": "array",
          "items": {"$ref": "#/$defs/finding", "required": ["reason"]}
        }
      },
      "$defs": {
        "finding": {
          "type": "object",
          "required": ["path", "startOffset", "endOffset", "level", "rule", "message", "suggestion", "fix"],
          "properties": {
            "path": {"type": "string", "description": "relative to the root of the knowledge base"},
            "line": {"type": "integer", "minimum": 1, "description": "absent where the file could not be read"},
            "column": {"type": "integer", "minimum": 1, "description": "in Unicode code points"},
            "endLine": {"type": "integer", "minimum": 1},
            "endColumn": {"type": "integer", "minimum": 1, "description": "behind the last character"},
            "startOffset": {"type": "integer", "minimum": 0, "description": "in bytes"},
            "endOffset": {"type": "integer", "minimum": 0, "description": "behind the last byte"},
            "level": {"enum": ["error", "warning", "note"]},
            "rule": {"type": "string"},
            "message": {"type": "string"},
            "suggestion": {"type": ["string", "null"]},
            "fix": {
              "description": "edits in the order of the file, which do not overlap",
              "type": ["array", "null"],
              "items": {
                "type": "object",
                "required": ["startOffset", "endOffset", "replacement"],
                "properties": {
                  "startOffset": {"type": "integer", "minimum": 0},
                  "endOffset": {"type": "integer", "minimum": 0},
                  "replacement": {"type": "string"}
                }
              }
            }
          }
        }
      }
    }

    """
}

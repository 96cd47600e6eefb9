import Linting

/// What a SARIF run says about one rule.
struct SARIFRule {
  private let rule: RuleDescription

  init(_ rule: RuleDescription) { self.rule = rule }

  /// Code scanning cuts longer descriptions.
  private static let longest = 1024

  /// Writes the rule's description.
  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.id)
      json.member("name", name)
      Self.write("shortDescription", rule.summary, &json)
      Self.write("fullDescription", String(rule.rationale.prefix(Self.longest)), &json)
      json.key("help")
      json.object { json in
        json.member("text", "\(rule.summary)\n\n\(rule.rationale)\n\nSource: \(rule.source)")
        // Without the examples: those of `secret` would make other scanners cry.
        json.member(
          "markdown",
          "\(rule.summary)\n\n\(rule.rationale)\n\nSource: \(rule.source). Examples: `afterword explain \(rule.id)`"
        )
      }
      json.key("defaultConfiguration")
      json.object { $0.member("level", rule.level.sarif) }
      json.key("properties")
      json.object { json in
        json.key("tags")
        json.array { json in
          json.value("postmortem")
          json.value(rule.group.rawValue)
        }
        json.member("problem.severity", severity)
      }
    }
  }

  /// "action-owner" as "ActionOwner", which is how SARIF wants names.
  private var name: String {
    rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private var severity: String {
    switch rule.level {
    case .error: "error"
    case .warning: "warning"
    case .note, .off: "recommendation"
    }
  }

  private static func write(_ key: String, _ text: String, _ json: inout JSONWriter) {
    json.key(key)
    json.object { $0.member("text", text) }
  }
}

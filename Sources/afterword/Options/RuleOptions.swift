import ArgumentParser
import Linting

/// Which rules are applied.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Apply only these rules or groups.", valueName: "rule,…"))
  var only: String?

  @Option(help: ArgumentHelp("Leave these rules or groups out.", valueName: "rule,…"))
  var skip: String?

  /// The rules that were chosen.
  ///
  /// - Throws: `CommandFailure` for a name that no rule or group has.
  var rules: [Rule] {
    get throws { try RuleChoice.rules(only: only, skip: skip) }
  }
}

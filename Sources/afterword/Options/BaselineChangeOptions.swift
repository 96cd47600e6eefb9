import ArgumentParser

/// What a run does to its baseline.
struct BaselineChangeOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Accept all findings of today: from then on only new ones are reported.",
      discussion: """
        With paths, --only or --skip, the entries of what was not looked at stay. Secrets are never accepted.
        """))
  var writeBaseline = false

  @Flag(help: "Remove the entries whose findings are gone from the baseline, and add none.")
  var pruneBaseline = false

  func validate() throws {
    if writeBaseline, pruneBaseline {
      throw ValidationError("--write-baseline removes stale entries as well: leave --prune-baseline out")
    }
  }

  /// Nil where the baseline stays as it is.
  var change: BaselineStage.Change? {
    if writeBaseline { return .write }
    return pruneBaseline ? .prune : nil
  }
}

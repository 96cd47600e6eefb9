import ArgumentParser

/// What becomes of findings that a machine can answer.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Mend what can be mended without asking, then report the rest.",
      discussion: """
        What a baseline knows, a comment silences, or --since, --only and --skip leave out stays as it is.
        """))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      "Print what --fix would change, as a patch, and change nothing; exit 1 where there is something.",
      discussion: "No findings are reported. `afterword lint --diff | patch -p1` does what --fix does."))
  var diff = false

  /// Nil where findings are reported only.
  var aim: Fixing.Aim? {
    if diff { return .show }
    return fix ? .write : nil
  }
}

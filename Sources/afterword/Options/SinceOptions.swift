import ArgumentParser

/// Which changes findings are reported for.
struct SinceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only what was changed since this git revision.",
      discussion: """
        Compares the files on disk with the commit where the revision and HEAD parted: committed, staged and \
        unstaged changes count, and so do new files that git does not ignore.
        """,
      valueName: "rev"))
  var since: String?
}

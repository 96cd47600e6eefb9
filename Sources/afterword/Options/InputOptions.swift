import ArgumentParser
import Postmortem

/// A document that comes by standard input, as editors and hooks hand it over.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file that standard input stands for, with - as the path.",
      discussion: """
        Settings, ignore files and the rules for its path go by the name, and findings are reported under it. The \
        file need not exist; rules that compare documents see the text in its place.
        """,
      valueName: "path"))
  var stdinFilename: String?

  /// Checks that a text has a name, and that nothing else is asked for.
  func validate(with paths: [String]) throws {
    if paths.contains("-"), stdinFilename == nil {
      throw ValidationError(
        "- reads standard input, and only a name tells which settings and rules hold: add --stdin-filename PATH"
      )
    }
    guard let stdinFilename else { return }
    if paths != ["-"] {
      throw ValidationError("--stdin-filename names what - reads: give - as the only path")
    }
    if stdinFilename.isEmpty || stdinFilename.hasSuffix("/") || FileWalk.isFolder(stdinFilename) {
      throw ValidationError("--stdin-filename takes the name of a file, not \"\(stdinFilename)\"")
    }
  }

  /// What standard input holds, where it is asked for.
  ///
  /// - Throws: `CommandFailure` where it cannot be read.
  var text: [UInt8]? {
    get throws { try stdinFilename.map { _ in try Terminal.readInput() } }
  }
}

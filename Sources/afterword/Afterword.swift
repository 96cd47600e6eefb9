import ArgumentParser
import Glibc

/// The command line: arguments in, exit code out.
@main
struct Afterword: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "afterword",
    abstract: "Lint postmortems, and build the knowledge base that keeps them from happening twice.",
    discussion: """
      A knowledge base is a folder with afterword.yml and Markdown documents under content/. Commands find it from \
      where they stand, or from the files they are given, by walking up.

      Exit codes: 0 nothing at or above the failing level, 1 findings, 2 the tool could not do its work.
      """,
    version: version,
    subcommands: [Lint.self, Build.self, Explain.self, Config.self, Schema.self, Survey.self])

  /// Runs the command that the arguments name, and ends the process with its code.
  static func main() async {
    Heap.growInLargeSteps()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.complain(failure.message)
      Glibc.exit(ExitStatus.failed.rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code == .success else {
        Terminal.complain(plain(fullMessage(for: error)))
        Glibc.exit(ExitStatus.failed.rawValue)
      }
      print(fullMessage(for: error))
    }
  }

  /// The parser of arguments begins with a capital letter what all other errors begin with a small one.
  private static func plain(_ message: String) -> String {
    let lead = "Error: "
    return message.hasPrefix(lead) ? "error: " + message.dropFirst(lead.count) : message
  }
}

/// What the process tells whoever started it.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the failing level.
  case clean = 0
  /// Findings.
  case findings = 1
  /// The tool could not do its work.
  case failed = 2
}

/// Why a command could not do its work, in words for the person who gave it.
struct CommandFailure: Error {
  let message: String

  init(_ message: String) { self.message = "error: " + message }
}

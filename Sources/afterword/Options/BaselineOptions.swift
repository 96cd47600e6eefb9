import ArgumentParser
import Postmortem
import Reporting

/// Which baseline a command goes by.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The accepted findings, which are not reported. Default: \(BaselineFile.name) at the root, if there.",
      valueName: "file"))
  var baseline: String?

  @Flag(name: .customLong("no-baseline"), help: "Go by no baseline: accepted findings count like all others.")
  var isOff = false

  func validate() throws {
    if isOff, baseline != nil { throw ValidationError("--baseline and --no-baseline exclude each other") }
  }

  /// The file of a knowledge base, as an absolute path; it need not exist.
  func path(for root: Root, in folder: String) -> String {
    baseline.map { PathName.absolute($0, in: folder) } ?? PathName.absolute(BaselineFile.name, in: root.path)
  }
}

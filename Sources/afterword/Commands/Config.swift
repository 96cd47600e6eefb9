import ArgumentParser
import Postmortem
import Reporting
import Site

/// `afterword config`
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the settings in force, and where each comes from.",
    discussion: """
      The output is YAML that could stand in afterword.yml. With a key, its value alone is printed: a list a line \
      each, a group as YAML.
      """)

  @Argument(help: "A key such as title, clocks or rules.action-due.level. Default: all of them.")
  var key: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The document or folder to look from: the knowledge base around it, and the overrides that hold for it.",
      valueName: "path"))
  var place: String?

  @Option(help: ArgumentHelp("The day to look from, as other commands take it.", valueName: "date"))
  var asOf: Day?

  @Option(help: "yaml or json.")
  var format = Format.yaml

  /// How settings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
  }

  func run() throws {
    let folder = Terminal.folder
    let start = PathName.absolute(place ?? ".", in: folder)
    let root = Root.find(from: start)
    let wanted = try key.map(SettingChoice.init(key:))
    let lines = try SettingsInForce(root, for: place.map { _ in start }, asOf: asOf, shownFrom: folder)
      .lines(below: wanted?.path ?? [])
    if format == .json {
      try Terminal.write(SettingsReport.json(lines))
    } else if let wanted, wanted.isSingle, let line = lines.first {
      if let value = line.value {
        try Terminal.write(SettingsReport.plain(value))
      } else {
        Terminal.complain("\(wanted.path.joined(separator: ".")) is not set")
      }
    } else {
      if !root.hasSettings { Terminal.complain("There is no afterword.yml: the defaults hold.") }
      try Terminal.write(SettingsReport.yaml(lines))
    }
  }
}

import ArgumentParser
import Postmortem
import Reporting
import Site

/// `afterword schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of settings or front matter, for editors, or of the findings in JSON.",
    discussion: """
      With the YAML language server, begin afterword.yml with
        # yaml-language-server: $schema=afterword.schema.json
      where that file holds what `afterword schema settings` prints. The form of ids is the one that the settings \
      around the working folder ask for.
      """)

  @Argument(help: "settings, front-matter, or findings: what lint --format json writes.")
  var subject: Subject

  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case settings
    case frontMatter = "front-matter"
    case findings
  }

  func run() throws {
    switch subject {
    case .settings:
      try Terminal.write(
        KeySchema(
          title: "Settings of Afterword", meaning: "afterword.yml, which marks the root of a knowledge base.",
          keys: EverySetting.keys
        ).bytes())
    case .frontMatter:
      // Settings that cannot be understood are for `afterword config` to tell; ids then have their usual form.
      let settings = Loader.settings(of: Root.find(from: Terminal.folder)).settings
      try Terminal.write(
        KeySchema(
          title: "Front matter of an incident", meaning: "What stands between the --- lines of an incident.",
          keys: FrontMatterKeys.incident, identifier: settings.identifiers, foreign: FrontMatterKeys.foreign,
          borrowed: FrontMatterKeys.borrowed
        ).bytes())
    case .findings: try Terminal.write(Array(JSONReport.schema.utf8))
    }
  }
}

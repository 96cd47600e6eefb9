import ArgumentParser
import Postmortem

/// `afterword survey`
struct Survey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how much of a folder of postmortems can be read, before anything is changed.",
    discussion: """
      For documents that were not written for Afterword. Counts the documents whose timeline yields two or more \
      entries and those whose action items are read, and lists the headings that no section name matches.
      """)

  @Argument(help: "A folder of documents.")
  var folder: String

  @Option(help: ArgumentHelp("Fail below this share of timelines, in percent.", valueName: "percent"))
  var requireTimelines: Int?

  @Option(help: ArgumentHelp("Fail below this share of action lists, in percent.", valueName: "percent"))
  var requireActions: Int?

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let here = Terminal.folder
    let root = Root(path: PathName.absolute(folder, in: here), hasSettings: false)
    let opening = try await Opening(root, files: nil, reading, shownFrom: here)
    let survey = ReadingSurvey(of: opening.base.incidents)
    try Terminal.write(Array(text(of: survey, among: opening.base.incidents.count).utf8))
    let isShort =
      survey.timelines.fraction * 100 < Double(requireTimelines ?? 0)
      || survey.actionLists.fraction * 100 < Double(requireActions ?? 0)
    if isShort { throw ExitStatus.findings }
  }

  private func text(of survey: ReadingSurvey, among incidents: Int) -> String {
    var lines = ["\(incidents) postmortems"]
    for (what, share, then) in [
      ("with a timeline", survey.timelines, "two or more entries read in"),
      ("with action items", survey.actionLists, "their items read in"),
      ("headings", survey.headings, "known by name"),
    ] {
      let percent = (share.fraction * 1000).rounded() / 10
      lines.append("\(share.total) \(what), \(then) \(share.read) (\(percent)%)")
      lines += share.missed.map { "  not read: \($0)" }
    }
    let unknown = survey.unknownHeadings.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }
    if !unknown.isEmpty {
      lines.append("most frequent headings without a section; `headings:` in afterword.yml can name them")
      lines += unknown.prefix(12).map { "  \($0.value) × \($0.key)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

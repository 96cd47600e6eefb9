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
    for (name, share) in [
      ("timelines with two or more entries", survey.timelines), ("action lists read", survey.actionLists),
      ("headings known by name", survey.headings),
    ] {
      let percent = (share.fraction * 1000).rounded() / 10
      lines.append("\(name): \(share.read) of \(share.total) (\(percent)%)")
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

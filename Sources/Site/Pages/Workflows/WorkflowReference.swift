import Postmortem

/// The workflows in Markdown, for `Sources/WORKFLOWS.md`.
package enum WorkflowReference {
  /// A table for each workflow; documents are linked as seen from a folder beside `content/`.
  package static func markdown() -> String {
    var lines: [String] = []
    for workflow in WorkflowTable.all {
      lines += [
        "## \(workflow.name)", "", "| Point | Demand | Field | Rules | Shown on | Asked for by |",
        "|---|---|---|---|---|---|",
      ]
      lines += workflow.points.map(row)
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ point: WorkflowPoint) -> String {
    let fields = point.fields.map { field -> String in
      let words = field.words
      return "`\(words.code)`" + (words.note.map { " (\($0))" } ?? "")
    }
    let rules = point.rules.map { Routes.rule($0) == nil ? "\($0) (planned)" : "`\($0)`" }
    let carriers = point.carriers.map { "[\($0)](../content/\($0))" }
    let asked = carriers.joined(separator: ", ") + (point.prompt.map { ". \($0)" } ?? "")
    let cells = [
      "**\(point.id)**", point.demand, fields.joined(separator: ", "),
      rules.isEmpty ? "none: people do this" : rules.joined(separator: ", "),
      point.pages.map(\.rawValue).joined(separator: ", "), asked,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

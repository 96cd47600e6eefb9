import Markdown
import Postmortem

/// The incidents of the last twelve months, by month; near misses and exercises are left out.
struct MonthTally {
  /// The first day of each month, oldest first.
  let months: [Day]
  /// For each month the severities of its incidents, worst first; nil for an unknown one.
  let severities: [[Severity?]]
  /// All incidents of the period, as indices.
  let incidents: [Int]
  /// How many incidents have no date, and so may be of the period or not.
  let undated: Int

  init(_ site: SiteContext) {
    let (year, month, _) = site.base.asOf.parts
    months = (0..<12).compactMap { offset in
      let number = year * 12 + month - 1 - 11 + offset
      return Day(year: number / 12, month: number % 12 + 1, day: 1)
    }
    var severities = Array(repeating: [Severity?](), count: months.count)
    var counted: [Int] = []
    for (index, incident) in site.base.incidents.enumerated()
    where incident.kind == .incident && incident.status?.value != .cancelled {
      guard let day = site.index.days[index], day <= site.base.asOf,
        let place = months.lastIndex(where: { $0 <= day })
      else { continue }
      severities[place].append(incident.governingSeverity)
      counted.append(index)
    }
    self.severities = severities.map { $0.sorted { ($0?.rawValue ?? 5) < ($1?.rawValue ?? 5) } }
    incidents = counted
    undated = site.base.incidents.indices.count {
      let incident = site.base.incidents[$0]
      return site.index.days[$0] == nil && incident.kind == .incident && incident.status?.value != .cancelled
    }
  }

  /// "July 2025 to June 2026".
  var period: String {
    guard let first = months.first, let last = months.last else { return "" }
    return "\(name(first)) to \(name(last))"
  }

  /// What the chart shows, as a sentence without its full stop.
  var finding: String {
    let most = severities.map(\.count).max() ?? 0
    let count = Counted.of(incidents.count, "incident")
    if incidents.isEmpty {
      return undated > 0 ? "No incident is known to be of these 12 months" : "No incident in 12 months"
    }
    if incidents.count == most, let only = severities.firstIndex(where: { !$0.isEmpty }) {
      return "\(count) in 12 months, \(most == 1 ? "" : "all ")in \(name(months[only]))"
    }
    return "\(count) in 12 months, at most \(Counted.number(most)) in one"
  }

  var chart: Chart {
    let words = ["Sev 1", "Sev 2", "Sev 3", "Sev 4", "Unknown"]
    let rows = zip(months, severities).map { month, severities in
      ChartRow(
        cells: [ChartCell(text: name(month), isHeading: true)]
          + [1, 2, 3, 4, nil].map { level in
            ChartCell(text: String(severities.count { $0?.rawValue == level }), isHeading: false)
          })
    }
    return Chart(
      drawingSVG: drawing,
      caption:
        "n = \(Counted.number(incidents.count)), by month; the shape carries the severity. Near misses, exercises and cancelled incidents are left out.",
      tableCaption: "Incidents by month and severity, \(period)",
      columns: [ChartColumn(name: "Month", isNumber: false)]
        + words.map { ChartColumn(name: $0, isNumber: true) },
      tableRows: rows)
  }

  private func name(_ month: Day) -> String {
    "\(DateText.months[month.parts.month - 1]) \(month.parts.year)"
  }

  /// A column of severity marks for each month: up to six, then one of the worst with the count above it.
  private var drawing: SafeHTML {
    let tallest = min(6, severities.map(\.count).max() ?? 0)
    let extra = Double(max(0, tallest - 3) * 25)
    let sentence = "Incidents by month, \(period): \(finding). The table below holds the numbers."
    var svg: SafeHTML = """
      <svg class="drawing" viewBox="0 0 358 \(122 + extra)" role="img" aria-label="\(sentence)">
      <path class="axis" d="M0 \(92 + extra)H358"/>

      """
    for (index, (month, marks)) in zip(months, severities).enumerated() {
      let x = 15 + 29.8 * Double(index)
      let initial = DateText.months[month.parts.month - 1].prefix(1)
      svg.append("<text class=\"t-muted t-middle\" x=\"\(x)\" y=\"\(112 + extra)\">\(initial)</text>\n")
      if marks.isEmpty {
        svg.append("<path class=\"grid\" d=\"M\(x) \(80 + extra)v8\"/>\n")
      } else if marks.count > 6 {
        svg.append(SeverityShape.mark(marks[0], x: x, y: 78 + extra, scale: "1"))
        svg.append("<text class=\"t-middle\" x=\"\(x)\" y=\"\(60 + extra)\">\(marks.count)</text>\n")
      } else {
        for (place, mark) in marks.enumerated() {
          svg.append(SeverityShape.mark(mark, x: x, y: 78 + extra - 25 * Double(place), scale: "1"))
        }
      }
    }
    svg.append("</svg>")
    return svg
  }
}

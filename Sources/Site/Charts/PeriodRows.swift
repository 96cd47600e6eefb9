import Markdown
import Postmortem

/// Quarters, or years where there are more than twelve quarters, of which drawings show the last twelve.
struct Periods: Sendable {
  struct Period: Sendable {
    /// "Q1", or "2026" where it is a year.
    let short: String
    /// "2026 Q1", "2026".
    let name: String
    let year: Int
    let incidents: [Int]
    let nearMisses: Int
    let severities: SeverityTally
    let clocks: ClockTally
  }

  static let most = 12

  /// Oldest first, without gaps.
  let all: [Period]
  let areYears: Bool
  /// How many earlier ones hold something and are left out.
  let leftOut: Int

  init(_ tallies: [QuarterTally]) {
    guard let first = tallies.first?.quarter.number, let last = tallies.last?.quarter.number else {
      (all, areYears, leftOut) = ([], false, 0)
      return
    }
    let areYears = last - first >= Periods.most
    let size = areYears ? 4 : 1
    let groups = Dictionary(grouping: tallies) { $0.quarter.number / size }
    let shown = max(first / size, last / size - Periods.most + 1)...last / size
    self.areYears = areYears
    leftOut = groups.keys.count { !shown.contains($0) }
    all = shown.map { number in
      let quarter = Quarter(number: number * size)
      let members = groups[number] ?? []
      return Period(
        short: areYears ? "\(quarter.year)" : "Q\(quarter.ofYear)",
        name: areYears ? "\(quarter.year)" : quarter.name, year: quarter.year,
        incidents: members.flatMap(\.incidents), nearMisses: members.reduce(0) { $0 + $1.nearMisses },
        severities: members.reduce(SeverityTally()) { $0 + $1.severities },
        clocks: members.reduce(ClockTally()) { $0 + $1.clocks })
    }
  }

  /// "quarter", "year".
  var noun: String { areYears ? "year" : "quarter" }

  /// What the drawing leaves out, as a sentence; empty where it leaves out nothing.
  var omission: String {
    leftOut == 0 ? "" : " \(Counted.of(leftOut, "earlier \(noun)")) \(leftOut == 1 ? "is" : "are") not drawn."
  }

  /// Names under the columns, at `y` and, for the years of quarters, below.
  func labels(_ sheet: Sheet, at y: Double, column: (Int) -> Double, _ marks: inout SafeHTML) {
    for (index, period) in all.enumerated() {
      // Years are too long for a phone: their last two digits.
      let text =
        areYears && !sheet.isWide && all.count > 4 ? "\u{2019}" + period.short.suffix(2) : period.short
      marks.append("<text class=\"t-muted t-middle\" x=\"\(column(index))\" y=\"\(y)\">\(text)</text>\n")
      if !areYears, index == 0 || all[index - 1].year != period.year {
        marks.append(
          "<text class=\"t-muted t-middle\" x=\"\(column(index))\" y=\"\(y + 17)\">\(period.year)</text>\n")
      }
    }
  }
}

/// Rows of columns over the same periods and on the same scale: one row for each severity.
struct PeriodRows: Sendable {
  struct Row: Sendable {
    let name: String
    /// Draws its mark, and decides how its columns look; nil for near misses.
    let severity: Severity?
    /// The class of the columns.
    let style: String
    let counts: [Int]
  }

  let periods: Periods
  let rows: [Row]

  init(_ periods: Periods) {
    self.periods = periods
    var rows: [Row] = Severity.allCases.map { severity in
      Row(
        name: "Sev \(severity.rawValue)", severity: severity, style: "mark-\(severity.rawValue)",
        counts: periods.all.map { $0.severities[severity] })
    }
    let unknown = periods.all.map { $0.severities[nil] }
    if unknown.contains(where: { $0 > 0 }) {
      rows.append(Row(name: "Unknown", severity: nil, style: "part part-unknown", counts: unknown))
    }
    let nearMisses = periods.all.map(\.nearMisses)
    if nearMisses.contains(where: { $0 > 0 }) {
      rows.append(Row(name: "Near miss", severity: nil, style: "part part-pending", counts: nearMisses))
    }
    self.rows = rows
  }

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let left = sheet.isWide ? 92.0 : 84
    let pitch = min(sheet.isWide ? 64 : 44, (sheet.width - left) / Double(max(1, periods.all.count)))
    func column(_ index: Int) -> Double { left + pitch * (Double(index) + 0.5) }
    let most = Double(max(1, rows.flatMap(\.counts).max() ?? 1))
    let bar = min(26, pitch * 0.62)
    let end = left + pitch * Double(periods.all.count)
    var marks: SafeHTML = ""
    var y = 0.0
    for row in rows {
      let floor = y + 46
      marks.append("<path class=\"axis\" d=\"M\(left) \(floor)H\(end)\"/>\n")
      if let severity = row.severity {
        marks.append(SeverityShape.mark(severity, x: 10, y: floor - 11, scale: ".9"))
        marks.append("<text x=\"25\" y=\"\(floor - 6)\">\(row.name)</text>\n")
      } else {
        marks.append("<text x=\"0\" y=\"\(floor - 6)\">\(row.name)</text>\n")
      }
      let greatest = row.counts.max() ?? 0
      var isLabelled = false
      for (index, count) in row.counts.enumerated() where count > 0 {
        let height = max(1.5, 26 * Double(count) / most)
        marks.append(
          "<rect class=\"\(row.style)\" x=\"\(column(index) - bar / 2)\" y=\"\(floor - height)\" width=\"\(bar)\" height=\"\(height)\"/>\n"
        )
        let text = Counted.number(count)
        // Where numbers don't fit beside each other the greatest of the row stands alone.
        guard sheet.width(of: text) + 2 <= pitch || (count == greatest && !isLabelled) else { continue }
        if count == greatest { isLabelled = true }
        marks.append(
          "<text class=\"t-middle\" x=\"\(column(index))\" y=\"\(floor - height - 5)\">\(text)</text>\n")
      }
      y += 48
    }
    periods.labels(sheet, at: y + 16, column: column, &marks)
    let height = y + (periods.areYears ? 24 : 40)
    return sheet.svg(id: id, name: name, description: description, height: height, hasLinks: false, marks)
  }
}

import Markdown

/// Bars from zero, one a row, each cut into parts whose numbers stand beside it in the same order.
struct BarChart: Sendable {
  /// How a part is drawn; patterns tell them apart without colour.
  enum Part: String, Sendable {
    /// Solid.
    case met
    /// Crosses.
    case missed
    /// Dots.
    case late
    /// Hatched: what is unknown never looks like what is met.
    case unknown
    /// An empty outline.
    case pending
  }

  struct Row: Sendable {
    let name: String
    let parts: [(part: Part, count: Int, word: String)]
    /// Stands apart from the rows under it, which it sums up.
    var isSum = false

    var total: Int { parts.reduce(0) { $0 + $1.count } }

    /// "21 met, 1 missed, 3 unknown".
    var text: String {
      let shown = parts.filter { $0.count > 0 }
      return shown.isEmpty
        ? "none" : shown.map { "\(Counted.number($0.count)) \($0.word)" }.joined(separator: ", ")
    }
  }

  let rows: [Row]

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let width = sheet.width - 4
    let most = Double(max(1, rows.filter { !$0.isSum || rows.count == 1 }.map(\.total).max() ?? 1))
    var marks: SafeHTML = ""
    var y = 2.0
    for row in rows {
      // A sum has a scale of its own: it fills the width, and no row is compared with it.
      let unit = row.isSum ? width / Double(max(1, row.total)) : width / most
      marks.append("<text class=\"t-strong\" x=\"0\" y=\"\(y + 14)\">\(row.name)</text>\n")
      let barY: Double
      if sheet.isWide
        || sheet.width(of: row.name, isBold: true) + sheet.width(of: row.text) + 12 <= sheet.width
      {
        marks.append("<text class=\"t-soft t-end\" x=\"\(sheet.width)\" y=\"\(y + 14)\">\(row.text)</text>\n")
        barY = y + 20
      } else {
        marks.append("<text class=\"t-soft\" x=\"0\" y=\"\(y + 32)\">\(row.text)</text>\n")
        barY = y + 38
      }
      marks.append("<path class=\"axis\" d=\"M.5 \(barY - 1)v14\"/>\n")
      var x = 1.0
      for part in row.parts where part.count > 0 {
        let length = max(2, Double(part.count) * unit)
        marks.append(
          "<rect class=\"part part-\(part.part.rawValue)\" x=\"\(x)\" y=\"\(barY)\" width=\"\(max(1, length - 2))\" height=\"12\"/>\n"
        )
        x += length
      }
      y = barY + (row.isSum ? 30 : 22)
    }
    return sheet.svg(id: id, name: name, description: description, height: y, hasLinks: false, marks)
  }
}

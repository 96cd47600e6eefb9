import Markdown
import Postmortem

/// Strips of dots on one logarithmic axis, each with its median and 90th percentile where there are enough of them.
struct StripChart: Sendable {
  struct Strip: Sendable {
    let name: String
    /// "n = 14, 2 unknown".
    let detail: String
    /// Ascending.
    let dots: [ChartDot]
    let distribution: Distribution
  }

  /// A strip with more than this is drawn as columns.
  static let mostDots = 250

  let strips: [Strip]
  let axis: LogAxis
  /// Writes a value in words.
  let words: @Sendable (Int64) -> String

  var dotCount: Int { strips.reduce(0) { $0 + $1.dots.count } }
  var hasLinks: Bool { dotCount <= ChartDot.mostLinks }
  var hasColumns: Bool { strips.contains { $0.dots.count > StripChart.mostDots } }

  /// How the marks are to be read, and how many stand at an edge.
  func reading(_ noun: String) -> String {
    var text = "Each dot is one \(noun), on a log axis."
    if hasColumns {
      text =
        "A strip of more than \(StripChart.mostDots) is drawn as columns of their numbers, on a log axis; "
        + "in others each dot is one \(noun)."
    }
    if strips.contains(where: { $0.distribution.quartiles != nil }) {
      text += " A box holds the middle half."
    }
    let (below, above) = axis.outside(strips.flatMap { $0.dots.map(\.value) })
    if below > 0, let first = axis.ticks.first {
      text +=
        " \(Counted.number(below)) below \(words(first.value)) \(below == 1 ? "stands" : "stand") at the left edge."
    }
    if above > 0, let last = axis.ticks.last {
      text +=
        " \(Counted.number(above)) above \(words(last.value)) \(above == 1 ? "stands" : "stand") at the right edge."
    }
    return text
  }

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let left = sheet.isWide ? 160.0 : 14
    let right = sheet.width - 14
    var marks: SafeHTML = ""
    var rows: [(strip: Strip, center: Double)] = []
    var y = 4.0
    for strip in strips {
      let hasQuantiles = strip.distribution.median != nil
      let above = (sheet.isWide ? 0.0 : 20) + (hasQuantiles ? 36 : 22)
      rows.append((strip, y + above))
      y += above + (hasQuantiles ? 36 : 22)
    }
    var grid: SafeHTML = ""
    for tick in axis.ticks { grid.append("M\(left + (right - left) * axis.place(of: tick.value)) 0V\(y)") }
    marks.append("<path class=\"grid\" d=\"\(grid)\"/><path class=\"axis\" d=\"M\(left) \(y)H\(right)\"/>\n")
    for tick in axis.ticks {
      let x = left + (right - left) * axis.place(of: tick.value)
      marks.append("<text class=\"t-muted t-middle\" x=\"\(x)\" y=\"\(y + 18)\">\(tick.text)</text>\n")
    }
    if sheet.isWide {
      marks.append("<text class=\"t-muted\" x=\"0\" y=\"\(y + 18)\">Log axis</text>\n")
    } else {
      marks.append("<text class=\"t-muted t-end\" x=\"\(right)\" y=\"\(y + 36)\">Log axis</text>\n")
    }
    for row in rows {
      label(row.strip, center: row.center, sheet, &marks)
      StripMarks(strip: row.strip, chart: self, sheet: sheet, left: left, right: right, center: row.center)
        .append(to: &marks)
    }
    let height = y + (sheet.isWide ? 26 : 44)
    return sheet.svg(
      id: id, name: name, description: description, height: height, hasLinks: hasLinks && dotCount > 0, marks)
  }

  private func label(_ strip: Strip, center: Double, _ sheet: Sheet, _ marks: inout SafeHTML) {
    if sheet.isWide {
      marks.append(
        """
        <text class="t-strong" x="0" y="\(center - 2)">\(strip.name)</text>\
        <text class="t-muted" x="0" y="\(center + 14)">\(strip.detail)</text>

        """)
    } else {
      let y = center - (strip.distribution.median == nil ? 22 : 40)
      marks.append(
        """
        <text class="t-halo" x="0" y="\(y)"><tspan class="t-strong">\(strip.name)</tspan> \
        <tspan class="t-muted">\(strip.detail)</tspan></text>

        """)
    }
  }
}

/// The marks of one strip, where it stands.
private struct StripMarks {
  let strip: StripChart.Strip
  let chart: StripChart
  let sheet: Sheet
  let left: Double
  let right: Double
  let center: Double

  private func x(_ value: Int64) -> Double { left + (right - left) * chart.axis.place(of: value) }

  func append(to marks: inout SafeHTML) {
    if let box = strip.distribution.quartiles {
      let (from, to) = (x(box.lowerBound), x(box.upperBound))
      marks.append(
        "<rect class=\"box\" x=\"\(from)\" y=\"\(center - 13)\" width=\"\(max(1, to - from))\" height=\"26\"/>\n"
      )
    }
    if strip.dots.count > StripChart.mostDots { columns(&marks) } else { dots(&marks) }
    if let median = strip.distribution.median { quantile("median", median, above: true, &marks) }
    if let ninetieth = strip.distribution.ninetieth { quantile("p90", ninetieth, above: false, &marks) }
  }

  /// Dots beside each other where they would hide one another: on the line, above it, below it.
  private func dots(_ marks: inout SafeHTML) {
    let offsets = [0.0, -6, 6, -12, 12, -3, 3, -9, 9]
    var last = Array(repeating: -Double.infinity, count: offsets.count)
    var path: SafeHTML = ""
    for dot in strip.dots {
      let x = x(dot.value)
      let row = last.firstIndex { x - $0 >= 7.5 } ?? last.indices.min { last[$0] < last[$1] } ?? 0
      last[row] = x
      let y = center + offsets[row]
      guard chart.hasLinks else {
        path.append("M\(x) \(y)h0")
        continue
      }
      marks.append(dot.link(x: x, y: y))
    }
    if !path.isEmpty { marks.append("<path class=\"dots\" d=\"\(path)\"/>\n") }
  }

  /// Columns of the numbers in equal steps of the axis, the tallest as tall as the strip.
  private func columns(_ marks: inout SafeHTML) {
    let step = 7.0
    var counts = Array(repeating: 0, count: Int((right - left) / step) + 1)
    for dot in strip.dots { counts[min(counts.count - 1, Int((x(dot.value) - left) / step))] += 1 }
    let most = Double(counts.max() ?? 1)
    var path: SafeHTML = ""
    for (index, count) in counts.enumerated() where count > 0 {
      let height = max(1, 26 * Double(count) / most)
      path.append("M\(left + step * Double(index)) \(center + 13)v\(-height)h\(step - 1)v\(height)z")
    }
    marks.append("<path class=\"columns\" d=\"\(path)\"/>\n")
  }

  private func quantile(_ name: String, _ value: Int64, above: Bool, _ marks: inout SafeHTML) {
    let x = x(value)
    let text = "\(name) \(chart.words(value))"
    // Figures are wider than the letters that widths are estimated by.
    let half = sheet.width(of: text) * 0.57
    let place = min(max(x, left + half), right + 12 - half)
    let y = above ? center - 20 : center + 28
    marks.append(
      """
      <path class="tick" d="M\(x) \(center - 17)V\(center + 17)"/>\
      <text class="t-middle t-halo" x="\(place)" y="\(y)">\(text)</text>

      """)
  }
}

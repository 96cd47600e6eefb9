import Markdown
import Postmortem

/// Durations over time: a column of dots for each period on a logarithmic axis, with its median where there are
/// enough of them.
struct TrendChart: Sendable {
  /// A period with more than this is drawn as bars of the numbers.
  static let mostDots = 40

  let periods: Periods
  let distributions: [Distribution]
  let axis: LogAxis
  /// For each period, ascending.
  private let dots: [[ChartDot]]

  /// - Parameter dots: those of an incident, by its index; nil where its duration is unknown.
  init(_ periods: Periods, dots: [Int: ChartDot]) {
    self.periods = periods
    self.dots = periods.all.map { period in
      period.incidents.compactMap { dots[$0] }.sorted { ($0.value, $0.href) < ($1.value, $1.href) }
    }
    distributions = self.dots.map { Distribution($0.map(\.value)) }
    axis = .durations(reaching: distributions.compactMap(\.greatest).max() ?? 0)
  }

  var count: Int { distributions.reduce(0) { $0 + $1.count } }
  private var hasLinks: Bool { !hasBars && (1...ChartDot.mostLinks).contains(count) }
  var hasBars: Bool { distributions.contains { $0.count > TrendChart.mostDots } }

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let left = 40.0
    let top = distributions.contains { $0.median != nil } ? 32.0 : 12
    let floor = top + 34 * Double(axis.ticks.count - 1)
    let pitch = min(sheet.isWide ? 120 : 80, (sheet.width - left - 6) / Double(max(1, periods.all.count)))
    func column(_ index: Int) -> Double { left + pitch * (Double(index) + 0.5) }
    func y(_ value: Int64) -> Double { floor - (floor - top) * axis.place(of: value) }
    let end = left + pitch * Double(periods.all.count)
    var marks: SafeHTML = ""
    var grid: SafeHTML = ""
    for tick in axis.ticks { grid.append("M\(left) \(y(tick.value))H\(end)") }
    marks.append(
      "<path class=\"grid\" d=\"\(grid)\"/><path class=\"axis\" d=\"M\(left) \(floor)H\(end)\"/>\n")
    for tick in axis.ticks {
      marks.append(
        "<text class=\"t-muted t-end\" x=\"\(left - 6)\" y=\"\(y(tick.value) + 4.5)\">\(tick.text)</text>\n")
    }
    var path: SafeHTML = ""
    for (index, distribution) in distributions.enumerated() {
      let middle = column(index)
      if distribution.count > TrendChart.mostDots {
        bars(distribution, at: middle, width: pitch * 0.8, floor: floor, top: top, &marks)
      } else {
        let offsets = [0.0, -6, 6, -3, 3].filter { abs($0) + 4 <= pitch / 2 }
        var last = Array(repeating: Double.infinity, count: offsets.count)
        for dot in dots[index] {
          let y = y(dot.value)
          let row = last.firstIndex { $0 - y >= 7 } ?? last.indices.max { last[$0] < last[$1] } ?? 0
          last[row] = y
          let x = middle + offsets[row]
          if hasLinks { marks.append(dot.link(x: x, y: y)) } else { path.append("M\(x) \(y)h0") }
        }
      }
    }
    if !path.isEmpty { marks.append("<path class=\"dots\" d=\"\(path)\"/>\n") }
    for (index, distribution) in distributions.enumerated() {
      if let median = distribution.median {
        let middle = column(index)
        marks.append("<path class=\"tick\" d=\"M\(middle - pitch * 0.4) \(y(median))h\(pitch * 0.8)\"/>\n")
        let text = DurationText.of(seconds: median)
        if sheet.width(of: text) <= pitch - 2 {
          marks.append(
            "<text class=\"t-middle\" x=\"\(middle)\" y=\"12\">\(text)</text>\n")
        }
      }
    }
    periods.labels(sheet, at: floor + 18, column: column, &marks)
    let height = floor + (periods.areYears ? 26 : 42)
    return sheet.svg(id: id, name: name, description: description, height: height, hasLinks: hasLinks, marks)
  }

  /// Bars of the numbers in equal steps of the axis, centred, the widest as wide as the column.
  private func bars(
    _ distribution: Distribution, at middle: Double, width: Double, floor: Double, top: Double,
    _ marks: inout SafeHTML
  ) {
    let step = 6.0
    var counts = Array(repeating: 0, count: Int((floor - top) / step) + 1)
    for value in distribution.values {
      counts[min(counts.count - 1, Int((floor - top) * axis.place(of: value) / step))] += 1
    }
    let most = Double(counts.max() ?? 1)
    var path: SafeHTML = ""
    for (index, count) in counts.enumerated() where count > 0 {
      let length = max(1, width * Double(count) / most)
      path.append(
        "M\(middle - length / 2) \(floor - step * Double(index))h\(length)v\(-(step - 1))h\(-length)z")
    }
    marks.append("<path class=\"columns\" d=\"\(path)\"/>\n")
  }
}

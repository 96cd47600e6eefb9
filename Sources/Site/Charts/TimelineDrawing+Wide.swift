import Markdown
import Postmortem

extension TimelineDrawing {
  /// The drawing for wide screens: time runs to the right, 960 units wide, 12.5 units of text.
  func wide() -> SafeHTML { WideTimeline(self).svg() }
}

/// Lays out one wide drawing.
private struct WideTimeline {
  private static let left = 88.0
  private static let bandHeight = 30.0

  let drawing: TimelineDrawing
  let right: Double
  let flagRows: [Int]
  let flagHeight: Double
  let severityY: Double
  let bandY: Double
  let bandHeight: Double
  /// Phases whose names do not fit into the band, with their rows under it.
  let outside: [(phase: TimelineDrawing.Phase, row: Int)]
  let lateRows: [Int]
  let entriesY: Double
  let updatesY: Double
  let axisY: Double

  init(_ drawing: TimelineDrawing) {
    self.drawing = drawing
    let widths = drawing.flags.map { WideTimeline.width($0) + 4 }
    let last = zip(drawing.flags, widths).filter { $0.0.at > drawing.total * 0.75 }.map(\.1).max() ?? 24
    let right = min(952 - max(24, last), 936)
    self.right = right
    func x(_ at: Double) -> Double { WideTimeline.left + (right - WideTimeline.left) * at / drawing.total }
    flagRows = Layering.cascade(zip(drawing.flags, widths).map { (x($0.0.at), $0.1) }, gap: 10)
    flagHeight = drawing.flags.isEmpty ? 0 : Double(flagRows.max() ?? 0) * 20 + 20
    severityY = flagHeight + 22
    bandHeight = drawing.phases.isEmpty ? 0 : WideTimeline.bandHeight
    bandY = drawing.phases.isEmpty ? severityY : severityY + 24
    let tight = drawing.phases.filter { TextWidth.of($0.label) + 20 > x($0.to) - x($0.from) }
    let rows = Layering.cascade(
      tight.map { ((x($0.from) + x($0.to)) / 2, TextWidth.of($0.label) + 6) }, gap: 12)
    outside = zip(tight, rows).map { ($0, $1) }
    let leaderHeight = rows.max().map { Double($0 + 1) * 18 + 6 } ?? 4
    entriesY = bandY + bandHeight + leaderHeight + 26
    updatesY = entriesY + 44
    var ends: [Double] = []
    var lateRows: [Int] = []
    for late in drawing.late {
      let start = x(late.from)
      let row = ends.firstIndex { $0 + 10 <= start } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = start + TextWidth.of(late.label, isBold: true)
      lateRows.append(row)
    }
    self.lateRows = lateRows
    axisY = updatesY + 22 + 17 * Double(ends.count)
  }

  private func x(_ at: Double) -> Double {
    WideTimeline.left + (right - WideTimeline.left) * at / drawing.total
  }

  private static func width(_ flag: TimelineDrawing.Flag) -> Double {
    TextWidth.of(flag.name, isBold: true) + 5 + TextWidth.of(flag.time)
  }

  func svg() -> SafeHTML {
    var svg: SafeHTML = "<svg class=\"drawing drawing-wide\" viewBox=\"0 0 960 \(axisY + 42)\">\n"
    for (y, name) in [
      (severityY, drawing.steps.isEmpty ? "" : "Severity"),
      (bandY + bandHeight / 2, bandHeight > 0 ? "Phase" : ""),
      (entriesY, "Entries"), (updatesY, "Updates"),
    ] where !name.isEmpty {
      svg.append("<text class=\"t-muted\" x=\"0\" y=\"\(y + 4.5)\">\(name)</text>\n")
    }
    axis(&svg)
    for (flag, row) in zip(drawing.flags, flagRows) { self.flag(flag, row: row, &svg) }
    severity(&svg)
    phases(&svg)
    entries(&svg)
    updates(&svg)
    breaks(&svg)
    svg.append("</svg>")
    return svg
  }

  /// Two strokes across the band and the axis where time is cut short.
  private func breaks(_ svg: inout SafeHTML) {
    for at in drawing.scale.breaks {
      let x = x(at)
      let (top, bottom) = (bandY - 5, bandY + bandHeight + 5)
      let bands: SafeHTML =
        bandHeight > 0 ? "M\(x - 8) \(bottom)L\(x) \(top)L\(x + 8) \(top)L\(x) \(bottom)Z" : ""
      let edges: SafeHTML =
        bandHeight > 0 ? "M\(x - 8) \(bottom)L\(x) \(top)M\(x) \(bottom)L\(x + 8) \(top)" : ""
      svg.append(
        """
        <path class="plate" d="\(bands)M\(x - 5) \(axisY + 6)l4 -12h6l-4 12Z"/>\
        <path class="tick" d="\(edges)M\(x - 5) \(axisY + 6)l4 -12M\(x + 1) \(axisY + 6)l4 -12"/>

        """)
    }
  }

  private func axis(_ svg: inout SafeHTML) {
    let ticks = drawing.scale.ticks(room: right - WideTimeline.left, each: 52, in: drawing.zone)
    var grid: SafeHTML = ""
    for tick in ticks { grid.append("M\(x(tick.at)) \(entriesY - 18)V\(axisY)") }
    svg.append(
      "<path class=\"grid\" d=\"\(grid)\"/><path class=\"axis\" d=\"M\(WideTimeline.left) \(axisY)H\(right)\"/>\n"
    )
    for tick in ticks {
      svg.append(
        "<text class=\"t-muted t-middle\" x=\"\(x(tick.at))\" y=\"\(axisY + 20)\">\(tick.text)</text>\n")
    }
    svg.append("<text class=\"t-muted\" x=\"0\" y=\"\(axisY + 34)\">\(drawing.zoneName)</text>\n")
  }

  private func flag(_ flag: TimelineDrawing.Flag, row: Int, _ svg: inout SafeHTML) {
    let x = x(flag.at)
    let y = flagHeight - Double(row) * 20 - 20
    svg.append("<path class=\"tick\" d=\"M\(x) \(y + 2)V\(bandY + bandHeight)\"/>")
    let text: SafeHTML = """
      <text x="\(x + 6)" y="\(y + 12)"><tspan class="t-strong">\(flag.name)</tspan> \
      <tspan class="t-soft">\(flag.time)</tspan></text>
      """
    if let anchor = flag.anchor {
      svg.append(
        """
        <a href="#\(anchor)" aria-label="\(flag.name) at \(flag.time)"><rect class="target" x="\(x)" y="\(y - 3)" \
        width="\(WideTimeline.width(flag) + 7)" height="20"/>\(text)</a>

        """)
    } else {
      svg.append("\(text)\n")
    }
  }

  private func severity(_ svg: inout SafeHTML) {
    let steps = drawing.steps
    func end(_ index: Int) -> Double { index + 1 < steps.count ? steps[index + 1].at : drawing.stepsEnd }
    for (index, step) in steps.enumerated() {
      svg.append(
        "<path class=\"step step-\(step.severity.rawValue)\" d=\"M\(x(step.at)) \(severityY)H\(x(end(index)))\"/>\n"
      )
    }
    for (index, step) in steps.enumerated() {
      let x = x(step.at)
      svg.append(SeverityShape.mark(step.severity, x: x, y: severityY, scale: ".9"))
      // The words end before the next mark, and before the next tick that crosses the lane.
      let next = self.x(end(index)) - (index + 1 < steps.count ? 12 : 0)
      let limit = drawing.flags.map { self.x($0.at) }.filter { $0 > x + 1 }.reduce(next, min)
      let words =
        index == 0
        ? ["Severity \(step.severity.rawValue)"]
        : [
          "\(steps[index - 1].severity.rawValue) \u{2192} \(step.severity.rawValue) at \(step.time)",
          "at \(step.time)",
        ]
      if let word = words.first(where: { x + 15 + TextWidth.of($0) + 6 <= limit }) {
        svg.append("<text class=\"t-soft t-halo\" x=\"\(x + 15)\" y=\"\(severityY + 4.5)\">\(word)</text>\n")
      }
    }
  }

  private func phases(_ svg: inout SafeHTML) {
    for phase in drawing.phases {
      let (from, to) = (x(phase.from), x(phase.to))
      if phase.kind == .contained {
        svg.append("<path class=\"phase phase-contained\" d=\"M\(from) \(bandY + bandHeight / 2)H\(to)\"/>\n")
      } else {
        svg.append(
          "<rect class=\"phase phase-\(phase.kind.rawValue)\" x=\"\(from)\" y=\"\(bandY)\" width=\"\(to - from)\" height=\"\(bandHeight)\"/>\n"
        )
      }
      guard TextWidth.of(phase.label) + 20 <= to - from else { continue }
      let name: SafeHTML =
        switch phase.kind {
        case .active: " class=\"t-on-solid\""
        case .mitigated: ""
        case .contained: " class=\"t-halo\""
        case .undetected, .triage: ""
        }
      if phase.kind == .undetected || phase.kind == .triage {
        svg.append(
          "<rect class=\"plate\" x=\"\(from + 5)\" y=\"\(bandY + 5)\" width=\"\(TextWidth.of(phase.label) + 8)\" height=\"\(bandHeight - 10)\"/>"
        )
      }
      svg.append(
        "<text\(name) x=\"\(from + 10)\" y=\"\(bandY + bandHeight / 2 + 4.5)\">\(phase.label)</text>\n")
    }
    var leaders: SafeHTML = ""
    var names: SafeHTML = ""
    for (phase, row) in outside {
      let x = (x(phase.from) + x(phase.to)) / 2
      let y = bandY + bandHeight + Double(row) * 18 + 18
      // A name that would leave the drawing stands left of its leader.
      let isLast = x + 7 + TextWidth.of(phase.label) > 956
      leaders.append("M\(x) \(bandY + bandHeight)V\(y - 4)h\(isLast ? -4 : 4)")
      names.append(
        "<text class=\"t-soft t-halo\(isLast ? " t-end" : "")\" x=\"\(x + (isLast ? -7 : 7))\" y=\"\(y)\">\(phase.label)</text>\n"
      )
    }
    // Leaders first: a name that one of them crosses interrupts it.
    if !outside.isEmpty { svg.append("<path class=\"leader\" d=\"\(leaders)\"/>\n\(names)") }
  }

  private func entries(_ svg: inout SafeHTML) {
    let dots = drawing.dots
    for index in dots.indices.dropFirst() {
      let (from, to) = (x(dots[index - 1].at), x(dots[index].at))
      guard let silence = drawing.silences.first(where: { $0.end == index }) else {
        svg.append("<path class=\"span\" d=\"M\(from) \(entriesY)H\(to)\"/>\n")
        continue
      }
      svg.append("<path class=\"silence\" d=\"M\(from) \(entriesY)H\(to)\"/>\n")
      guard TextWidth.of(silence.label) <= to - from - 16 else { continue }
      svg.append(
        "<text class=\"t-soft t-middle t-halo\" x=\"\((from + to) / 2)\" y=\"\(entriesY - 9)\">\(silence.label)</text>\n"
      )
    }
    let places = dots.map { x($0.at) }
    for cluster in Layering.clusters(places, least: 11) {
      let middle = (places[cluster.lowerBound] + places[cluster.upperBound - 1]) / 2
      svg.append(drawing.dot(cluster, x: middle, y: entriesY))
    }
  }

  private func updates(_ svg: inout SafeHTML) {
    guard let first = drawing.updates.first, let last = drawing.updates.last else {
      svg.append(
        "<text class=\"t-soft\" x=\"\(WideTimeline.left)\" y=\"\(updatesY + 4.5)\">No update in the record</text>\n"
      )
      return
    }
    svg.append("<path class=\"span\" d=\"M\(x(first.at)) \(updatesY)H\(x(last.at))\"/>\n")
    for (late, row) in zip(drawing.late, lateRows) {
      let from = x(late.from)
      let foot: SafeHTML = late.isFirst ? "M\(from) \(updatesY - 5)v10" : ""
      svg.append(
        """
        <path class="late" d="\(foot)M\(from) \(updatesY)H\(x(late.to))"/>\
        <text class="t-missed t-halo" x="\(from)" y="\(updatesY + 22 + Double(row) * 17)">\(late.label)</text>

        """)
    }
    let places = drawing.updates.map { x($0.at) }
    for cluster in Layering.clusters(places, least: 11) {
      let middle = (places[cluster.lowerBound] + places[cluster.upperBound - 1]) / 2
      svg.append(drawing.square(cluster, x: middle, y: updatesY))
    }
  }
}

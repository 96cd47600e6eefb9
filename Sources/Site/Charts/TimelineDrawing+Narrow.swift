import Markdown
import Postmortem

extension TimelineDrawing {
  /// The drawing for narrow screens: time runs down, 358 units wide, 14 units of text.
  func narrow() -> SafeHTML { NarrowTimeline(self).svg() }
}

/// Lays out one narrow drawing.
private struct NarrowTimeline {
  private static let axis = 57.0
  private static let updates = 70.0
  private static let entries = 94.0
  private static let severity = 118.0
  private static let band = 134.0
  private static let bandWidth = 20.0
  private static let labels = 174.0
  private static let room = 184.0
  private static let line = 19.0
  private static let top = 16.0

  /// A label beside the band.
  private struct Block {
    enum Lead { case tick, severity, none }
    let at: Double
    let lead: Lead
    var lines: [(name: SafeHTML, text: String, time: String)]
    var anchor: String?
    /// What the link says.
    var spoken = ""
  }

  let drawing: TimelineDrawing
  private let blocks: [Block]
  private let tops: [Double]
  private let height: Double

  init(_ drawing: TimelineDrawing) {
    self.drawing = drawing
    let blocks = NarrowTimeline.blocks(drawing)
    let heights = blocks.map { Double($0.lines.count) * NarrowTimeline.line + 7 }
    let height = max(400, heights.reduce(0, +) + 40)
    self.height = height
    self.blocks = blocks
    tops = Layering.spread(
      blocks.map { NarrowTimeline.top + height * $0.at / drawing.total - 12 }, heights,
      from: NarrowTimeline.top - 12, to: NarrowTimeline.top + height + 14)
  }

  private func y(_ at: Double) -> Double { NarrowTimeline.top + height * at / drawing.total }

  private static func blocks(_ drawing: TimelineDrawing) -> [Block] {
    func lines(_ name: SafeHTML, _ text: String, room: Double = room) -> [(
      name: SafeHTML, text: String, time: String
    )] {
      Layering.wrap(text, room: room, size: 14).map { (name, $0, "") }
    }
    var begun: Set<Int> = []
    var blocks: [Block] = []
    for flag in drawing.flags {
      let isTight =
        TextWidth.of(flag.name, size: 14, isBold: true) + 5 + TextWidth.of(flag.time, size: 14) > room
      var block = Block(
        at: flag.at, lead: .tick, lines: [("t-strong", flag.name, isTight ? "" : flag.time)],
        anchor: flag.anchor, spoken: "\(flag.name) at \(flag.time)")
      if isTight { block.lines.append(("t-soft", flag.time, "")) }
      for (index, phase) in drawing.phases.enumerated()
      where phase.from == flag.at && begun.insert(index).inserted {
        block.lines += lines("t-soft", phase.label)
      }
      blocks.append(block)
    }
    for (index, phase) in drawing.phases.enumerated() where !begun.contains(index) {
      blocks.append(Block(at: phase.from, lead: .tick, lines: lines("t-soft", phase.label)))
    }
    for (before, after) in zip(drawing.steps, drawing.steps.dropFirst()) {
      let text = "Severity \(before.severity.rawValue) \u{2192} \(after.severity.rawValue) at \(after.time)"
      blocks.append(Block(at: after.at, lead: .severity, lines: [("", text, "")]))
    }
    for silence in drawing.silences {
      blocks.append(
        Block(at: (silence.from + silence.to) / 2, lead: .none, lines: lines("t-muted", silence.label)))
    }
    for late in drawing.late {
      let lines = lines("t-missed", late.label, room: room * 0.54 / 0.64)
      blocks.append(Block(at: late.isFirst ? late.to : (late.from + late.to) / 2, lead: .none, lines: lines))
    }
    return blocks.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(
      \.element)
  }

  func svg() -> SafeHTML {
    let total = NarrowTimeline.top + height + 40
    var svg: SafeHTML = "<svg class=\"drawing drawing-narrow\" viewBox=\"0 0 358 \(total)\">\n"
    axis(total: total, &svg)
    let steps = drawing.steps
    for (index, step) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].at : drawing.stepsEnd
      svg.append(
        "<path class=\"step step-\(step.severity.rawValue)\" d=\"M\(NarrowTimeline.severity) \(y(step.at))V\(y(end))\"/>\n"
      )
    }
    phases(&svg)
    for step in steps {
      svg.append(SeverityShape.mark(step.severity, x: NarrowTimeline.severity, y: y(step.at), scale: ".8"))
    }
    lanes(&svg)
    for (block, top) in zip(blocks, tops) { label(block, top: top, &svg) }
    let updates = drawing.updates.map { y($0.at) }
    for cluster in Layering.clusters(updates, least: 13) {
      let middle = (updates[cluster.lowerBound] + updates[cluster.upperBound - 1]) / 2
      svg.append(drawing.square(cluster, x: NarrowTimeline.updates, y: middle))
    }
    let dots = drawing.dots.map { y($0.at) }
    for cluster in Layering.clusters(dots, least: 13) {
      let middle = (dots[cluster.lowerBound] + dots[cluster.upperBound - 1]) / 2
      svg.append(drawing.dot(cluster, x: NarrowTimeline.entries, y: middle))
    }
    breaks(&svg)
    svg.append("</svg>")
    return svg
  }

  /// Two strokes across the band and the axis where time is cut short.
  private func breaks(_ svg: inout SafeHTML) {
    for at in drawing.scale.breaks {
      let y = y(at)
      var (gap, edges): (SafeHTML, SafeHTML) = ("", "")
      for (left, width) in [
        (NarrowTimeline.axis - 7, 14), (NarrowTimeline.band - 5, NarrowTimeline.bandWidth + 10),
      ] {
        gap.append("M\(left) \(y)l\(width) -7v7l-\(width) 7Z")
        edges.append("M\(left) \(y)l\(width) -7M\(left) \(y + 7)l\(width) -7")
      }
      svg.append("<path class=\"plate\" d=\"\(gap)\"/><path class=\"tick\" d=\"\(edges)\"/>\n")
    }
  }

  private func axis(total: Double, _ svg: inout SafeHTML) {
    var ticks: SafeHTML = ""
    for tick in drawing.scale.ticks(room: height, each: 34, in: drawing.zone) {
      ticks.append("M\(NarrowTimeline.axis - 5) \(y(tick.at))h5")
      svg.append(
        "<text class=\"t-muted t-end\" x=\"\(NarrowTimeline.axis - 9)\" y=\"\(y(tick.at) + 5)\">\(tick.text)</text>\n"
      )
    }
    svg.append(
      """
      <path class="axis" d="M\(NarrowTimeline.axis) \(NarrowTimeline.top)V\(NarrowTimeline.top + height)\(ticks)"/>\
      <text class="t-muted" x="0" y="\(total - 6)">\(drawing.zoneName)</text>

      """)
  }

  private func phases(_ svg: inout SafeHTML) {
    for phase in drawing.phases {
      let (from, to) = (y(phase.from), y(phase.to))
      if phase.kind == .contained {
        svg.append(
          "<path class=\"phase phase-contained\" d=\"M\(NarrowTimeline.band + NarrowTimeline.bandWidth / 2) \(from)V\(to)\"/>\n"
        )
      } else {
        svg.append(
          """
          <rect class="phase phase-\(phase.kind.rawValue)" x="\(NarrowTimeline.band)" y="\(from)" \
          width="\(NarrowTimeline.bandWidth)" height="\(to - from)"/>

          """)
      }
    }
  }

  private func lanes(_ svg: inout SafeHTML) {
    let dots = drawing.dots
    for index in dots.indices.dropFirst() {
      let name: SafeHTML = drawing.silences.contains { $0.end == index } ? "silence" : "span"
      svg.append(
        "<path class=\"\(name)\" d=\"M\(NarrowTimeline.entries) \(y(dots[index - 1].at))V\(y(dots[index].at))\"/>\n"
      )
    }
    if let first = drawing.updates.first, let last = drawing.updates.last {
      svg.append("<path class=\"span\" d=\"M\(NarrowTimeline.updates) \(y(first.at))V\(y(last.at))\"/>\n")
    }
    for late in drawing.late {
      let from = y(late.from)
      let foot: SafeHTML = late.isFirst ? "M\(NarrowTimeline.updates - 5) \(from)h10" : ""
      svg.append("<path class=\"late\" d=\"\(foot)M\(NarrowTimeline.updates) \(from)V\(y(late.to))\"/>\n")
    }
  }

  private func label(_ block: Block, top: Double, _ svg: inout SafeHTML) {
    let place = y(block.at)
    let middle = top + 12
    let edge = NarrowTimeline.band + NarrowTimeline.bandWidth
    if block.lead == .tick {
      svg.append("<path class=\"tick\" d=\"M\(NarrowTimeline.band) \(place)h\(NarrowTimeline.bandWidth)\"/>")
    }
    if block.lead != .none {
      svg.append("<path class=\"leader\" d=\"M\(edge) \(place)L\(NarrowTimeline.labels - 8) \(middle)h4\"/>")
    }
    var body: SafeHTML = ""
    for (index, line) in block.lines.enumerated() {
      let text: SafeHTML =
        line.time.isEmpty
        ? "\(line.text)"
        : "<tspan class=\"t-strong\">\(line.text)</tspan> <tspan class=\"t-soft\">\(line.time)</tspan>"
      let y = middle + 5 + Double(index) * NarrowTimeline.line
      let name: SafeHTML = line.time.isEmpty ? " class=\"\(line.name)\"" : ""
      body.append("<text\(name) x=\"\(NarrowTimeline.labels)\" y=\"\(y)\">\(text)</text>")
    }
    if let anchor = block.anchor {
      svg.append(
        """
        <a href="#\(anchor)" aria-label="\(block.spoken)"><rect class="target" \
        x="\(NarrowTimeline.labels - 3)" y="\(top)" width="\(NarrowTimeline.room)" height="24"/>\(body)</a>

        """)
    } else {
      svg.append("\(body)\n")
    }
  }
}

import Markdown

extension CauseDrawing {
  /// The drawing for wide screens: causes left, actions right, a line for each tie; 640 units wide.
  func wide() -> SafeHTML { WideCauses(self).svg() }
}

/// Lays out one wide cause graph.
private struct WideCauses {
  private static let column = 284.0
  private static let right = 356.0
  private static let width = 640.0
  private static let size = 12.5
  private static let line = 17.0
  private static let step = 20.0
  private static let gap = 12.0
  private static let inset = 10.0

  /// A box with its text.
  private struct Box {
    let label: String
    let lines: [String]
    let note: String?
    let steps: [String]

    /// Without the steps above it.
    var height: Double { 12 + WideCauses.line * Double(1 + lines.count + (note == nil ? 0 : 1)) }
    var whole: Double { height + WideCauses.step * Double(steps.count) + (steps.isEmpty ? 0 : 4) }
  }

  let drawing: CauseDrawing
  private let causes: [Box]
  private let causeTops: [Double]
  private let actions: [Box]
  private let actionTops: [Double]
  private let height: Double

  init(_ drawing: CauseDrawing) {
    self.drawing = drawing
    func lines(_ text: String) -> [String] {
      CauseDrawing.lines(
        text, room: WideCauses.column - 2 * WideCauses.inset, size: WideCauses.size, most: 3)
    }
    let causes = drawing.causes.map { cause in
      Box(
        label: cause.label, lines: lines(cause.text), note: cause.isOrphan ? "No action covers this" : nil,
        steps: cause.steps.map {
          CauseDrawing.lines($0.text, room: WideCauses.column - 34, size: WideCauses.size, most: 1).first
            ?? ""
        })
    }
    let actions = drawing.actions.map { action in
      Box(
        label: action.label, lines: lines(action.text), note: action.isOrphan ? "Covers no cause" : nil,
        steps: [])
    }
    func stack(_ boxes: [Box]) -> Double {
      boxes.reduce(0) { $0 + $1.whole + WideCauses.gap } - WideCauses.gap
    }
    height = max(stack(causes), stack(actions), 40) + 30
    var tops: [Double] = []
    var top = 28.0
    for box in causes {
      tops.append(top)
      top += box.whole + WideCauses.gap
    }
    self.causes = causes
    causeTops = tops
    // Each action near the causes that it covers; those that cover none at the end.
    let wanted = drawing.actions.indices.map { action -> Double in
      var middles: [Double] = []
      for (index, cause) in drawing.causes.enumerated() {
        if cause.actions.contains(action) {
          middles.append(tops[index] + causes[index].whole - causes[index].height / 2)
        }
        for (number, step) in cause.steps.enumerated() where step.actions.contains(action) {
          middles.append(tops[index] + WideCauses.step * (Double(number) + 0.5))
        }
      }
      guard !middles.isEmpty else { return .infinity }
      return middles.reduce(0, +) / Double(middles.count) - actions[action].height / 2
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let spread = Layering.spread(
      order.map { wanted[$0].isFinite ? wanted[$0] : 28 }, order.map { actions[$0].height + WideCauses.gap },
      from: 28, to: height + WideCauses.gap)
    var actionTops = Array(repeating: 0.0, count: actions.count)
    for (place, action) in order.enumerated() { actionTops[action] = spread[place] }
    self.actions = actions
    self.actionTops = actionTops
  }

  func svg() -> SafeHTML {
    var svg: SafeHTML = """
      <svg class="drawing drawing-wide causes" viewBox="0 0 640 \(height + 2)" role="img" aria-label="\(drawing.title)">
      <desc>\(drawing.description)</desc>
      <text class="t-muted" x="0" y="14">Causes</text><text class="t-muted" x="\(WideCauses.right)" y="14">Actions</text>

      """
    for (index, cause) in drawing.causes.enumerated() {
      let from = causeTops[index] + causes[index].whole - causes[index].height / 2
      for action in cause.actions { tie(from: from, to: action, &svg) }
      for (number, step) in cause.steps.enumerated() {
        let from = causeTops[index] + WideCauses.step * (Double(number) + 0.5)
        for action in step.actions { tie(from: from, to: action, &svg) }
      }
    }
    for (index, cause) in drawing.causes.enumerated() {
      let top = causeTops[index]
      steps(causes[index].steps, top: top, &svg)
      let name: SafeHTML = cause.isOrphan ? "box box-orphan" : cause.isEnd ? "box box-end" : "box"
      box(causes[index], name, x: 0.5, top: top + causes[index].whole - causes[index].height, &svg)
    }
    for (index, action) in drawing.actions.enumerated() {
      let name: SafeHTML = action.isOrphan ? "box box-orphan" : "box"
      box(actions[index], name, x: WideCauses.right, top: actionTops[index], &svg)
    }
    svg.append("</svg>")
    return svg
  }

  private func tie(from: Double, to action: Int, _ svg: inout SafeHTML) {
    let to = actionTops[action] + actions[action].height / 2
    let name: SafeHTML = drawing.actions[action].isGivenUp ? "tie tie-given-up" : "tie"
    svg.append(
      """
      <path class="\(name)" d="M\(WideCauses.column) \(from)C\(WideCauses.column + 36) \(from) \
      \(WideCauses.right - 36) \(to) \(WideCauses.right) \(to)"/>

      """)
  }

  private func steps(_ steps: [String], top: Double, _ svg: inout SafeHTML) {
    guard !steps.isEmpty else { return }
    let end = top + WideCauses.step * Double(steps.count) + 4
    svg.append("<path class=\"span\" d=\"M18 \(top - WideCauses.gap)V\(end)\"/>\n")
    for (index, step) in steps.enumerated() {
      let y = top + WideCauses.step * (Double(index) + 0.5)
      svg.append(
        """
        <circle class="dot" cx="18" cy="\(y)" r="7.5"/><text class="t-middle t-small" x="18" y="\(y + 4)">\(index + 1)</text>\
        <text class="t-soft" x="34" y="\(y + 4.5)">\(step)</text>

        """)
    }
  }

  private func box(_ box: Box, _ name: SafeHTML, x: Double, top: Double, _ svg: inout SafeHTML) {
    svg.append(
      """
      <rect class="\(name)" x="\(x)" y="\(top)" width="\(WideCauses.column - 1)" height="\(box.height)"/>\
      <text class="t-strong" x="\(x + WideCauses.inset)" y="\(top + 18)">\(box.label)</text>

      """)
    var y = top + 18 + WideCauses.line
    for line in box.lines {
      svg.append("<text x=\"\(x + WideCauses.inset)\" y=\"\(y)\">\(line)</text>\n")
      y += WideCauses.line
    }
    if let note = box.note {
      svg.append("<text class=\"t-warn\" x=\"\(x + WideCauses.inset)\" y=\"\(y)\">\(note)</text>\n")
    }
  }
}

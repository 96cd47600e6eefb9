import Markdown

extension CauseDrawing {
  /// The drawing for narrow screens: each cause with the actions that cover it below; 358 units wide.
  func narrow() -> SafeHTML {
    var tree = NarrowCauses(drawing: self)
    return tree.svg()
  }
}

/// Draws one narrow cause graph, from top to bottom.
private struct NarrowCauses {
  private static let width = 358.0
  private static let size = 14.0
  private static let line = 19.0

  let drawing: CauseDrawing
  private var top = 0.0
  private var body: SafeHTML = ""

  init(drawing: CauseDrawing) { self.drawing = drawing }

  mutating func svg() -> SafeHTML {
    for cause in drawing.causes {
      steps(cause.steps)
      let name: SafeHTML = cause.isOrphan ? "box box-orphan" : cause.isEnd ? "box box-end" : "box"
      box(cause.label, cause.text, note: cause.isOrphan ? "No action covers this" : nil, name)
      let start = top
      for action in cause.actions { branch(drawing.actions[action], from: start) }
      top += 16
    }
    let orphans = drawing.actions.filter(\.isOrphan)
    if !orphans.isEmpty {
      body.append("<text class=\"t-muted\" x=\"0\" y=\"\(top + 14)\">Actions that cover no cause</text>\n")
      top += 26
      for action in orphans {
        box(action.label, action.text, note: nil, "box box-orphan")
        top += 10
      }
    }
    var svg: SafeHTML = """
      <svg class="drawing drawing-narrow causes" viewBox="0 0 358 \(max(20, top))" role="img" aria-label="\(drawing.title)">
      <desc>\(drawing.description)</desc>

      """
    svg.append(body)
    svg.append("</svg>")
    return svg
  }

  private mutating func steps(_ steps: [CauseDrawing.Step]) {
    guard !steps.isEmpty else { return }
    var spine = top - 16
    for (index, step) in steps.enumerated() {
      let y = top + 11
      let line = CauseDrawing.lines(
        step.text, room: NarrowCauses.width - 38, size: NarrowCauses.size, most: 1)
      body.append(
        """
        <path class="span" d="M18 \(spine)V\(y)"/>\
        <circle class="dot" cx="18" cy="\(y)" r="9"/><text class="t-middle t-small" x="18" y="\(y + 4)">\(index + 1)</text>\
        <text class="t-soft" x="36" y="\(y + 5)">\(line.first ?? "")</text>

        """)
      spine = y + 9
      top += 22
      for action in step.actions { branch(drawing.actions[action], from: spine) }
    }
    body.append("<path class=\"span\" d=\"M18 \(spine)V\(top + 6)\"/>\n")
    top += 6
  }

  private mutating func box(_ label: String, _ text: String, note: String?, _ name: SafeHTML) {
    let lines = CauseDrawing.lines(text, room: NarrowCauses.width - 24, size: NarrowCauses.size, most: 4)
    let height = 14 + NarrowCauses.line * Double(1 + lines.count + (note == nil ? 0 : 1))
    body.append(
      """
      <rect class="\(name)" x="0.5" y="\(top + 0.5)" width="357" height="\(height)"/>\
      <text class="t-strong" x="12" y="\(top + 21)">\(label)</text>

      """)
    var y = top + 21 + NarrowCauses.line
    for line in lines {
      body.append("<text x=\"12\" y=\"\(y)\">\(line)</text>\n")
      y += NarrowCauses.line
    }
    if let note { body.append("<text class=\"t-warn\" x=\"12\" y=\"\(y)\">\(note)</text>\n") }
    top += height + 1
  }

  private mutating func branch(_ action: CauseDrawing.Action, from start: Double) {
    let lines = CauseDrawing.lines(
      action.text, room: NarrowCauses.width - 46, size: NarrowCauses.size, most: 2)
    let name: SafeHTML = action.isGivenUp ? "tie tie-given-up" : "tie"
    body.append(
      """
      <path class="\(name)" d="M18 \(start)V\(top + 17)H34"/><text class="t-strong" x="40" y="\(top + 22)">\(action.label)</text>

      """)
    var y = top + 22 + NarrowCauses.line
    for line in lines {
      body.append("<text class=\"t-soft\" x=\"40\" y=\"\(y)\">\(line)</text>\n")
      y += NarrowCauses.line
    }
    top = y - NarrowCauses.line + 6
  }
}

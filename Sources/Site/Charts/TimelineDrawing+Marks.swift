import Markdown

extension TimelineDrawing {
  /// A dot for an entry, or for several that stand too near to each other.
  func dot(_ cluster: Range<Int>, x: Double, y: Double) -> SafeHTML {
    let first = dots[cluster.lowerBound]
    let isMilestone = cluster.contains { dots[$0].isMilestone }
    var circle: SafeHTML
    if cluster.count == 1 {
      let radius = isMilestone ? 5 : 4
      let name: SafeHTML = isMilestone ? "dot dot-milestone" : "dot"
      circle = "<circle class=\"\(name)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
      guard linksEveryDot || isMilestone else { return "\(circle)\n" }
    } else {
      let name: SafeHTML = isMilestone ? "dot dot-milestone" : "dot dot-many"
      circle = """
        <circle class="\(name)" cx="\(x)" cy="\(y)" r="8"/>\
        <text class="dot-count" x="\(x)" y="\(y + 4)">\(cluster.count)</text>
        """
    }
    let label =
      cluster.count == 1
      ? "\(first.time) \(first.text)" : "\(cluster.count) entries from \(first.time): \(first.text)"
    return """
      <a href="#\(first.anchor)" aria-label="\(label)"><circle class="target" cx="\(x)" cy="\(y)" r="12"/>\(circle)</a>

      """
  }

  /// A square for an update, or for several that stand too near to each other.
  func square(_ cluster: Range<Int>, x: Double, y: Double) -> SafeHTML {
    let first = updates[cluster.lowerBound]
    let isOutside = cluster.contains { updates[$0].isOutside }
    let half = cluster.count == 1 ? 4.5 : 8
    let label =
      cluster.count == 1
      ? "\(first.time) update" + (first.audience.map { " to \($0)" } ?? "")
      : "\(cluster.count) updates from \(first.time)"
    let name: SafeHTML = isOutside ? "update update-outside" : "update"
    let countName: SafeHTML = isOutside ? "dot-count" : "t-middle"
    let count: SafeHTML =
      cluster.count == 1
      ? "" : "<text class=\"\(countName)\" x=\"\(x)\" y=\"\(y + 4)\">\(cluster.count)</text>"
    return """
      <a href="#\(first.anchor)" aria-label="\(label)"><circle class="target" cx="\(x)" cy="\(y)" r="12"/>\
      <rect class="\(name)" x="\(x - half)" y="\(y - half)" width="\(2 * half)" height="\(2 * half)"/>\(count)</a>

      """
  }
}

import Markdown
import Postmortem

extension TimelineFigure {
  /// The drawings of an incident's timeline; nil with fewer than two times.
  init?(_ incident: Incident, anchors: RowAnchors, asOf: Day) {
    guard let (drawing, left) = TimelineDrawing.of(incident, anchors: anchors) else { return nil }
    self.init(
      heading: TimelineFigure.heading(incident),
      wideSVG: drawing.wide(), narrowSVG: drawing.narrow(),
      caption: TimelineFigure.caption(drawing, left: left))
  }

  /// What the timeline shows, as far as it is known.
  private static func heading(_ incident: Incident) -> String {
    func after(_ from: MilestoneKind, _ word: String, _ to: MilestoneKind) -> String? {
      guard let start = incident.milestone(from)?.at, let end = incident.milestone(to)?.at, start <= end
      else {
        return nil
      }
      let length = DurationText.of(seconds: end.secondsSince(start))
      return "Timeline: \(to.rawValue) \(length) after \(word)"
    }
    if incident.status?.value == .active, incident.milestone(.resolved) == nil {
      let begin = [MilestoneKind.started, .detected, .declared].lazy.compactMap(incident.milestone).first
      return begin.map { "Timeline: ongoing since \(DateText.time($0.at, in: incident.writtenZone))" }
        ?? "Timeline: ongoing"
    }
    return after(.declared, "declaration", .mitigated) ?? after(.detected, "detection", .mitigated)
      ?? after(.started, "the start", .mitigated) ?? after(.declared, "declaration", .resolved)
      ?? after(.detected, "detection", .resolved) ?? after(.started, "the start", .resolved) ?? "Timeline"
  }

  private static func caption(_ drawing: TimelineDrawing, left: Int) -> String {
    var text = "True time scale"
    if let cut = drawing.scale.cuts.first {
      let length = DurationText.silence(seconds: Int64(((cut.to - cut.from) * 60).rounded()))
      text +=
        drawing.scale.cuts.count == 1
        ? ", broken once: \(length) without a time are drawn short"
        : ", broken at \(drawing.scale.cuts.count) long stretches without a time, which are drawn short"
    }
    text += ". Dots are entries of the record"
    if !drawing.updates.isEmpty {
      text += ", squares are updates"
      if drawing.updates.contains(where: \.isOutside) { text += "; a filled square went outside the company" }
    }
    text += ". \(Counted.of(drawing.dots.count, "entry", plural: "entries"))"
    if !drawing.updates.isEmpty { text += ", \(Counted.of(drawing.updates.count, "update"))" }
    text += "."
    if !drawing.silences.isEmpty { text += " A dotted line marks an hour or more without an entry." }
    if left > 0 {
      text += " \(Counted.of(left, "time")) outside this window \(left == 1 ? "is" : "are") not drawn."
    }
    return text
  }
}

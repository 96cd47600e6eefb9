import Postmortem

/// Where times stand in a drawing: true to scale, except that long stretches without a time are cut short.
struct TimelineScale: Sendable {
  /// A stretch that is drawn shorter than it was, in minutes from the start of the window.
  struct Cut: Sendable, Equatable {
    let from: Double
    let to: Double
    /// As how many minutes it is drawn.
    let shown: Double

    var lost: Double { to - from - shown }
  }

  let start: Instant
  let cuts: [Cut]
  /// The length of the drawing, in minutes that are not cut.
  let total: Double

  /// What is shorter is told best by its true length.
  private static let leastMinutes = 720.0
  /// More would leave nothing to compare.
  private static let mostCuts = 3

  /// A window around `times`, which are sorted and not empty.
  ///
  /// A stretch of twelve hours or more is cut where it takes a quarter of the window, and all such together four
  /// fifths: what lies between them would otherwise be drawn on less than a fifth of the width.
  init(around times: [Instant]) {
    guard let first = times.first, let last = times.last else {
      (start, cuts, total) = (Instant(seconds: 0), [], 1)
      return
    }
    let whole = Double(last.secondsSince(first)) / 60
    let gaps = zip(times, times.dropFirst()).map { before, after in
      (
        from: Double(before.secondsSince(first)) / 60, to: Double(after.secondsSince(first)) / 60
      )
    }
    var long = gaps.filter { $0.to - $0.from >= max(TimelineScale.leastMinutes, whole / 4) }
    let rest = whole - long.reduce(0) { $0 + $1.to - $1.from }
    // With nothing beside the gaps there is nothing that they squeeze.
    if long.count > TimelineScale.mostCuts || rest < 1 || rest > whole / 5 { long = [] }
    let drawn = long.isEmpty ? whole : rest * 4 / 3
    let air = max(1, drawn * 6 / 100)
    let shown = rest / 3 / Double(max(1, long.count))
    start = first.advanced(bySeconds: -Int64((air * 60).rounded()))
    cuts = long.map { Cut(from: $0.from + air, to: $0.to + air, shown: shown) }
    total = drawn + 2 * air
  }

  /// The place of a time; outside `0...total` where it lies outside the window.
  func place(_ instant: Instant) -> Double { place(minutes: Double(instant.secondsSince(start)) / 60) }

  private func place(minutes: Double) -> Double {
    cuts.reduce(minutes) { place, cut in
      if minutes >= cut.to { return place - cut.lost }
      if minutes <= cut.from { return place }
      return place - cut.lost * (minutes - cut.from) / (cut.to - cut.from)
    }
  }

  /// Where the axis is shown broken: late in each cut, so that the name of its phase has room before it.
  var breaks: [Double] { cuts.map { place(minutes: $0.from + ($0.to - $0.from) * 0.93) } }

  /// The true minutes of the window that are drawn to scale.
  private var stretches: [ClosedRange<Double>] {
    var from = 0.0
    var stretches: [ClosedRange<Double>] = []
    for cut in cuts {
      stretches.append(from...max(from, cut.from))
      from = cut.to
    }
    let end = total + cuts.reduce(0) { $0 + $1.lost }
    stretches.append(from...max(from, end))
    return stretches
  }
}

extension TimelineScale {
  private static let steps: [Double] = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]

  /// Ticks at round times of the wall clock, far enough apart for labels of `each` units in `room` units.
  func ticks(room: Double, each: Double, in zone: Zone) -> [TimelineDrawing.Tick] {
    let step =
      TimelineScale.steps.first { total / $0 * each <= room }
      ?? 1440 * (total / 1440 * each / room).rounded(.up)
    let minuteOfDay = Double(zone.wallClock(at: start).secondOfDay) / 60
    var ticks: [TimelineDrawing.Tick] = []
    for stretch in stretches {
      var at = ((minuteOfDay + stretch.lowerBound) / step).rounded(.up) * step - minuteOfDay
      while at <= stretch.upperBound + 0.01, ticks.count < 400 {
        let instant = start.advanced(bySeconds: Int64((at * 60).rounded()))
        let (day, second) = zone.wallClock(at: instant)
        let isDay = second == 0 || step >= 1440
        let text = isDay ? DateText.short(day, year: false) : DateText.time(instant, in: zone)
        let place = place(minutes: at)
        // Beside a cut two labels may come too near to each other.
        if ticks.last.map({ place - $0.at >= step * 0.95 }) ?? true {
          ticks.append(TimelineDrawing.Tick(at: place, text: text))
        }
        at += step
      }
    }
    return ticks
  }
}

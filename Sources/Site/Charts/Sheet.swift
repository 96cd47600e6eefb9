import Markdown

/// The two widths in which a chart is drawn, with what fits into each.
struct Sheet: Sendable {
  let isWide: Bool
  let width: Double
  /// Of the text, in units of the drawing; both are shown at their size or larger.
  let textSize: Double

  /// For columns of 560 pixels and more.
  static let wide = Sheet(isWide: true, width: 560, textSize: 12.5)
  /// For phones; at 320 pixels its text is still 12 high.
  static let narrow = Sheet(isWide: false, width: 358, textSize: 15)

  /// The estimated width of a text.
  func width(of text: String, isBold: Bool = false) -> Double {
    TextWidth.of(text, size: textSize, isBold: isBold)
  }

  /// The drawing around its marks, with a name and a description.
  ///
  /// - Parameters:
  ///   - id: unique on the page; the width is put behind it.
  ///   - hasLinks: whether the marks lead somewhere: an image has no parts for assistive technology.
  func svg(
    id: String, name: String, description: String, height: Double, hasLinks: Bool, _ marks: SafeHTML
  ) -> SafeHTML {
    let mark = isWide ? "wide" : "narrow"
    let role: SafeHTML = hasLinks ? "" : "role=\"img\" "
    return """
      <svg class="drawing drawing-\(mark)" viewBox="0 0 \(width) \(height)" \(role)\
      aria-labelledby="\(id)-\(mark)-name" aria-describedby="\(id)-\(mark)-text">
      <title id="\(id)-\(mark)-name">\(name)</title>
      <desc id="\(id)-\(mark)-text">\(description)</desc>
      \(marks)</svg>
      """
  }
}

/// An axis whose steps are factors, as durations need: 1 minute is as far from 5 as 1 hour from 5.
struct LogAxis: Sendable {
  struct Tick: Sendable {
    let value: Int64
    let text: String
  }

  let ticks: [Tick]

  /// Durations in seconds: from one minute to three days, further where a value demands it.
  static func durations(reaching greatest: Int64) -> LogAxis {
    LogAxis(
      ticks: [
        Tick(value: 60, text: "1m"), Tick(value: 300, text: "5m"), Tick(value: 900, text: "15m"),
        Tick(value: 3600, text: "1h"), Tick(value: 14_400, text: "4h"), Tick(value: 86_400, text: "1d"),
        Tick(value: 259_200, text: "3d"), Tick(value: 1_209_600, text: "14d"),
        Tick(value: 7_776_000, text: "90d"), Tick(value: 63_072_000, text: "2y"),
      ], least: 7, reaching: greatest)
  }

  /// Ages in days: from one day to one year, further where a value demands it.
  static func ages(reaching greatest: Int64) -> LogAxis {
    LogAxis(
      ticks: [
        Tick(value: 1, text: "1d"), Tick(value: 7, text: "1w"), Tick(value: 30, text: "30d"),
        Tick(value: 90, text: "90d"), Tick(value: 365, text: "1y"), Tick(value: 1095, text: "3y"),
        Tick(value: 3650, text: "10y"),
      ], least: 5, reaching: greatest)
  }

  private init(ticks: [Tick], least: Int, reaching greatest: Int64) {
    let needed = ticks.firstIndex { $0.value >= greatest }.map { $0 + 1 } ?? ticks.count
    self.ticks = Array(ticks.prefix(max(least, needed)))
  }

  /// Where a value stands, 0 to 1: what lies outside stands at the edge.
  func place(of value: Int64) -> Double {
    guard let first = ticks.first?.value, let last = ticks.last?.value, last > first else { return 0 }
    let value = min(max(value, first), last)
    return LogAxis.logarithm(value, over: first) / LogAxis.logarithm(last, over: first)
  }

  /// How many values stand at an edge because they lie outside.
  func outside(_ values: [Int64]) -> (below: Int, above: Int) {
    guard let first = ticks.first?.value, let last = ticks.last?.value else { return (0, 0) }
    return (values.count { $0 < first }, values.count { $0 > last })
  }

  /// Binary logarithm of a ratio not below one, to about a thousandth: by squaring, since the mathematics library
  /// of each platform may round its last digit differently, and a site must be the same from every machine.
  private static func logarithm(_ value: Int64, over base: Int64) -> Double {
    var ratio = Double(value) / Double(base)
    var result = 0.0
    while ratio >= 2 {
      ratio /= 2
      result += 1
    }
    var bit = 0.5
    for _ in 0..<16 {
      ratio *= ratio
      if ratio >= 2 {
        ratio /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }
}

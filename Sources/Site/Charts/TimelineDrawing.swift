import Markdown
import Postmortem

/// What a drawn timeline shows: places in minutes from the start of its window, texts ready.
struct TimelineDrawing: Sendable {
  /// A moment that the incident passed, with its flag.
  struct Flag: Sendable {
    let name: String
    let time: String
    let at: Double
    /// The entry that tells of it.
    let anchor: String?
  }

  struct Step: Sendable {
    let severity: Severity
    let at: Double
    let time: String
  }

  /// A stretch between two milestones.
  struct Phase: Sendable {
    enum Kind: String, Sendable { case undetected, triage, active, mitigated, contained }
    let kind: Kind
    /// "Active, 38 min"; "Active, ongoing".
    let label: String
    let from: Double
    let to: Double
  }

  struct Dot: Sendable {
    let at: Double
    let time: String
    let seconds: Int64
    let text: String
    let anchor: String
    let isMilestone: Bool
  }

  struct Silence: Sendable {
    let from: Double
    let to: Double
    /// "72 min without an entry".
    let label: String
    /// Index of the dot that ends it.
    let end: Int
  }

  struct Update: Sendable {
    let at: Double
    let time: String
    /// "the status page"; nil where the record does not say.
    let audience: String?
    /// Whether it left the company.
    let isOutside: Bool
    let anchor: String
  }

  /// An update that came late.
  struct Late: Sendable {
    let from: Double
    let to: Double
    let label: String
    let isFirst: Bool
  }

  struct Tick: Sendable {
    let at: Double
    let text: String
  }

  let flags: [Flag]
  let steps: [Step]
  let stepsEnd: Double
  let phases: [Phase]
  let dots: [Dot]
  let silences: [Silence]
  let updates: [Update]
  let late: [Late]
  /// The zone as the axis names it.
  let zoneName: String
  let zone: Zone
  let scale: TimelineScale

  var total: Double { scale.total }

  /// With more dots than this only milestones and clusters are links: each link is a stop of the Tab key.
  static let mostLinks = 120

  var linksEveryDot: Bool { dots.count <= TimelineDrawing.mostLinks }
}

/// Estimated widths of text, never measured: DejaVu Sans, the widest common fallback, stays within them.
enum TextWidth {
  static func of(_ text: String, size: Double = 12.5, isBold: Bool = false) -> Double {
    Double(text.count) * size * (isBold ? 0.64 : 0.54)
  }
}

/// Places labels so that no leader crosses a text.
enum Layering {
  /// Rows of flags by their places: a flag flies above every later one that begins under it; row 0 is nearest.
  static func cascade(_ items: [(x: Double, width: Double)], gap: Double) -> [Int] {
    var rows = Array(repeating: 0, count: items.count)
    for index in items.indices.reversed() {
      var highest = -1
      for later in items.indices.dropFirst(index + 1)
      where items[later].x < items[index].x + items[index].width + gap {
        highest = max(highest, rows[later])
      }
      rows[index] = highest + 1
    }
    return rows
  }

  /// Neighbours nearer than `least` to the last and twice that to the first of their cluster, together; clusters whose
  /// marks would still overlap are joined.
  static func clusters(_ places: [Double], least: Double) -> [Range<Int>] {
    var clusters: [Range<Int>] = []
    for (index, place) in places.enumerated() {
      if let last = clusters.last, place - places[index - 1] < least,
        place - places[last.lowerBound] < 2 * least
      {
        clusters[clusters.count - 1] = last.lowerBound..<index + 1
      } else {
        clusters.append(index..<index + 1)
      }
    }
    var joined: [Range<Int>] = []
    for cluster in clusters {
      if let last = joined.last, last.count > 1 || cluster.count > 1,
        middle(of: cluster, in: places) - middle(of: last, in: places)
          < (last.count > 1 && cluster.count > 1 ? 17 : 13)
      {
        joined[joined.count - 1] = last.lowerBound..<cluster.upperBound
      } else {
        joined.append(cluster)
      }
    }
    return joined
  }

  /// Where the mark of a cluster stands.
  private static func middle(of cluster: Range<Int>, in places: [Double]) -> Double {
    (places[cluster.lowerBound] + places[cluster.upperBound - 1]) / 2
  }

  /// Tops as near as possible to the wanted ones without overlap: pushed down, then back up from the end.
  static func spread(_ wanted: [Double], _ heights: [Double], from low: Double, to high: Double) -> [Double] {
    var tops: [Double] = []
    for (index, top) in wanted.enumerated() {
      tops.append(max(top, index == 0 ? low : tops[index - 1] + heights[index - 1]))
    }
    guard let last = tops.indices.last, tops[last] + heights[last] > high else { return tops }
    tops[last] = high - heights[last]
    for index in tops.indices.dropLast().reversed() {
      tops[index] = min(tops[index], tops[index + 1] - heights[index])
    }
    return tops
  }

  /// Lines no wider than `room`: broken at the last comma first, then between words.
  static func wrap(_ text: String, room: Double, size: Double) -> [String] {
    if TextWidth.of(text, size: size) <= room { return [text] }
    let characters = Array(text)
    if let comma = characters.indices.dropLast().last(where: {
      characters[$0] == "," && characters[$0 + 1] == " "
    }) {
      return wrap(String(characters[..<comma]), room: room, size: size)
        + wrap(String(characters[(comma + 2)...]), room: room, size: size)
    }
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if TextWidth.of("\(last) \(word)", size: size) > room {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = "\(last) \(word)"
      }
    }
    return lines
  }
}

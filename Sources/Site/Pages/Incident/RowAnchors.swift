import Markdown
import Postmortem

/// The anchors of an incident's entries, updates and factors; unique on the page. The page's own parts begin with a
/// capital letter, which the anchor of a heading never does.
struct RowAnchors: Sendable {
  /// By index into the entries; nil for an entry without a time.
  let entries: [String?]
  /// By index into the communications.
  let updates: [String]

  /// By index into the factors.
  let factors: [String]

  init(_ incident: Incident) {
    var taken = RowAnchors.taken(incident)
    let zone = incident.writtenZone
    let days = incident.timeline.entries.lazy.compactMap(\.at).map { zone.wallClock(at: $0).day }
    let first = days.min()
    func name(_ letter: String, _ instant: Instant, from first: Day?) -> String {
      let (day, second) = zone.wallClock(at: instant)
      let time = "\(DateText.pair(second / 3600))-\(DateText.pair(second / 60 % 60))"
      return day == first ? "\(letter)-\(time)" : "\(letter)-\(day.iso)-\(time)"
    }
    entries = incident.timeline.entries.map { entry in
      entry.at.map { taken.claim(name("t", $0, from: first)) }
    }
    let firstUpdate =
      first
      ?? incident.communications.lazy.compactMap(\.at).first
      .map { zone.wallClock(at: $0).day }
    updates = incident.communications.enumerated().map { index, update in
      taken.claim(update.at.map { name("u", $0, from: firstUpdate) } ?? "u-\(index + 1)")
    }
    factors = RowAnchors.factors(incident)
  }

  /// The anchors of the factors alone: those of entries and updates begin with other letters and take none of them.
  static func factors(_ incident: Incident) -> [String] {
    var taken = taken(incident)
    return incident.factors.indices.map { taken.claim("f-\($0 + 1)") }
  }

  /// What headings and actions are called already.
  private static func taken(_ incident: Incident) -> TakenAnchors {
    TakenAnchors(incident.document.markup.headings.map(\.anchor) + incident.actions.map(\.id))
  }
}

extension Incident {
  /// The row that holds a place of the document, as an anchor.
  func anchor(of range: Range<Int>, in anchors: RowAnchors) -> String? {
    for (index, entry) in timeline.entries.enumerated()
    where entry.range.contains(range.lowerBound) || entry.timeRange == range {
      return anchors.entries[index]
    }
    for (index, update) in communications.enumerated()
    where update.range.contains(range.lowerBound) || update.timeRange == range {
      return anchors.updates[index]
    }
    return nil
  }
}

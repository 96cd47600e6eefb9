import Testing

@testable import Postmortem

/// What an incident of the demonstration is meant to say, written down when its text was; a line for each fact.
struct DemonstrationIncident: Sendable, CustomStringConvertible {
  let id: String
  /// `started 2026-02-12T07:09Z`
  let milestones: String
  /// `2026-02-12T07:09Z started`; all entries, or those picked by hand from the first to the last.
  let timeline: String
  /// How many entries there are, where only some are written down.
  var entries: Int? = nil
  /// How many entries of the timeline link to evidence.
  let linkedEntries: Int
  /// `2026-02-12T07:44Z status-page investigating`
  let communications: String
  /// `first-status missed, 13 min: 2026-02-12T07:31Z 2026-02-12T07:44Z`
  let clocks: String
  /// `technical: ` and how the factor begins.
  let factors: String
  let whys: Int
  /// Which factor the whys start from; nil where there are none.
  let whyFactor: Int?
  /// `A1 @rui 2026-02-26 immediate OPS-372 done 2026-02-20`
  let actions: String

  static let all = [
    incident0709, incident1114, incident0218, incident0522, incident0916, incident1203, incident0117,
    incident0212, incident0303, incident0329, incident0421, incident0519, incident0527, incident0601,
  ]

  var description: String { id }

  /// The demonstration, read once for all tests.
  static let base = Task {
    await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
  }

  /// The incident as it is read.
  func read() async throws -> Incident {
    let base = await Self.base.value
    return base.incidents[try #require(base.incidents(withID: id).first)]
  }
}

extension Incident {
  var milestoneLines: [String] { milestones.map { "\($0.kind.rawValue) \(Self.minute($0.at))" } }

  var timelineLines: [String] {
    timeline.entries.map { entry in
      ([entry.at.map(Self.minute) ?? "unknown"] + entry.milestones.map(\.rawValue)).joined(separator: " ")
    }
  }

  var communicationLines: [String] {
    communications.map { row in
      "\(row.at.map(Self.minute) ?? "unknown") \(row.audience?.rawValue ?? "-") \(row.status?.rawValue ?? "-")"
    }
  }

  var clockLines: [String] {
    clocks.map { clock in
      guard let taken = clock.takenSeconds else {
        return "\(clock.kind.rawValue) \(clock.state.rawValue)" + (clock.lacking.map { ": \($0)" } ?? "")
      }
      let places = [clock.start, clock.stop].compactMap { $0 }.map { Self.minute($0.at) }.joined(
        separator: " ")
      let span =
        clock.kind == .review ? "\((taken + 86_399) / 86_400) business days" : Self.span(minutes: taken / 60)
      return "\(clock.kind.rawValue) \(clock.state.rawValue), \(span): \(places)"
    }
  }

  var actionLines: [String] {
    actions.map { action in
      let owners =
        action.owners.isEmpty ? "nobody" : action.owners.map { "@" + $0.name }.joined(separator: " ")
      let due = action.due.day?.iso ?? "-"
      let ticket = action.ticket?.value.split { "/[]()".contains($0) }.last.map { String($0) } ?? "-"
      let state =
        switch action.state {
        case .done(on: let day): "done \(day?.iso ?? "-")"
        case .superseded(by: let id): "superseded by \(id ?? "-")"
        default: action.state.word
        }
      return "\(action.id) \(owners) \(due) \(action.horizon?.value.rawValue ?? "-") \(ticket) \(state)"
    }
  }

  private static func minute(_ at: Instant) -> String { String(TimeText.iso(at, in: .utc).dropLast(4)) + "Z" }

  private static func span(minutes: Int64) -> String {
    minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

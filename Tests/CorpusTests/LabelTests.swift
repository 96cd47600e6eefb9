import Foundation
import Markdown
import Postmortem
import Testing

/// Compares what is read from real postmortems with what a careful reader found there.
@Suite(.enabled(if: Corpus.root != nil, "needs a folder of real postmortems"))
struct LabelTests {
  /// The labels of one postmortem; `Labels/README.md` says what they mean.
  struct Labels: Decodable {
    let file: String
    let zone: String?
    let timeline: [Entry]
    let actions: [Action]

    struct Entry: Decodable {
      let line: Int
      let instant: String?
    }

    struct Action: Decodable {
      let line: Int
      let owner: String?
      let state: String
    }
  }

  /// What of one kind was found.
  struct Score {
    var right = 0
    var missed: [String] = []
    var extra: [String] = []

    /// Compares two lists; a value that occurs twice counts twice.
    mutating func compare(_ expected: [String], _ found: [String], in file: String) {
      var left: [String: Int] = [:]
      for value in found { left[value, default: 0] += 1 }
      for value in expected {
        if let count = left[value], count > 0 {
          left[value] = count - 1
          right += 1
        } else {
          missed.append("\(file) \(value)")
        }
      }
      for (value, count) in left.sorted(by: { $0.key < $1.key }) {
        for _ in 0..<count { extra.append("\(file) \(value)") }
      }
    }

    /// The right ones among all that were expected or found.
    var fraction: Double { Double(right) / Double(max(1, right + max(missed.count, extra.count))) }

    func report(_ name: String) {
      print("\(name): \(right) right, \(missed.count) missed, \(extra.count) extra")
      for place in missed { print("  missed \(place)") }
      for place in extra { print("  extra  \(place)") }
    }
  }

  @Test("What is read from real postmortems is what a reader found")
  func agreesWithTheReader() async throws {
    let base = await Corpus.load(try #require(Corpus.root))
    var entries = Score()
    var actions = Score()
    var zones = Score()
    for labels in try Self.labels() {
      let name = labels.file.split(separator: "/").suffix(1).joined()
      guard let incident = base.incidents.first(where: { $0.document.path == labels.file }) else {
        Issue.record("\(labels.file) was not loaded as an incident")
        continue
      }
      let lines = incident.document.markup.lines
      entries.compare(
        labels.timeline.map { "\($0.line) \($0.instant.map { String($0.prefix(16)) } ?? "unknown")" },
        incident.timeline.entries.map { entry in
          let at = entry.at.map { TimeText.iso($0, in: .utc).prefix(16) } ?? "unknown"
          return "\(lines.line(at: entry.range.lowerBound) + 1) \(at)"
        }, in: name)
      actions.compare(
        labels.actions.map { "\($0.line) \(Self.names($0.owner.map { [$0] } ?? [])) \($0.state)" },
        incident.actions.map { action in
          let owners = Self.names(action.owners.filter { $0.kind != .placeholder }.map(\.name))
          return "\(lines.line(at: action.range.lowerBound) + 1) \(owners) \(action.state.label)"
        }, in: name)
      let at = incident.timeline.entries.lazy.compactMap(\.at).first ?? Instant(seconds: 0)
      let expected = labels.zone.flatMap { base.settings.zones.zone(named: $0)?.offset(at: at) }
      let found = incident.timeline.zone?.value.offset(at: at)
      zones.compare(["\(expected ?? 0)"], ["\(found ?? 0)"], in: name)
    }
    entries.report("timeline entries")
    actions.report("action items")
    zones.report("zones")
    #expect(entries.fraction >= 0.95)
    #expect(zones.fraction >= 0.95)
    #expect(actions.fraction >= 0.9)
  }

  /// Names that stand side by side, in one spelling.
  private static func names(_ owners: [String]) -> String {
    let parts = owners.flatMap { owner in
      owner.lowercased().replacing(" & ", with: ",").replacing(" and ", with: ",").split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return parts.isEmpty ? "nobody" : parts.sorted().joined(separator: "+")
  }

  private static func labels() throws -> [Labels] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labels")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "json" }.sorted { $0.path() < $1.path() }.map {
      try JSONDecoder().decode(Labels.self, from: Data(contentsOf: $0))
    }
  }
}

extension ActionState {
  /// The word that labels use.
  fileprivate var label: String {
    switch self {
    case .open: "open"
    case .inProgress: "in-progress"
    case .done: "done"
    case .wontDo: "wont-do"
    case .superseded: "superseded"
    }
  }
}

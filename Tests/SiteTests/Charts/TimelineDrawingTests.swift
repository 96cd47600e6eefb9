import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct TimelineDrawingTests {
  private static let start: Int64 = 1_772_540_520

  /// An incident with entries and milestones at these minutes.
  private func incident(_ entries: [Double?], _ milestones: [MilestoneKind: Double] = [:]) -> Incident {
    func at(_ minute: Double) -> Instant { Instant(seconds: Self.start + Int64(minute * 60)) }
    var incident = Fixture.incident("INC-1")
    incident.timeline = Timeline(
      entries: entries.map { minute in
        TimelineEntry(
          at: minute.map(at), until: nil, precision: .minute, timeRange: 0..<0, range: 0..<0,
          text: "What <happened>",
          textRange: 0..<0, content: [], milestones: [], hasDate: false, hasZone: false,
          isStatusUpdate: false,
          hasEvidence: false, node: 0)
      }, zone: nil)
    incident.milestones = MilestoneKind.allCases.compactMap { kind in
      milestones[kind].map { Milestone(kind: kind, at: at($0), origin: .frontMatter, range: 0..<0) }
    }
    incident.severity = Located(.high, at: 0..<0)
    return incident
  }

  private func drawn(_ incident: Incident) -> TimelineFigure? {
    TimelineFigure(incident, anchors: RowAnchors(incident), asOf: Day(number: 20_605))
  }

  @Test("Fewer than two times give no drawing", arguments: [[], [nil, nil], [5]] as [[Double?]])
  func nothingToDraw(entries: [Double?]) { #expect(drawn(incident(entries)) == nil) }

  @Test(
    "A drawing stays within its frame, whatever the times",
    arguments: [
      [0, 1], [0, 0], [0, 0, 0, 0, nil], [0, 5000, 10_000], [10, 5, 0], [0, 1e6],
      Array(stride(from: 0, to: 400, by: 2)),
    ] as [[Double?]])
  func staysInside(entries: [Double?]) throws {
    let figure = try #require(drawn(incident(entries)))
    for (svg, width) in [(figure.wideSVG, 960.0), (figure.narrowSVG, 358.0)] {
      let text = svg.string
      #expect(!text.contains("nan") && !text.contains("inf"))
      #expect(!text.contains("What <happened>"))
      let frame = text.split(separator: "viewBox=\"0 0 ")[1].prefix { $0 != "\"" }.split(separator: " ").map {
        Double($0)
      }
      #expect(frame.first == width)
      let height = try #require(frame.last ?? nil)
      for name in ["cx", "x"] {
        for part in text.split(separator: " \(name)=\"").dropFirst() {
          let value = try #require(Double(part.prefix { $0 != "\"" }))
          #expect((-12...width + 12).contains(value))
        }
      }
      for name in ["cy", "y"] {
        for part in text.split(separator: " \(name)=\"").dropFirst() {
          let value = try #require(Double(part.prefix { $0 != "\"" }))
          #expect((-12...height + 12).contains(value))
        }
      }
    }
  }

  @Test("A lacking milestone merges its phases, and each is named for what is known")
  func phases() throws {
    func labels(_ milestones: [MilestoneKind: Double]) throws -> [String] {
      let incident = incident([0, 60], milestones)
      let drawing = try #require(TimelineDrawing.of(incident, anchors: RowAnchors(incident)))
      return drawing.drawing.phases.map(\.label)
    }
    #expect(
      try labels([.started: 0, .detected: 4, .declared: 6, .mitigated: 44, .contained: 60, .resolved: 70])
        == [
          "Undetected, 4 min", "Triage, 2 min", "Active, 38 min", "Mitigated, not contained, 16 min",
          "Contained, 10 min",
        ])
    #expect(try labels([.declared: 6, .resolved: 70]) == ["Active, 1 h 4 min"])
    #expect(try labels([.mitigated: 6, .resolved: 70]) == ["Mitigated, 1 h 4 min"])
    #expect(try labels([.resolved: 6, .started: 70]) == [])
    #expect(try labels([.declared: 6, .mitigated: 6, .resolved: 7]) == ["Mitigated, 1 min"])
  }

  @Test("Many entries are drawn without a stop of the Tab key for each")
  func manyEntries() throws {
    let entries = (0..<200).map { Double($0 * 30) }
    let incident = incident(entries, [.started: 0, .resolved: 6000])
    let drawing = try #require(TimelineDrawing.of(incident, anchors: RowAnchors(incident))).drawing
    #expect(drawing.dots.count == 200)
    #expect(!drawing.linksEveryDot)
  }

  @Test("Far entries are told in the caption and not drawn")
  func window() throws {
    let figure = try #require(drawn(incident([0, 30, 3000], [.started: 0, .resolved: 60])))
    #expect(figure.caption.contains("1 time outside this window is not drawn."))
  }
}

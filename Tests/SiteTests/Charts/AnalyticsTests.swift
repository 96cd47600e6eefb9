import Foundation
import FoundationXML
import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct AnalyticsTests {
  private func page(_ base: KnowledgeBase, year: Int? = nil) async -> AnalyticsPage {
    AnalyticsPage(year: year, in: await Fixture.frame(base, at: Routes.analytics(year: year)))
  }

  private func drawings(_ page: AnalyticsPage) -> [String] {
    page.figures.flatMap { [$0.wideSVG, $0.narrowSVG] }.compactMap { $0?.string }
  }

  @Test(
    "Drawings are well-formed, named, described and small, whatever the number",
    arguments: [1, 9, 10, 200, 3000])
  func drawings(count: Int) async throws {
    let page = await page(AnalyticsSamples.base(count))
    #expect(page.figures.count == 8)
    // Of a single incident no action may have fallen due.
    #expect(drawings(page).count == 16 || count == 1)
    for svg in drawings(page) {
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(svg.prefix(200))")
      #expect(svg.contains("<title id=") && svg.contains("<desc id="))
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
      #expect(!svg.contains("style=") && !svg.contains("fill=\"#"))
      #expect(svg.utf8.count < 40_000)
    }
  }

  @Test("Every mark stays within its drawing", arguments: [1, 9, 60, 3000])
  func frame(count: Int) async throws {
    for svg in drawings(await page(AnalyticsSamples.base(count))) {
      let frame = svg.split(separator: "viewBox=\"0 0 ")[1].prefix { $0 != "\"" }.split(separator: " ")
      let width = try #require(Double(frame[0]))
      let height = try #require(Double(frame[1]))
      for (names, limit) in [(["cx", "x"], width), (["cy", "y"], height)] {
        for name in names {
          for part in svg.split(separator: " \(name)=\"").dropFirst() {
            let value = try #require(Double(part.prefix { $0 != "\"" }))
            #expect((-12...limit + 12).contains(value))
          }
        }
      }
    }
  }

  @Test("Dots are links to their incidents, until there are too many to walk through")
  func links() async throws {
    let few = try #require(await page(AnalyticsSamples.base(9)).figures.first?.wideSVG).string
    #expect(few.contains("<a href=\"../incidents/inc-1000/index.html\"><title>INC-1000, detected after "))
    // No role makes an image of what holds links: its title names it.
    #expect(!few.contains("role=") && few.contains("aria-labelledby="))
    let trend = try #require(
      await page(AnalyticsSamples.base(9)).figures.first { $0.anchor == "Trend" }?.wideSVG)
    #expect(
      trend.string.contains("<a href=\"../incidents/inc-1000/index.html\"><title>INC-1000, mitigated after "))
    #expect(!trend.string.contains("role="))
    let many = try #require(await page(AnalyticsSamples.base(200)).figures.first?.wideSVG).string
    #expect(!many.contains("<a ") && many.contains("role=\"img\"") && many.contains("class=\"dots\""))
    let crowd = try #require(await page(AnalyticsSamples.base(3000)).figures.first?.wideSVG).string
    #expect(crowd.contains("class=\"columns\"") && !crowd.contains("class=\"dots\""))
  }

  @Test("Nine incidents have no percentiles and say so; ten have them; twenty have a box")
  func smallNumbers() async throws {
    func times(_ count: Int) async throws -> (figure: ChartFigure, svg: String) {
      let figure = try #require(await page(complete(count)).figures.first)
      return (figure, try #require(figure.wideSVG).string)
    }
    let nine = try await times(9)
    #expect(nine.figure.notice == "9 incidents: too few for percentiles, which need 10.")
    #expect(!nine.svg.contains("median") && !nine.svg.contains("p90"))
    let ten = try await times(10)
    #expect(ten.figure.notice == nil)
    #expect(ten.svg.contains(">median ") && ten.svg.contains(">p90 ") && !ten.svg.contains("class=\"box\""))
    #expect(try await times(20).svg.contains("class=\"box\""))
    for figure in await page(complete(20)).figures { #expect(!figure.heading.contains("mean")) }
  }

  /// Incidents of the first quarter of 2026 that were mitigated after 1, 2, 3 … minutes.
  private func complete(_ count: Int) -> KnowledgeBase {
    Fixture.base(
      incidents: (1...count).map { minute in
        var incident = Fixture.incident("INC-\(minute)")
        incident.milestones = MilestoneKind.allCases.map { kind in
          Milestone(
            kind: kind, at: Instant(seconds: 1_772_540_520 + (kind == .started ? 0 : Int64(minute) * 60)),
            origin: .frontMatter, range: 0..<0)
        }
        return incident
      })
  }

  @Test("Titles state what the figures show")
  func headings() async throws {
    // Ten values 1 to 10 minutes: median 5 min 30 s, 90th percentile 9 min 6 s, both written in whole minutes.
    #expect(
      await page(complete(10)).figures[0].heading
        == "Half of 10 incidents were mitigated within 5\u{A0}min, nine in ten within 9\u{A0}min")
    #expect(
      await page(complete(3)).figures[0].heading
        == "Mitigation took from 1\u{A0}min to 3\u{A0}min in 3 incidents")
    #expect(
      await page(complete(1)).figures[0].heading
        == "Mitigation took 1\u{A0}min in the one incident of which it is known")
    #expect(await page(complete(3)).figures[2].heading == "All 3 incidents are of 2026 Q1")
  }

  @Test("Without incidents the page says what to do, and draws nothing")
  func nothing() async {
    let page = await page(Fixture.base())
    #expect(page.figures.isEmpty)
    #expect(page.emptyState?.reason == "There is no incident in content/ yet.")
  }

  @Test("Without dates and times each figure says why it is empty and what would fill it")
  func undated() async {
    let bare = await page(Fixture.base(incidents: [Fixture.incident("INC-1"), Fixture.incident("INC-2")]))
    #expect(bare.figures.count == 8)
    for figure in bare.figures {
      #expect(figure.wideSVG == nil && figure.emptyState?.reason.isEmpty == false, "\(figure.anchor)")
    }
    #expect(bare.statements == ["2 incidents have no date and stand in no quarter."])
    let page = await page(AnalyticsSamples.base(30, dated: false))
    #expect(
      page.figures.filter { $0.wideSVG == nil }.map(\.anchor) == [
        "Times", "Trend", "Severities", "ClockTrend", "Ages",
      ])
  }

  @Test("A clock of which a time is lacking is drawn apart and never counts as met")
  func unknown() async throws {
    var incident = Fixture.incident("INC-1")
    incident.clocks = [
      ClockReading(
        kind: .declared, state: .unknown, allowedSeconds: 1, takenSeconds: nil, start: nil, stop: nil,
        lacking: "x")
    ]
    let figure = await page(Fixture.base(incidents: [incident])).figures[3]
    #expect(figure.heading == "No response clock can be judged; 1 is unknown")
    let svg = try #require(figure.wideSVG).string
    #expect(svg.contains("part-unknown") && !svg.contains("part-met"))
    #expect(svg.contains(">1 unknown<"))
  }

  @Test("Each year with incidents has a page where there are several, and every figure is about that year")
  func years() async throws {
    let base = AnalyticsSamples.base(500)
    let site = try await Fixture.site(base)
    let paths = site.keys.filter { $0.hasPrefix("analytics/") }.sorted()
    #expect(paths == ["analytics/2025/index.html", "analytics/2026/index.html", "analytics/index.html"])
    #expect(await page(base, year: 2026).summary.first == "2026 Q1 to 2026 Q2")
    for path in paths { #expect((site[path] ?? "").utf8.count < 300_000) }
    #expect(try await Fixture.site(AnalyticsSamples.base(5)).keys.count { $0.hasPrefix("analytics/") } == 1)
  }

  @Test("More than twelve quarters are drawn as years, and what is left out is said")
  func longSpans() {
    let statistics = Statistics(AnalyticsSamples.base(1400))
    let periods = Periods(statistics.quarters)
    #expect(periods.areYears && periods.all.map(\.name) == ["2022", "2023", "2024", "2025", "2026"])
    #expect(periods.all.reduce(0) { $0 + $1.incidents.count } == statistics.population.incidents.count)
    var old = Fixture.incident("INC-1")
    old.milestones = [Milestone(kind: .started, at: Instant(seconds: 0), origin: .frontMatter, range: 0..<0)]
    var new = Fixture.incident("INC-2")
    new.milestones = [
      Milestone(kind: .started, at: Instant(seconds: 1_772_540_520), origin: .frontMatter, range: 0..<0)
    ]
    let far = Periods(Statistics(Fixture.base(incidents: [old, new])).quarters)
    #expect(far.all.count == 12 && far.leftOut == 1 && far.omission == " 1 earlier year is not drawn.")
  }

  @Test("A logarithmic axis is exact at its ticks and rises between them")
  func axis() {
    let axis = LogAxis.durations(reaching: 0)
    #expect(axis.ticks.map(\.text) == ["1m", "5m", "15m", "1h", "4h", "1d", "3d"])
    #expect(axis.place(of: 0) == 0 && axis.place(of: 60) == 0 && axis.place(of: 259_200) == 1)
    // ln(3600 / 60) / ln(259200 / 60)
    #expect(abs(axis.place(of: 3600) - 0.489108) < 0.0001)
    var last = 0.0
    for seconds in stride(from: Int64(60), through: 259_200, by: 997) {
      #expect(axis.place(of: seconds) >= last)
      last = axis.place(of: seconds)
    }
    #expect(LogAxis.durations(reaching: 300_000).ticks.last?.text == "14d")
    #expect(LogAxis.durations(reaching: .max).ticks.last?.text == "2y")
  }
}

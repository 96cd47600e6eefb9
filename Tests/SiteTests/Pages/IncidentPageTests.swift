import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct IncidentPageTests {
  private func composer(_ change: (inout Incident) -> Void) async -> IncidentComposer {
    var incident = Fixture.incident("INC-1")
    change(&incident)
    return IncidentComposer(
      0, in: await Fixture.frame(Fixture.base(incidents: [incident]), at: "incidents/inc-1/index.html"))
  }

  private func clock(_ kind: ClockKind, _ state: ClockReading.State, lacking: String? = nil) -> ClockReading {
    ClockReading(
      kind: kind, state: state, allowedSeconds: 300, takenSeconds: nil, start: nil, stop: nil,
      lacking: lacking)
  }

  @Test("Clocks stand by what they ask for: missed, unknown, running, met, then those that do not apply")
  func order() async {
    let groups = await composer {
      $0.clocks = [
        clock(.declared, .met), clock(.firstStatus, .notApplicable), clock(.cadence, .pending),
        clock(.review, .unknown, lacking: "no review"), clock(.managers, .missed),
      ]
    }.clockGroups()
    #expect(
      groups.map { $0.clocks.map(\.kind) }
        == [["missed"], ["unknown"], ["pending"], ["met"], ["not-applicable"]])
    #expect(groups.map(\.fold) == [nil, nil, nil, nil, "1 clock does not apply"])
  }

  @Test("Many unknown clocks stand behind one line that says what is lacking")
  func unknown() async {
    let groups = await composer {
      $0.clocks = ClockKind.allCases.map { clock($0, .unknown, lacking: "no declaration") }
    }.clockGroups()
    #expect(groups.map(\.fold) == ["9 clocks unknown: no declaration"])
    let mixed = await composer {
      $0.clocks = ClockKind.allCases.map {
        clock($0, .unknown, lacking: $0 == .review ? "no review" : "no declaration")
      }
    }.clockGroups()
    #expect(mixed.map(\.fold) == ["9 clocks unknown: no declaration, and more"])
  }

  @Test("A cancelled incident says why no clock applies")
  func cancelled() async {
    let composer = await composer {
      $0.status = Located(.cancelled, at: 0..<0)
      $0.clocks = ClockKind.allCases.map { clock($0, .notApplicable) }
    }
    #expect(composer.clocksSummary() == "No clock applies: the incident was cancelled.")
    #expect(composer.clockGroups().map(\.fold) == ["9 clocks do not apply"])
  }

  @Test("An incident that only its file's name dates stands under that day")
  func dated() async {
    #expect(await composer { $0.dateHint = Day(year: 2021, month: 5, day: 9) }.page().date == "9 May 2021")
    #expect(await composer { _ in }.page().date == "Date unknown")
  }

  @Test("The second cache stampede of the demonstration names the action that would have covered it")
  func repeated() async throws {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    let index = try #require(base.incidents(withID: "INC-2026-0519").first)
    let page = IncidentComposer(
      index, in: await Fixture.frame(base, at: "incidents/inc-2026-0519/index.html")
    )
    .page()
    let notice = try #require(page.repeats.first)
    #expect(page.repeats.count == 1)
    #expect(notice.incident.name == "INC-2026-0212")
    #expect(notice.actions.map(\.name) == ["INC-2026-0212/A5"])
    #expect(notice.actions.map(\.state) == ["@rui, 45 days overdue"])
    #expect(page.similarGroups.first?.name == "Similar incidents")
    #expect(page.similarGroups.first?.items.first?.details.first == "INC-2026-0212")
  }
}

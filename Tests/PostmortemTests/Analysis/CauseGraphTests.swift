import Testing

@testable import Postmortem

@Suite struct CauseGraphTests {
  private let text = """
    ## Contributing factors

    - **technical**: the connection pool has no upper limit
    - **organisational**: nobody on the weekend rota speaks Portuguese

    ## Five whys

    Factor: the connection pool has no upper limit

    1. Why did it fail? The database was full.
    2. Why was it full? Each pod took what it wanted.
    3. Why could it? The template of a service sets no default.

    ## Action items

    - Give the connection pool an upper limit @ada, due 2026-04-01
    - Paint the office @ken, due 2026-04-01
    - Translate the handbook @li, due 2026-04-01, won't do: nobody reads it
    """

  @Test(
    "Causes that nothing covers and actions that cover nothing stand alone; what is given up does not count")
  func orphans() {
    let incident = Reading.incident(text)
    let graph = CauseGraph(incident, Coverage(incident))
    #expect(graph.causes.map(\.kind) == [.factor(0), .end(chain: 0), .factor(1)])
    #expect(graph.causes.map(\.actions) == [[0], [], []])
    #expect(graph.orphanCauses.map(\.kind) == [.end(chain: 0), .factor(1)])
    #expect(graph.orphanActions == [1])
  }

  @Test("An action covers the factor that it names")
  func named() {
    let incident = Reading.incident(
      text.replacing("Paint the office", with: "Paint the office for F2"))
    let graph = CauseGraph(incident, Coverage(incident))
    #expect(graph.causes.map(\.actions) == [[0], [], [1]])
    #expect(graph.orphanActions.isEmpty)
  }

  @Test("Nothing is tied where there is nothing")
  func empty() {
    let incident = Reading.incident("")
    #expect(CauseGraph(incident, Coverage(incident)) == CauseGraph(incident, Coverage(incident)))
    #expect(CauseGraph(incident, Coverage(incident)).causes.isEmpty)
  }
}

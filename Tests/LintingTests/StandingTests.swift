import Postmortem
import Testing

@testable import Linting

@Suite struct StandingTests {
  @Test("Each standing is found at its index")
  func index() {
    let severities = Severity.allCases.count + 1
    let statuses = Status.allCases.count + 1
    #expect(Standing.all.count == severities * statuses)
    for (place, standing) in Standing.all.enumerated() { #expect(standing.index == place) }
  }
}

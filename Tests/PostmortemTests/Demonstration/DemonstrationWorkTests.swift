import Testing

@testable import Postmortem

/// Analysis and actions of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationWorkTests {
  private func read(_ expected: DemonstrationIncident) async throws -> Incident {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    return base.incidents[try #require(base.incidents(withID: expected.id).first)]
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Factors and whys", arguments: DemonstrationIncident.all)
  func analysis(expected: DemonstrationIncident) async throws {
    let incident = try await read(expected)
    let factors = lines(expected.factors)
    #expect(incident.factors.count == factors.count)
    for (factor, line) in zip(incident.factors, factors) {
      let text = "\(factor.category?.value.rawValue ?? "-"): \(factor.text)"
      #expect(text.prefix(line.count) == line)
    }
    #expect(incident.whyChains.count == 1)
    #expect(incident.whyChains.first?.steps.count == expected.whys)
    #expect(incident.whyChains.first?.steps.allSatisfy { $0.question != nil && $0.answer != nil } == true)
    #expect(incident.whyChains.first?.factorIndex == expected.whyFactor)
  }

  @Test("Actions", arguments: DemonstrationIncident.all)
  func actions(expected: DemonstrationIncident) async throws {
    #expect(try await read(expected).actionLines == lines(expected.actions))
  }

  @Test("One action is overdue, one clock was missed")
  func totals() async throws {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    let actions = base.incidents.flatMap { incident in
      incident.actions.map { (name: "\(incident.linkID ?? "")/\($0.id)", action: $0) }
    }
    #expect(actions.count == 29)
    let overdue = actions.compactMap { entry in
      entry.action.daysOverdue(on: base.asOf).map { "\(entry.name) \($0)" }
    }
    #expect(overdue == ["INC-2026-0303/A7 17"])
    let missed = base.incidents.flatMap { incident in
      incident.clocks.filter { $0.state == .missed }.map { "\(incident.linkID ?? "") \($0.kind.rawValue)" }
    }
    #expect(missed == ["INC-2026-0212 first-status"])
    #expect(base.incidents.flatMap(\.clocks).allSatisfy { $0.state != .unknown && $0.state != .pending })
  }
}

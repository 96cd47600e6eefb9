import Testing

@testable import Postmortem

/// Analysis and actions of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationWorkTests {
  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Factors and whys", arguments: DemonstrationIncident.all)
  func analysis(expected: DemonstrationIncident) async throws {
    let incident = try await expected.read()
    let factors = lines(expected.factors)
    #expect(incident.factors.count == factors.count)
    for (factor, line) in zip(incident.factors, factors) {
      let text = "\(factor.category?.value.rawValue ?? "-"): \(factor.text)"
      #expect(text.prefix(line.count) == line)
    }
    #expect(incident.whyChains.count == (expected.whys == 0 ? 0 : 1))
    #expect(incident.whyChains.first?.steps.count ?? 0 == expected.whys)
    let steps = incident.whyChains.flatMap(\.steps)
    #expect(steps.allSatisfy { $0.question != nil && $0.answer != nil })
    #expect(incident.whyChains.first?.factorIndex == expected.whyFactor)
  }

  @Test("Actions", arguments: DemonstrationIncident.all)
  func actions(expected: DemonstrationIncident) async throws {
    #expect(try await expected.read().actionLines == lines(expected.actions))
  }

  @Test("What is late, and by how much")
  func totals() async throws {
    let base = await DemonstrationIncident.base.value
    let actions = base.incidents.flatMap { incident in
      incident.actions.map { (name: "\(incident.linkID ?? "")/\($0.id)", action: $0) }
    }
    #expect(base.incidents.count == DemonstrationIncident.all.count)
    #expect(actions.count == 91)
    let overdue = actions.compactMap { entry in
      entry.action.daysOverdue(on: base.asOf).map { "\(entry.name) \($0)" }
    }
    #expect(
      overdue.sorted() == [
        "INC-2025-1203/A5 94", "INC-2025-1203/A6 89", "INC-2026-0212/A5 45", "INC-2026-0303/A7 17",
      ])
    #expect(
      clocks(in: base) { $0 == .missed } == [
        "INC-2024-0709 cadence", "INC-2024-0709 managers", "INC-2025-0916 cadence", "INC-2025-1203 cadence",
        "INC-2025-1203 managers", "INC-2026-0212 first-status", "INC-2026-0527 declared",
      ])
    #expect(clocks(in: base) { $0 == .unknown } == [])
    #expect(clocks(in: base) { $0 == .pending } == ["INC-2026-0527 review"])
  }

  private func clocks(
    in base: KnowledgeBase, where isMeant: (ClockReading.State) -> Bool
  ) -> [String] {
    base.incidents.flatMap { incident in
      incident.clocks.filter { isMeant($0.state) }.map { "\(incident.linkID ?? "") \($0.kind.rawValue)" }
    }.sorted()
  }
}

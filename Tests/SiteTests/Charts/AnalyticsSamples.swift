import Markdown
import Postmortem

@testable import Site

/// Knowledge bases of a given size in which every figure has something to draw.
enum AnalyticsSamples {
  /// The same incidents in every run: a day apart or more, with times, clocks, factors and actions.
  static func base(_ count: Int, dated: Bool = true) -> KnowledgeBase {
    var random = SampleRandom(state: UInt64(count) + 7)
    return Fixture.base(incidents: (0..<count).map { incident($0, dated: dated, &random) })
  }

  private static func incident(_ place: Int, dated: Bool, _ random: inout SampleRandom) -> Incident {
    var incident = Fixture.incident("INC-\(1000 + place)")
    incident.severity = Located(Severity(rawValue: random.below(4) + 1) ?? .low, at: 0..<0)
    incident.kind = place % 11 == 10 ? .nearMiss : .incident
    if dated {
      let start = Int64(20_604 - place % 1400) * 86_400
      var at = start
      for kind in MilestoneKind.allCases {
        incident.milestones.append(
          Milestone(kind: kind, at: Instant(seconds: at), origin: .frontMatter, range: 0..<0))
        at += Int64(30 << random.below(12))
      }
      if place % 9 == 8 { incident.milestones.removeLast(3) }
    }
    incident.services = [Located("service-\(random.below(16))", at: 0..<0)]
    incident.clocks = ClockKind.allCases.map { kind in
      let states: [ClockReading.State] = [.met, .met, .missed, .unknown, .pending, .notApplicable]
      return ClockReading(
        kind: kind, state: states[random.below(6)], allowedSeconds: 1, takenSeconds: nil, start: nil,
        stop: nil,
        lacking: nil)
    }
    let classes: [FactorClass?] = FactorClass.allCases + [nil]
    incident.factors = (0..<2).map { number in
      Factor(
        id: "F\(number)", category: classes[random.below(4)].map { Located($0, at: 0..<0) }, text: "",
        textRange: 0..<0, range: 0..<0, content: [], node: 0)
    }
    incident.actions = (0..<2).map { number in
      let due = Day(number: 20_500 + random.below(200))
      let states: [ActionState] = [.open, .done(on: due), .done(on: due.advanced(by: 3)), .done(on: nil)]
      return ActionItem(
        id: "A\(number + 1)", text: "Act", textRange: 0..<0, range: 0..<0, content: [], owners: [],
        due: .day(due, range: 0..<0), horizon: Located(Horizon.allCases[random.below(3)], at: 0..<0),
        ticket: nil,
        state: states[random.below(4)], stateRange: nil, group: nil, node: 0)
    }
    return incident
  }
}

/// Numbers that look random and are the same in every run.
private struct SampleRandom {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

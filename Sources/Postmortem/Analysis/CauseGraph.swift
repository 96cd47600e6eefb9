/// Causes and actions of an incident, tied together: each cause with what covers it, and what stands alone.
package struct CauseGraph: Sendable, Equatable {
  /// A factor, or the end of a chain of whys.
  package struct Cause: Sendable, Equatable {
    package let kind: Kind
    /// Indices of the actions that cover it, ascending.
    package let actions: [Int]
    /// For the end of a chain: for each of its steps the actions that cover it and no cause, ascending.
    package let steps: [[Int]]

    package var isOrphan: Bool { actions.isEmpty }
  }

  /// What a cause is, by index.
  package enum Kind: Sendable, Equatable {
    case factor(Int)
    /// The last why of a chain.
    case end(chain: Int)
  }

  /// Each factor followed by the ends of its chains; ends of chains without a factor last.
  package let causes: [Cause]
  /// Actions that are open or done and cover neither a cause nor a step of the whys, ascending.
  package let orphanActions: [Int]

  package init(_ incident: Incident, _ coverage: Coverage) {
    var causes = incident.factors.indices.map { factor in
      Cause(kind: .factor(factor), actions: coverage.factors[factor].sorted(), steps: [])
    }
    let ends = incident.whyChains.indices.compactMap { index -> (chain: Int, actions: [Int])? in
      incident.whyChains[index].steps.last.map {
        (index, coverage.actions(covering: $0.text, isEnd: true).sorted())
      }
    }
    var covering = Set(causes.flatMap(\.actions)).union(ends.flatMap(\.actions))
    var byFactor: [Int?: [Cause]] = [:]
    for end in ends {
      let chain = incident.whyChains[end.chain]
      let steps = chain.steps.map { step in
        coverage.actions(covering: step.text).filter { covering.insert($0).inserted }.sorted()
      }
      byFactor[chain.factorIndex, default: []].append(
        Cause(kind: .end(chain: end.chain), actions: end.actions, steps: steps))
    }
    causes = incident.factors.indices.flatMap { [causes[$0]] + (byFactor[$0] ?? []) }
    self.causes = causes + (byFactor[nil] ?? [])
    orphanActions = incident.actions.indices.filter { index in
      guard !covering.contains(index) else { return false }
      switch incident.actions[index].state {
      case .open, .inProgress, .done: return true
      case .wontDo, .superseded: return false
      }
    }
  }

  /// Causes that no action covers.
  package var orphanCauses: [Cause] { causes.filter(\.isOrphan) }
}

extension WhyChain.Step {
  /// Question and answer as one text.
  package var text: String {
    [question?.value, answer?.value].compactMap { $0 }.joined(separator: " ")
  }
}

extension WhyChain {
  /// Whether the chain goes down to a systemic cause: five whys, and no stated reason to end before.
  package var reachesSystem: Bool { steps.count >= 5 && endReason == nil }
}

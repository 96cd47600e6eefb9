/// Causes and actions of an incident, tied together: each cause with what covers it, and what stands alone.
package struct CauseGraph: Sendable, Equatable {
  /// A factor, or the end of a chain of whys.
  package struct Cause: Sendable, Equatable {
    package let kind: Kind
    /// Indices of the actions that cover it, ascending.
    package let actions: [Int]

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
    var causes: [Cause] = []
    func ends(ofFactor factor: Int?) {
      for (index, chain) in incident.whyChains.enumerated() where chain.factorIndex == factor {
        guard let last = chain.steps.last else { continue }
        let covering = coverage.actions(covering: last.text, isEnd: true)
        causes.append(Cause(kind: .end(chain: index), actions: covering.sorted()))
      }
    }
    for factor in incident.factors.indices {
      causes.append(Cause(kind: .factor(factor), actions: coverage.factors[factor].sorted()))
      ends(ofFactor: factor)
    }
    ends(ofFactor: nil)
    self.causes = causes
    var covering = Set(causes.flatMap(\.actions))
    for chain in incident.whyChains {
      for step in chain.steps { covering.formUnion(coverage.actions(covering: step.text)) }
    }
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

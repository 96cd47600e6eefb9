import Markdown
import Postmortem

extension IncidentComposer {
  /// The cause graph as a section of its own; nil where the document has no causes or no actions.
  func causeSection() -> IncidentSection? {
    let graph = CauseGraph(incident, coverage)
    guard !graph.causes.isEmpty, !incident.actions.isEmpty else { return nil }
    let drawing = drawing(graph)
    let figure = CauseFigure(
      wideSVG: drawing.wide(), narrowSVG: drawing.narrow(), caption: caption(graph, drawing),
      orphanCauses: graph.orphanCauses.map { Link(name(of: $0.kind), to: href(of: $0.kind)) },
      orphanActions: graph.orphanActions.map { index in
        let action = incident.actions[index]
        return Link("\(action.id), \(Shortened.text(action.text, limit: 80))", to: "#" + action.id)
      },
      rows: graph.causes.map { row(of: $0) })
    return IncidentSection(anchor: "Causes-and-actions", name: "Causes and actions", causes: figure)
  }

  private func caption(_ graph: CauseGraph, _ drawing: CauseDrawing) -> String {
    var text = drawing.description
    let factors = incident.factors.count - CauseDrawing.mostFactors
    let actions = incident.actions.count - drawing.actions.count
    var left: [String] = []
    if factors > 0 { left.append(Counted.of(factors, "factor")) }
    if actions > 0 { left.append(Counted.of(actions, "action")) }
    if !left.isEmpty { text += " Not drawn, but in the table: \(Counted.list(left))." }
    return text + " A line means that an action names a cause or speaks of the same things."
  }

  // MARK: Words

  /// "F1, the pool has no limit", "Systemic cause of F1".
  private func name(of kind: CauseGraph.Kind) -> String {
    switch kind {
    case .factor(let index):
      "\(incident.factors[index].id), \(Shortened.text(incident.factors[index].text, limit: 80))"
    case .end(let chain): label(of: incident.whyChains[chain])
    }
  }

  private func label(of chain: WhyChain) -> String {
    let name = chain.reachesSystem ? "Systemic cause" : "End of the whys"
    return chain.factorIndex.map { "\(name) of \(incident.factors[$0].id)" } ?? name
  }

  private func href(of kind: CauseGraph.Kind) -> String? {
    switch kind {
    case .factor(let index): "#" + anchors.factors[index]
    case .end: whysAnchor.map { "#" + $0 }
    }
  }

  private func row(of cause: CauseGraph.Cause) -> CauseRow {
    let (name, text, category) =
      switch cause.kind {
      case .factor(let index):
        (
          incident.factors[index].id, incident.factors[index].text,
          incident.factors[index].category.map { ClassName.of($0.value) } ?? "Not classed"
        )
      case .end(let chain):
        (
          label(of: incident.whyChains[chain]), incident.whyChains[chain].steps.last?.conclusion ?? "",
          "Five whys"
        )
      }
    return CauseRow(
      cause: Link(name, to: href(of: cause.kind)), text: text, category: category,
      actions: cause.actions.map { index in
        let action = incident.actions[index]
        return CauseAction(href: "#" + action.id, name: action.id, text: action.text)
      })
  }

  // MARK: Drawing

  /// The first factors and the actions that cover them, then those that cover nothing, as far as there is room.
  private func drawing(_ graph: CauseGraph) -> CauseDrawing {
    let shown = graph.causes.filter { cause in
      switch cause.kind {
      case .factor(let index): index < CauseDrawing.mostFactors
      case .end(let chain): (incident.whyChains[chain].factorIndex ?? 0) < CauseDrawing.mostFactors
      }
    }
    let tied = Set(shown.flatMap { $0.actions + $0.steps.joined() })
    let wanted = incident.actions.indices.filter(tied.contains)
    let others = incident.actions.indices.filter { !tied.contains($0) }
    let drawn = (wanted + others).prefix(CauseDrawing.mostActions).sorted()
    let place = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    let orphans = Set(graph.orphanActions)
    let actions = drawn.map { index in
      let action = incident.actions[index]
      let state = StatusPill.action(action, on: frame.base.asOf).word
      return CauseDrawing.Action(
        label: "\(action.id), \(state.prefix(1).lowercased() + state.dropFirst())", text: action.text,
        isOrphan: orphans.contains(index), isGivenUp: isGivenUp(action.state))
    }
    let causes = shown.map { cause in
      switch cause.kind {
      case .factor(let index):
        let factor = incident.factors[index]
        let category = factor.category.map { ", " + $0.value.rawValue } ?? ""
        return CauseDrawing.Cause(
          label: factor.id + category, text: factor.text, steps: [],
          actions: cause.actions.compactMap { place[$0] }, isEnd: false, isOrphan: cause.isOrphan)
      case .end(let number):
        let chain = incident.whyChains[number]
        return CauseDrawing.Cause(
          label: label(of: chain), text: chain.steps.last?.conclusion ?? "",
          steps: zip(chain.steps.dropLast(), cause.steps).map { step, actions in
            CauseDrawing.Step(text: step.conclusion, actions: actions.compactMap { place[$0] })
          },
          actions: cause.actions.compactMap { place[$0] },
          isEnd: true, isOrphan: cause.isOrphan)
      }
    }
    return CauseDrawing(
      causes: causes, actions: actions, title: "Causes and the actions that cover them",
      description: sentence(graph))
  }

  /// "6 of 7 causes are covered by an action; 1 of 9 actions covers none."
  private func sentence(_ graph: CauseGraph) -> String {
    let covered = graph.causes.count - graph.orphanCauses.count
    let causes = Counted.of(graph.causes.count, "cause")
    let orphans = graph.orphanActions.count
    let actions =
      orphans == 0
      ? "no action stands alone"
      : "\(orphans) of \(Counted.of(incident.actions.count, "action")) \(orphans == 1 ? "covers" : "cover") none"
    return "\(covered) of \(causes) \(covered == 1 ? "is" : "are") covered by an action; \(actions)."
  }

  private func isGivenUp(_ state: ActionState) -> Bool {
    switch state {
    case .wontDo, .superseded: true
    case .open, .inProgress, .done: false
    }
  }
}

extension WhyChain.Step {
  /// What the step says: the answer, or the question where none is given.
  fileprivate var conclusion: String { answer?.value ?? question?.value ?? "" }
}

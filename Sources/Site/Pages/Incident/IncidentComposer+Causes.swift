import Markdown
import Postmortem

extension IncidentComposer {
  private var body: ElementBody { ElementBody(markup: markup, renderer: renderer) }

  /// The contributing factors, and the nodes that stand among them.
  func factorRows(_ blocks: [Int], _ walk: StructureWalk) -> (factors: [FactorRow], others: [Int]) {
    var rows: [FactorRow] = []
    var others: [Int] = []
    for piece in walk.pieces(of: blocks) {
      switch piece {
      case .other(let node):
        if !namesAClass(node) { others.append(node) }
      case .element(let index):
        let factor = incident.factors[index]
        let covering = coverage.factors[index].sorted()
        let chain = incident.whyChains.contains { $0.factorIndex == index } ? whysAnchor : nil
        rows.append(
          FactorRow(
            anchor: anchors.factors[index], name: factor.id,
            category: factor.category.map { ClassName.of($0.value) } ?? "Not classed",
            textHTML: body.html(
              node: factor.node, content: walk.own(factor.content), text: factor.textRange,
              known: factor.category.map { [$0.range] } ?? [], id: factor.id),
            actions: covering.map { action in
              let id = incident.actions[action].id
              return Link("Covered by \(id)", to: "#" + id)
            },
            isUncovered: covering.isEmpty, chain: chain.map { Link("Five whys", to: "#" + $0) }))
      }
    }
    return (rows, others)
  }

  /// Whether a heading or bold line only names the class that the rows below show anyway.
  func namesAClass(_ node: Int) -> Bool {
    let range = markup[node].range
    guard markup.text(of: node).utf8.count < 40 else { return false }
    return incident.factors.contains { factor in
      guard let category = factor.category?.range else { return false }
      return range.lowerBound <= category.lowerBound && category.upperBound <= range.upperBound
    }
  }

  /// The heading of the five whys; nil where they have none.
  var whysAnchor: String? {
    incident.document.sections(.fiveWhys).first.map(incident.document.anchor).flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  // MARK: Five whys

  /// A chain of whys with the actions that cover its steps.
  func chain(_ index: Int) -> WhyChainPart {
    let chain = incident.whyChains[index]
    let factor = chain.factorIndex.map { incident.factors[$0] }
    let factorHTML =
      factor.map { body.html(node: $0.node, content: $0.content, text: $0.textRange, known: [], id: $0.id) }
      ?? chain.factor.map { SafeHTML(escaping: $0.value) } ?? SafeHTML(escaping: "")
    var told: Set<Int> = []
    return WhyChainPart(
      factorLabel: chain.factor == nil ? "The chain names no factor" : "From the factor",
      factorHTML: chain.factor.map { inline($0) } ?? factorHTML,
      whys: chain.steps.enumerated().map { number, step in
        why(step, number: number + 1, isLast: number == chain.steps.count - 1, of: chain, &told)
      },
      earlyEnd: chain.endReason?.value)
  }

  private func why(
    _ step: WhyChain.Step, number: Int, isLast: Bool, of chain: WhyChain, _ told: inout Set<Int>
  ) -> WhyStep {
    // Where the chain ends, a weak sign is enough not to claim that nothing covers the cause.
    // Above the end an action is named once.
    let covering =
      isLast
      ? coverage.actions(covering: step.text, isEnd: true).sorted()
      : coverage.actions(covering: step.text).prefix(1).filter { told.insert($0).inserted }
    let isSystemic = isLast && chain.reachesSystem
    return WhyStep(
      number: String(number),
      questionHTML: step.question.map { inline($0) } ?? SafeHTML(escaping: "Why?"),
      answerHTML: step.answer.map { blocks($0) } ?? SafeHTML(escaping: "No answer is given."),
      isLast: isLast, isSystemic: isSystemic,
      covers: covering.map { action in
        let item = incident.actions[action]
        return Cover(
          lead: "Covered by", href: "#" + item.id, name: item.id, text: Shortened.text(item.text, limit: 80))
      },
      isUncovered: isLast && covering.isEmpty)
  }

  /// The markup under a range of the text, as one line.
  private func inline(_ text: Located<String>) -> SafeHTML {
    let blocks = blockNodes(of: text.range)
    guard !blocks.isEmpty else { return SafeHTML(escaping: text.value) }
    return renderer.line(Array(blocks.prefix(1)), clip: text.range)
  }

  /// The markup under a range of the text, as blocks.
  private func blocks(_ text: Located<String>) -> SafeHTML {
    let blocks = blockNodes(of: text.range)
    guard !blocks.isEmpty else { return SafeHTML(escaping: text.value) }
    return blocks.count == 1
      ? renderer.line(blocks, clip: text.range) : renderer.html(blocks, clip: text.range)
  }

  /// The lowest blocks that hold a range.
  private func blockNodes(of range: Range<Int>) -> [Int] {
    let first = topBlocks.firstIndexByHalving { markup[$0].range.upperBound > range.lowerBound }
    let blocks = topBlocks[first...].prefix { markup[$0].range.lowerBound < range.upperBound }
    return blocks.flatMap { lowest(in: $0, holding: range) }
  }

  private func lowest(in block: Int, holding range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var node = block
    while node < markup[block].end {
      let current = markup[node]
      guard current.kind.isBlock, current.range.overlaps(range) else {
        node = current.end
        continue
      }
      let holds = markup.children(of: node).contains { markup[$0].kind.isBlock }
      if holds,
        !(range.lowerBound <= current.range.lowerBound && current.range.upperBound <= range.upperBound)
      {
        node += 1
      } else {
        found.append(node)
        node = current.end
      }
    }
    return found
  }
}

/// The classes of factors as pages write them.
enum ClassName {
  static func of(_ category: FactorClass) -> String {
    category.rawValue.prefix(1).uppercased() + category.rawValue.dropFirst()
  }
}

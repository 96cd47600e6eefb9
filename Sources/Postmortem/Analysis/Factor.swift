/// What kind of condition made an outcome possible (P3).
package enum FactorClass: String, Sendable, CaseIterable {
  case technical, process, organisational
}

/// A condition without which the incident would not have happened as it did.
package struct Factor: Sendable, Equatable {
  /// `F1`, by order of first appearance.
  package let id: String
  package let category: Located<FactorClass>?
  package let text: String
  package let textRange: Range<Int>
  /// What stands below the text where that is a heading, or the first paragraph of several.
  package let detail: Located<String>?
  package let range: Range<Int>
  package let content: [Int]
  package let node: Int

  /// All that is said of the condition.
  package var wholeText: String { detail.map { "\(text) \($0.value)" } ?? text }

  package init(
    id: String, category: Located<FactorClass>?, text: String, textRange: Range<Int>,
    detail: Located<String>? = nil, range: Range<Int>, content: [Int], node: Int
  ) {
    self.id = id
    self.category = category
    self.text = text
    self.textRange = textRange
    self.detail = detail
    self.range = range
    self.content = content
    self.node = node
  }
}

/// A chain of whys from one factor down to a systemic cause (P4).
package struct WhyChain: Sendable, Equatable {
  /// What the chain says it starts from.
  package let factor: Located<String>?
  /// Index of that factor in the incident's factors, where it is one of them.
  package let factorIndex: Int?
  package let steps: [Step]
  /// The stated reason for ending before the fifth why.
  package let endReason: Located<String>?
  package let range: Range<Int>

  /// One why with its answer.
  package struct Step: Sendable, Equatable {
    package let question: Located<String>?
    package let answer: Located<String>?
    package let range: Range<Int>

    package init(question: Located<String>?, answer: Located<String>?, range: Range<Int>) {
      self.question = question
      self.answer = answer
      self.range = range
    }
  }

  package init(
    factor: Located<String>?, factorIndex: Int?, steps: [Step], endReason: Located<String>?, range: Range<Int>
  ) {
    self.factor = factor
    self.factorIndex = factorIndex
    self.steps = steps
    self.endReason = endReason
    self.range = range
  }
}

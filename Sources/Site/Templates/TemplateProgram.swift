import Markdown

/// A template for one kind of page, with every partial in its place and every name resolved: nothing can be
/// missing when it runs.
///
/// The steps are plain numbers in one row, and the literal parts lie end to end in one other: running them counts no
/// references, which a tree of steps did more often than it wrote a byte.
package struct TemplateProgram: Sendable {
  private(set) var steps: [Step] = []
  private(set) var literals: [UInt8] = []
  /// A literal before this step belongs to the body of a section and is not continued behind it.
  private var bodyEnd = 0

  /// One thing to do.
  enum Step: Sendable {
    /// Writes a stretch of the literals.
    case literal(start: Int, end: Int)
    /// Writes a field, escaped unless it is HTML.
    case field(Place)
    /// Writes the text that the section stands on.
    case current
    /// The steps up to `end`, excluded, are the body.
    case section(Place, end: Int)
    case inverted(Place, end: Int)
  }

  /// Where a name was found: how far from the outermost model, and at which of its fields.
  struct Place: Sendable {
    let level: Int
    let field: Int
  }

  /// Appends bytes that are written as they are; those of neighbours become one step.
  mutating func append(literal bytes: [UInt8]) {
    let start = literals.count
    literals += bytes
    if steps.count > bodyEnd, case .literal(let before, _)? = steps.last {
      steps[steps.count - 1] = .literal(start: before, end: literals.count)
    } else {
      steps.append(.literal(start: start, end: literals.count))
    }
  }

  /// Appends a step without a body.
  mutating func append(_ step: Step) { steps.append(step) }

  /// Appends a section with the body that `body` appends.
  mutating func append(
    _ section: (_ end: Int) -> Step, body: (inout TemplateProgram) -> Void
  ) {
    let index = steps.count
    steps.append(section(index))
    body(&self)
    bodyEnd = steps.count
    steps[index] = section(bodyEnd)
  }

  /// Renders the models, outermost first, as the program was compiled for them.
  package func render(_ models: [any TemplateModel], into out: inout [UInt8]) {
    var run = Run(program: self, models: models, out: out)
    out = []
    run.perform(0..<steps.count)
    out = run.out
  }
}

/// A text that a section stands on, in the place of a model.
private struct CurrentText: TemplateModel {
  let text: String

  static let title = "text"
  static let fields: [Field<CurrentText>] = [.text("text") { $0.text }]
}

private struct Run {
  let program: TemplateProgram
  /// What the sections around stand on, outermost first.
  var models: [any TemplateModel]
  var out: [UInt8]

  mutating func perform(_ steps: Range<Int>) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = program.steps[index]
      index += 1
      switch step {
      case .literal(let start, let end): out.append(contentsOf: program.literals[start..<end])
      case .field(let place):
        switch value(place) {
        case .text(let text): out.appendEscaped(text.utf8)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .nothing, .flag, .model, .list, .texts: break
        }
      case .current:
        if let current = models.last as? CurrentText { out.appendEscaped(current.text.utf8) }
      case .section(let place, let end):
        section(value(place), index..<end)
        index = end
      case .inverted(let place, let end):
        switch value(place) {
        case .nothing, .flag(false): perform(index..<end)
        case .list(let models) where models.isEmpty: perform(index..<end)
        case .texts(let texts) where texts.isEmpty: perform(index..<end)
        case .text, .html, .flag, .model, .list, .texts: break
        }
        index = end
      }
    }
  }

  private mutating func section(_ value: TemplateValue, _ body: Range<Int>) {
    switch value {
    case .nothing, .flag(false): break
    case .flag(true): perform(body)
    case .text(let text): within(CurrentText(text: text), body)
    case .html: within(CurrentText(text: ""), body)
    case .model(let model): within(model, body)
    case .list(let models): for model in models { within(model, body) }
    case .texts(let texts): for text in texts { within(CurrentText(text: text), body) }
    }
  }

  private mutating func within(_ model: any TemplateModel, _ body: Range<Int>) {
    models.append(model)
    perform(body)
    models.removeLast()
  }

  private func value(_ place: TemplateProgram.Place) -> TemplateValue {
    models[place.level].value(at: place.field)
  }
}

import Markdown

/// A template for one kind of page, with every partial in its place and every name resolved: nothing can be
/// missing when it runs.
package struct TemplateProgram: Sendable {
  let steps: [Step]

  /// One thing to do.
  indirect enum Step: Sendable {
    case bytes([UInt8])
    /// Writes a field, escaped unless it is HTML.
    case field(Place)
    /// Writes the text that the section stands on.
    case current
    case section(Place, [Step])
    case inverted(Place, [Step])
  }

  /// Where a name was found: how far from the outermost model, and at which of its fields.
  struct Place: Sendable {
    let level: Int
    let field: Int
  }

  /// Renders the models, outermost first, as the program was compiled for them.
  package func render(_ models: [any TemplateModel], into out: inout [UInt8]) {
    var run = Run(frames: models.map { .model($0) }, out: out)
    out = []
    run.perform(steps)
    out = run.out
  }
}

private struct Run {
  enum Frame {
    case model(any TemplateModel)
    case text(String)
  }

  var frames: [Frame]
  var out: [UInt8]

  mutating func perform(_ steps: [TemplateProgram.Step]) {
    for step in steps {
      switch step {
      case .bytes(let bytes): out.append(contentsOf: bytes)
      case .field(let place):
        switch value(place) {
        case .text(let text): out.appendEscaped(text)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .nothing, .flag, .model, .list, .texts: break
        }
      case .current:
        if case .text(let text)? = frames.last { out.appendEscaped(text) }
      case .section(let place, let steps): section(value(place), steps)
      case .inverted(let place, let steps):
        switch value(place) {
        case .nothing, .flag(false): perform(steps)
        case .list(let models) where models.isEmpty: perform(steps)
        case .texts(let texts) where texts.isEmpty: perform(steps)
        case .text, .html, .flag, .model, .list, .texts: break
        }
      }
    }
  }

  private mutating func section(_ value: TemplateValue, _ steps: [TemplateProgram.Step]) {
    switch value {
    case .nothing, .flag(false): break
    case .flag(true): perform(steps)
    case .text(let text): within(.text(text), steps)
    case .html: within(.text(""), steps)
    case .model(let model): within(.model(model), steps)
    case .list(let models): for model in models { within(.model(model), steps) }
    case .texts(let texts): for text in texts { within(.text(text), steps) }
    }
  }

  private mutating func within(_ frame: Frame, _ steps: [TemplateProgram.Step]) {
    frames.append(frame)
    perform(steps)
    frames.removeLast()
  }

  private func value(_ place: TemplateProgram.Place) -> TemplateValue {
    guard case .model(let model) = frames[place.level] else { return .nothing }
    return model.value(at: place.field)
  }
}

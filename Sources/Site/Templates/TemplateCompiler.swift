/// Checks a template against the names that its page declares, and resolves every one of them.
///
/// A template that passes can't fail when it is rendered: partials and blocks are set in where they are named,
/// each in the surroundings of that place.
struct TemplateCompiler {
  private let templates: [String: Template]
  private var faults: [TemplateProblem] = []
  private var unknownNames: [UnknownName] = []
  /// The templates that were reached.
  private(set) var reached: Set<String> = []

  init(_ templates: [String: Template]) { self.templates = templates }

  /// What is wrong, each place once, in no order of its own.
  var problems: [TemplateProblem] { faults + unknownNames.map(\.problem) }

  /// The program of the template `name` for models of these shapes, outermost first.
  mutating func compile(_ name: String, for shapes: [ModelShape]) -> TemplateProgram {
    var program = TemplateProgram()
    guard let template = templates[name] else {
      let position = TemplateProblem.Position(line: 1, column: 1)
      faults.append(
        TemplateProblem(file: "\(name).mustache", position: position, message: "this template is missing"))
      return program
    }
    reached.insert(name)
    let place = Surroundings(
      template: template, scopes: shapes.map { .model($0) }, blocks: [:], path: [name])
    emit(template.nodes, place, &program)
    return program
  }

  /// What a piece of a template stands in.
  private struct Surroundings {
    var template: Template
    var scopes: [Scope]
    var blocks: [String: Filling]
    /// The templates on the way here.
    var path: [String]
  }

  private enum Scope {
    case model(ModelShape)
    case text
    case html
  }

  /// What fills a block, and the template that it was written in.
  private struct Filling {
    let template: Template
    let nodes: [TemplateNode]
  }

  private mutating func emit(
    _ nodes: [TemplateNode], _ place: Surroundings, _ program: inout TemplateProgram
  ) {
    for node in nodes {
      switch node {
      case .text(let bytes): program.append(literal: bytes)
      case .variable(let tag, let isRaw): variable(tag, isRaw: isRaw, place, &program)
      case .section(let tag, let nodes):
        guard let (found, kind) = resolve(tag, place) else { continue }
        var inner = place
        switch kind {
        case .flag: break
        case .text, .texts: inner.scopes.append(.text)
        case .html: inner.scopes.append(.html)
        case .model(let shape), .list(let shape): inner.scopes.append(.model(shape))
        }
        program.append({ .section(found, end: $0) }, body: { emit(nodes, inner, &$0) })
      case .inverted(let tag, let nodes):
        guard let (found, _) = resolve(tag, place) else { continue }
        program.append({ .inverted(found, end: $0) }, body: { emit(nodes, place, &$0) })
      case .partial(let tag): partial(tag, filling: [], place, &program)
      case .parent(let tag, let blocks): partial(tag, filling: blocks, place, &program)
      case .block(let tag, let nodes):
        if let filling = place.blocks[tag.name] {
          var inner = place
          inner.template = filling.template
          emit(filling.nodes, inner, &program)
        } else {
          emit(nodes, place, &program)
        }
      }
    }
  }

  private mutating func variable(
    _ tag: TemplateTag, isRaw: Bool, _ place: Surroundings, _ program: inout TemplateProgram
  ) {
    if tag.name == "." {
      guard case .text? = place.scopes.last, !isRaw else {
        report(tag, place, "{{.}} writes the member of a list of texts, escaped, and nothing else")
        return
      }
      program.append(.current)
      return
    }
    guard let (found, kind) = resolve(tag, place) else { return }
    switch kind {
    case .text where isRaw:
      report(
        tag, place, "{{{\(tag.name)}}} would write text without escaping it: write {{\(tag.name)}}")
    case .html where !isRaw:
      report(tag, place, "\u{201C}\(tag.name)\u{201D} is HTML: write {{{\(tag.name)}}}")
    case .text, .html: program.append(.field(found))
    case .flag: report(tag, place, "\u{201C}\(tag.name)\u{201D} is true or false: open a section over it")
    case .model, .list, .texts:
      report(tag, place, "\u{201C}\(tag.name)\u{201D} holds more than a text: open a section over it")
    }
  }

  private mutating func partial(
    _ tag: TemplateTag, filling blocks: [(tag: TemplateTag, nodes: [TemplateNode])], _ place: Surroundings,
    _ program: inout TemplateProgram
  ) {
    guard let template = templates[tag.name] else {
      report(
        tag, place,
        "there is no template \u{201C}\(tag.name)\u{201D}"
          + suggestion(tag.name, among: templates.keys.sorted()))
      return
    }
    guard !place.path.contains(tag.name) else {
      report(
        tag, place,
        "\u{201C}\(tag.name)\u{201D} contains itself: \((place.path + [tag.name]).joined(separator: " > "))")
      return
    }
    reached.insert(tag.name)
    var inner = place
    inner.template = template
    inner.path.append(tag.name)
    let known = Set(template.blockNames(templates))
    for block in blocks {
      if !known.contains(block.tag.name) {
        report(
          block.tag, place,
          "\u{201C}\(tag.name)\u{201D} has no block \u{201C}\(block.tag.name)\u{201D}"
            + suggestion(block.tag.name, among: known.sorted()))
      }
      // The outermost heir wins, as the specification has it.
      if inner.blocks[block.tag.name] == nil {
        inner.blocks[block.tag.name] = Filling(template: place.template, nodes: block.nodes)
      }
    }
    emit(template.nodes, inner, &program)
  }

  private mutating func resolve(
    _ tag: TemplateTag, _ place: Surroundings
  ) -> (TemplateProgram.Place, FieldKind)? {
    var names: [String] = []
    for (level, scope) in place.scopes.enumerated().reversed() {
      guard case .model(let shape) = scope else { continue }
      if let index = shape.fields.firstIndex(where: { $0.name == tag.name }) {
        return (TemplateProgram.Place(level: level, field: index), shape.fields[index].kind)
      }
      names += shape.fields.map(\.name)
    }
    let title = place.scopes.reversed().lazy.compactMap { scope in
      if case .model(let shape) = scope { shape.title } else { nil }
    }.first
    let unknown = UnknownName(
      name: tag.name, place: place.template.problem(at: tag.offset, ""),
      hint: suggestion(tag.name, among: names), pages: [title ?? "page"])
    // A partial is checked for each kind of page that it stands in; a slip in it is one slip.
    if let known = unknownNames.firstIndex(where: { $0.place == unknown.place && $0.name == unknown.name }) {
      unknownNames[known].add(unknown.pages[0])
    } else {
      unknownNames.append(unknown)
    }
    return nil
  }

  /// A name that some kinds of pages do not have.
  private struct UnknownName {
    let name: String
    /// Where it stands, without a message.
    let place: TemplateProblem
    let hint: String
    /// What those pages are called, the first one that was met in front.
    private(set) var pages: [String]

    mutating func add(_ page: String) {
      if !pages.contains(page) { pages.append(page) }
    }

    var problem: TemplateProblem {
      let others =
        switch pages.count {
        case 1: ""
        case 2: " nor of the \(pages[1])"
        default: " nor of \(pages.count - 1) other kinds of pages"
        }
      return TemplateProblem(
        file: place.file, position: place.position,
        message: "\u{201C}\(name)\u{201D} is not a name of the \(pages[0])\(others)\(hint)")
    }
  }

  private mutating func report(_ tag: TemplateTag, _ place: Surroundings, _ message: String) {
    let problem = place.template.problem(at: tag.offset, message)
    // A partial that stands in many places has its problems once.
    if !faults.contains(problem) { faults.append(problem) }
  }

  private func suggestion(_ name: String, among names: [String]) -> String {
    NearestName.suggestion(for: name, among: names).map { "; did you mean \u{201C}\($0)\u{201D}?" } ?? ""
  }
}

extension Template {
  /// The blocks that an heir may fill, those of the template's own parents and partials included.
  fileprivate func blockNames(_ templates: [String: Template], depth: Int = 0) -> [String] {
    guard depth < 16 else { return [] }
    return names(of: nodes, templates, depth)
  }

  private func names(_ node: TemplateNode, _ templates: [String: Template], _ depth: Int) -> [String] {
    switch node {
    case .text, .variable: []
    case .section(_, let nodes), .inverted(_, let nodes): names(of: nodes, templates, depth)
    case .block(let tag, let nodes): [tag.name] + names(of: nodes, templates, depth)
    case .partial(let tag): templates[tag.name]?.blockNames(templates, depth: depth + 1) ?? []
    case .parent(let tag, let blocks):
      (templates[tag.name]?.blockNames(templates, depth: depth + 1) ?? [])
        + blocks.flatMap { names(of: $0.nodes, templates, depth) }
    }
  }

  private func names(
    of nodes: [TemplateNode], _ templates: [String: Template], _ depth: Int
  ) -> [String] {
    nodes.flatMap { names($0, templates, depth) }
  }
}

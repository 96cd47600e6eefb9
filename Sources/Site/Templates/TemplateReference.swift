/// Every template with the values that it may use, in Markdown, for `Sources/TEMPLATES.md`.
package enum TemplateReference {
  /// Pages, partials and models, made from what the models declare.
  package static func markdown() -> String {
    var models: [String: ModelShape] = [:]
    func collect(_ shape: ModelShape) {
      guard models.updateValue(shape, forKey: shape.title) == nil else { return }
      for field in shape.fields { field.kind.shape.map(collect) }
    }
    collect(Layout.shape)
    PageKind.allCases.forEach { collect($0.shape) }
    var lines = ["## Pages", "", "| Template | Model | Partials that it reaches |", "|---|---|---|"]
    var users: [String: [String]] = [:]
    for kind in PageKind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      let partials = partials(of: kind)
      for partial in partials { users[partial, default: []].append(kind.template) }
      let names = partials.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("| `\(kind.template).mustache` | \(link(kind.shape)) | \(names) |")
    }
    lines += ["", "## Partials", "", "| Template | Pages that reach it |", "|---|---|"]
    for partial in users.keys.sorted() {
      let pages = users[partial] ?? []
      let all = pages.count == PageKind.allCases.count
      lines.append(
        "| `\(partial).mustache` | \(all ? "all" : pages.map { "`\($0)`" }.joined(separator: ", ")) |")
    }
    lines += ["", "## Models"]
    for model in models.values.sorted(by: { $0.title < $1.title }) {
      lines += ["", "### \(model.title)", "", "| Name | Holds |", "|---|---|"]
      lines += model.fields.map { "| `\($0.name)` | \(words($0.kind)) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every template that a page of this kind sets in, the frame included.
  private static func partials(of kind: PageKind) -> [String] {
    var compiler = TemplateCompiler(TemplateSet().templates)
    _ = compiler.compile(kind.template, for: [Layout.shape, kind.shape])
    return compiler.reached.subtracting([kind.template]).sorted()
  }

  private static func words(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "text"
    case .html: "HTML, written by three braces"
    case .flag: "true or false"
    case .texts: "list of texts"
    case .model(let shape): link(shape)
    case .list(let shape): "list of \(link(shape))"
    }
  }

  /// A link to a model's table, by the anchor that hosts give its heading.
  private static func link(_ shape: ModelShape) -> String {
    let anchor = shape.title.lowercased().unicodeScalars.compactMap { scalar -> String? in
      if scalar == " " { return "-" }
      return scalar.properties.isAlphabetic || scalar == "-" || scalar.properties.numericType != nil
        ? String(scalar) : nil
    }.joined()
    return "[\(shape.title)](#\(anchor))"
  }
}

extension FieldKind {
  /// The model under the name; nil for plain values.
  fileprivate var shape: ModelShape? {
    switch self {
    case .model(let shape), .list(let shape): shape
    case .text, .html, .flag, .texts: nil
    }
  }
}

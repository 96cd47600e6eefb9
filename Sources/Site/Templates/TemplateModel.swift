package import Markdown

/// What a template is given: a value whose names are declared once, for the check and for the rendering alike.
package protocol TemplateModel: Sendable {
  /// What messages call the model: "clock row".
  static var title: String { get }
  /// The names that a template may use, each with the way to its value.
  static var fields: [Field<Self>] { get }
  /// The value of the field at `index`.
  func value(at index: Int) -> TemplateValue
}

extension TemplateModel {
  package func value(at index: Int) -> TemplateValue { Self.fields[index].read(self) }

  /// The names and kinds of the model's fields.
  package static var shape: ModelShape {
    ModelShape(title: title, fields: fields.map { ModelShape.Field(name: $0.name, kind: $0.kind) })
  }
}

/// The names that a model declares, and what stands under each.
package struct ModelShape: Sendable {
  package let title: String
  package let fields: [Field]

  /// One name.
  package struct Field: Sendable {
    package let name: String
    package let kind: FieldKind
  }
}

/// What stands under a name.
package enum FieldKind: Sendable {
  /// Escaped where it is written; a section over it is rendered where it is not empty.
  case text
  /// The only kind that `{{{x}}}` may write.
  case html
  case flag
  case model(ModelShape)
  case list(ModelShape)
  /// A list whose members are written by `{{.}}`.
  case texts
}

/// A value for a template.
package enum TemplateValue: Sendable {
  /// Under every kind: the section is not rendered, the variable writes nothing.
  case nothing
  case text(String)
  case html(SafeHTML)
  case flag(Bool)
  case model(any TemplateModel)
  case list([any TemplateModel])
  case texts([String])
}

/// One name of a model with the way to its value.
package struct Field<Model>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (Model) -> TemplateValue

  /// Text; nil and the empty text count as nothing.
  package static func text(_ name: String, _ read: @escaping @Sendable (Model) -> String?) -> Field {
    Field(name: name, kind: .text) { model in
      guard let text = read(model), !text.isEmpty else { return .nothing }
      return .text(text)
    }
  }

  /// HTML that is safe to stand unescaped; nil and empty count as nothing.
  package static func html(_ name: String, _ read: @escaping @Sendable (Model) -> SafeHTML?) -> Field {
    Field(name: name, kind: .html) { model in
      guard let html = read(model), !html.isEmpty else { return .nothing }
      return .html(html)
    }
  }

  package static func flag(_ name: String, _ read: @escaping @Sendable (Model) -> Bool) -> Field {
    Field(name: name, kind: .flag) { .flag(read($0)) }
  }

  /// A model of its own; a section opens it.
  package static func one<Part: TemplateModel>(
    _ name: String, _ part: Part.Type, _ read: @escaping @Sendable (Model) -> Part?
  ) -> Field {
    Field(name: name, kind: .model(Part.shape)) { model in read(model).map { .model($0) } ?? .nothing }
  }

  /// A list of models; a section repeats over it.
  package static func many<Part: TemplateModel>(
    _ name: String, _ part: Part.Type, _ read: @escaping @Sendable (Model) -> [Part]
  ) -> Field {
    Field(name: name, kind: .list(Part.shape)) { .list(read($0)) }
  }

  package static func texts(_ name: String, _ read: @escaping @Sendable (Model) -> [String]) -> Field {
    Field(name: name, kind: .texts) { .texts(read($0)) }
  }
}

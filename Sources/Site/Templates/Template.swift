import Markdown

/// A template as it was written, read into a tree; what is wrong with its form stands in `problems`.
package struct Template: Sendable {
  /// `incident-row`: what partials call it.
  package let name: String
  /// The file that messages name.
  package let file: String
  let nodes: [TemplateNode]
  package let problems: [TemplateProblem]
  private let lines: LineIndex
  private let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
    lines = LineIndex(bytes)
    var parser = TemplateParser(bytes)
    nodes = parser.parse()
    let faults = parser.faults
    let index = lines
    problems = faults.map { fault in
      TemplateProblem(
        file: file, position: Template.position(of: fault.offset, bytes, index), message: fault.message)
    }
  }

  /// A problem at a byte of this template.
  func problem(at offset: Int, _ message: String) -> TemplateProblem {
    TemplateProblem(
      file: file, position: Template.position(of: offset, bytes, lines), message: message)
  }

  private static func position(
    of offset: Int, _ bytes: [UInt8], _ lines: LineIndex
  ) -> TemplateProblem.Position {
    let line = lines.line(at: offset)
    let column = bytes[lines.starts[line]..<offset].count { $0 & 0xC0 != 0x80 }
    return TemplateProblem.Position(line: line + 1, column: column + 1)
  }
}

/// Something wrong with a template; a build with one is refused.
package struct TemplateProblem: Sendable, Equatable {
  package let file: String
  package let position: Position
  package let message: String

  /// Line and column from one; columns count characters.
  package struct Position: Sendable, Equatable {
    package let line: Int
    package let column: Int
  }
}

/// A piece of a template.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case variable(TemplateTag, isRaw: Bool)
  case section(TemplateTag, [TemplateNode])
  case inverted(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  /// `{{< name}}` with the blocks that it fills; all else inside counts for nothing.
  case parent(TemplateTag, blocks: [(tag: TemplateTag, nodes: [TemplateNode])])
  /// `{{$ name}}` with what stands there unless a heir fills it.
  case block(TemplateTag, [TemplateNode])
}

/// A name in a template and the byte where it stands.
struct TemplateTag: Sendable, Equatable {
  let name: String
  let offset: Int
}

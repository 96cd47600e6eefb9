import CYaml

/// The one owner of a libyaml parser over lent bytes; frees it exactly once.
///
/// The bytes must outlive it, which `YAMLReader` sees to by working inside their closure.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()

  /// Nil where memory ran out.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    var last = event
    yaml_event_delete(&last)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, valid until the call after this one; nil where the bytes are no YAML, which `problem` explains.
  mutating func next() -> yaml_event_t? {
    yaml_event_delete(&event)
    return yaml_parser_parse(parser, &event) == 1 ? event : nil
  }

  /// What libyaml complains of, in its own words, and where.
  var problem: Problem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      return Problem(words: words, context: context, place: .byte(Int(parser.pointee.problem_offset)))
    }
    return Problem(
      words: words, context: context, place: .character(Int(parser.pointee.problem_mark.index)),
      contextCharacter: Int(parser.pointee.context_mark.index))
  }

  struct Problem {
    let words: String
    let context: String
    let place: Place
    var contextCharacter = 0

    /// libyaml counts characters, except where it could not decode them.
    enum Place {
      case byte(Int)
      case character(Int)
    }
  }
}

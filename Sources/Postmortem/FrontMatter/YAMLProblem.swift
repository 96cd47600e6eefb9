/// Says in the words of people what libyaml says in its own.
enum YAMLProblem {
  /// The fault at the place that has to be changed: where a quotation or a bracket begins that is never closed,
  /// else where reading stopped.
  static func fault(_ problem: YAMLEvents.Problem, _ places: inout BytePlaces) -> Fault {
    var offset: Int
    switch problem.place {
    case .byte(let byte): offset = places.offset(ofByte: byte)
    case .character(let character): offset = places.offset(ofCharacter: character)
    }
    let isAtEnd = places.byte(at: offset) == nil
    if isOpening(problem, isAtEnd: isAtEnd) { offset = places.offset(ofCharacter: problem.contextCharacter) }
    let byte = places.byte(at: offset)
    if problem.words.contains("nesting level") {
      return Fault(.limitExceeded, at: places.character(at: offset), "values are nested too deeply")
    }
    let message = message(problem, byte: byte)
    return Fault(.yamlSyntax, at: places.character(at: offset), message)
  }

  /// Whether the fault lies where something begins rather than where it was noticed.
  private static func isOpening(_ problem: YAMLEvents.Problem, isAtEnd: Bool) -> Bool {
    problem.context.contains("quoted scalar") || problem.context.contains("flow ") && isAtEnd
      || problem.words.contains("could not find expected ':'")
  }

  private static func message(_ problem: YAMLEvents.Problem, byte: UInt8?) -> String {
    let words = problem.words
    if problem.context.contains("quoted scalar") {
      return words.contains("escape")
        ? "a backslash in double quotation marks begins an escape: use single ones, or write it twice"
        : "the quotation mark that begins here is never closed"
    }
    if words.contains("mapping values are not allowed") {
      return "a ':' stands where no key can be: put the value in quotation marks, or mend the indentation"
    }
    if words.contains("cannot start any token") {
      if byte == 0x09 { return "a tab cannot indent YAML: use blanks" }
      let sign = byte.map { String(decoding: [$0], as: UTF8.self) } ?? ""
      return "a value cannot begin with '\(sign)': put it in quotation marks"
    }
    if words.contains("could not find expected ':'") { return "a key needs a ':' behind it" }
    if words.contains("did not find expected key") {
      return "this line does not fit: mend the indentation, or put the value in quotation marks"
    }
    if words.contains("',' or ']'") { return "a list in '[' is never closed, or lacks a ','" }
    if words.contains("',' or '}'") { return "a mapping in '{' is never closed, or lacks a ','" }
    if words.contains("did not find expected '-' indicator") {
      return "this line stands in a list: begin it with '-', or mend the indentation"
    }
    if words.contains("tab character") { return "a tab cannot indent YAML: use blanks" }
    if words.contains("control characters") { return "a control character cannot stand in YAML" }
    if words.contains("document start") { return "the YAML ends before this line: mend the indentation" }
    return words.isEmpty ? "this is not YAML" : "this is not YAML: \(words)"
  }
}

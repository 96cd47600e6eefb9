/// How a run of the linter would be called again with another aim.
package struct NextCommands: Sendable {
  /// What the baseline is written with: paths, rules that are left out, another file.
  private let writing: String
  /// What findings are looked at with.
  private let reading: String

  /// - Parameters:
  ///   - scope: the arguments that say what is looked at, as the shell gave them.
  ///   - reading: further arguments for looking only.
  package init(scope: [String] = [], reading: [String] = []) {
    writing = scope.map { " " + Self.quoted($0) }.joined()
    self.reading = (reading + scope).map { " " + Self.quoted($0) }.joined()
  }

  var writeBaseline: String { "afterword lint --write-baseline" + writing }
  var mend: String { "afterword lint --fix --diff" + reading }
  var all: String { "afterword lint --all" + reading }

  func only(_ rule: String) -> String { "afterword lint --only \(rule)" + reading }

  /// The argument as a shell takes it for one word.
  static func quoted(_ argument: String) -> String {
    let isPlain =
      !argument.isEmpty
      && argument.utf8.allSatisfy { byte in
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_./,:=@%+".utf8.contains(byte)
      }
    guard !isPlain else { return argument }
    return "'" + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

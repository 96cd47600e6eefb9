import ArgumentParser
import Glibc
import Postmortem

/// Where words go: results to standard output, talk to standard error.
enum Terminal {
  /// Writes a result.
  ///
  /// - Throws: `CommandFailure` where it cannot be written. That whoever read it went away, as `head` does, is no
  ///   failure.
  static func write(_ bytes: [UInt8]) throws {
    signal(SIGPIPE, SIG_IGN)
    guard !write(bytes, toFile: STDOUT_FILENO), errno != EPIPE else { return }
    throw CommandFailure("cannot write to standard output: \(systemText(errno))")
  }

  /// Says something that is no result.
  static func complain(_ text: String) {
    _ = write(Array((text + "\n").utf8), toFile: STDERR_FILENO)
  }

  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// All of standard input.
  ///
  /// - Throws: `CommandFailure` where the system refuses.
  static func readInput() throws -> [UInt8] {
    do {
      return try FileReader.read(STDIN_FILENO, name: "standard input")
    } catch {
      throw CommandFailure(error.text)
    }
  }

  /// The width of the terminal in characters; 100 where there is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// The value of an environment variable; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The folder that relative paths start from.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// How many processors there are to work on.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Writes to an open file; whether all of it went there. If not, `errno` says why.
  static func write(_ bytes: [UInt8], toFile descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// When colours are used.
enum Colour: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to colour what goes to standard output: the flag decides, then `NO_COLOR`, `FORCE_COLOR` and
  /// `CLICOLOR`, then whether a terminal listens.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Terminal.environment("NO_COLOR") != nil { return false }
      if let force = Terminal.environment("FORCE_COLOR"), force != "0" { return true }
      if Terminal.environment("CLICOLOR") == "0" || Terminal.environment("TERM") == "dumb" { return false }
      return Terminal.isInteractive
    }
  }
}

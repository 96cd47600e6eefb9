import Glibc
import Postmortem

/// Puts a file in the place of another as a whole: who reads it sees the old bytes or the new ones, never half.
enum FileReplacement {
  /// Writes a file beside `path` and renames it over what stands there. A link to a file stays one: what it leads to
  /// changes. The permissions of the old file stay; a file that holds these bytes already is left alone.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - shown: how the path is called in messages.
  /// - Throws: `CommandFailure` where the system refuses; the old file is then as it was.
  static func write(_ bytes: [UInt8], to path: String, shown: String) throws {
    var found = stat()
    if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG {
      return try writeInto(path, bytes, shown: shown)
    }
    // What cannot be read is written: the system says then what is wrong.
    if case .some(let old) = try? FileReader.read(path), old == bytes { return }
    let target = FileWalk.resolved(path) ?? path
    let folder = PathName.folder(of: target)
    var template = Array("\(folder)/.afterword-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    let new = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw failure(shown, errno) }
    var code = Terminal.write(bytes, toFile: file) ? 0 : errno
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    if code == 0, fchmod(file, mode) != 0 || fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    if code == 0, rename(new, target) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(new)
    throw failure(shown, code)
  }

  /// Writes into a device or a pipe, which nothing may take the place of.
  private static func writeInto(_ path: String, _ bytes: [UInt8], shown: String) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(shown, errno) }
    defer { close(file) }
    guard Terminal.write(bytes, toFile: file) else { throw failure(shown, errno) }
  }

  /// The system tells it only to those who set it.
  private static func currentMask() -> mode_t {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }

  private static func failure(_ shown: String, _ code: Int32) -> CommandFailure {
    CommandFailure("cannot write \(shown): \(systemText(code)); what stood there is as it was")
  }
}

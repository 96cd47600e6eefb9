import Glibc

/// Reads files with the system's own calls.
package enum FileReader {
  /// The bytes of a file.
  ///
  /// - Parameter limit: where to stop reading.
  /// - Throws: `unreadable` with the code of the call that failed; a folder is `EISDIR`.
  package static func read(_ path: String, upTo limit: Int = .max) throws(LoadFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path, errno: errno) }
    defer { close(file) }
    return try read(file, name: path, upTo: limit)
  }

  /// The bytes that an open file still holds.
  ///
  /// - Parameters:
  ///   - name: how failures call it.
  ///   - limit: where to stop reading.
  /// - Throws: `unreadable` with the code of the call that failed; a folder is `EISDIR`.
  package static func read(
    _ file: Int32, name: String, upTo limit: Int = .max
  ) throws(LoadFailure) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: name, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(path: name, errno: EISDIR) }
    var bytes = [UInt8](repeating: 0, count: min(limit, max(0, Int(status.st_size)) + 1))
    var count = 0
    // The size is a hint: the file may grow while it is read, and what is no plain file has none.
    while count < limit {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Glibc.read(file, $0 + count, room) } ?? 0
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: name, errno: errno)
      }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether something is at `path`, a file or a folder, behind any links.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}

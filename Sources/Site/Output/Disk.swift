import Glibc

/// The calls to the file system that building a site needs, each with its errors as `OutputFailure`.
enum Disk {
  enum Kind {
    case nothing, file, folder
    /// A link, a socket, a device: nothing that a build makes.
    case other
  }

  /// What stands at `path`; a link counts as itself. What cannot be looked at counts as nothing.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Makes a folder; one that exists is fine.
  static func createFolder(_ path: String) throws(OutputFailure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST || kind(of: path) != .folder else { return }
    throw .system(.createFolder, path: path, errno: errno == EEXIST ? ENOTDIR : errno)
  }

  /// Makes a folder with those of its parents that are lacking.
  ///
  /// - Returns: whether the folder itself was made by this call.
  @discardableResult
  static func createFolders(_ path: String) throws(OutputFailure) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let parent = DiskLayout.parent(of: path)
    if errno == ENOENT, !parent.isEmpty {
      try createFolders(parent)
      if mkdir(path, 0o777) == 0 { return true }
    }
    guard errno == EEXIST else { throw .system(.createFolder, path: path, errno: errno) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .system(.createFolder, path: path, errno: ENOTDIR)
    }
    return false
  }

  /// The bytes of a file; nil where there is none. A link is refused.
  static func read(_ path: String) throws(OutputFailure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      guard errno == ENOENT else { throw .system(.open, path: path, errno: errno) }
      return nil
    }
    defer { _ = Glibc.close(file) }
    guard let bytes = contents(of: file) else { throw .system(.read, path: path, errno: errno) }
    return bytes
  }

  /// Whether a regular file at `path` holds exactly `bytes`; false where it can't be read.
  static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { _ = Glibc.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
    else { return false }
    return contents(of: file) == bytes
  }

  /// Writes a new file; a full disk leaves none behind.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw .system(.open, path: path, errno: errno) }
    var failure: Int32?
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0, errno != EINTR {
          failure = errno
          return
        }
        offset += max(0, count)
      }
    }
    if Glibc.close(file) != 0, failure == nil { failure = errno }
    guard let failure else { return }
    unlink(path)
    throw .system(.write, path: path, errno: failure)
  }

  static func rename(_ path: String, to destination: String) throws(OutputFailure) {
    guard Glibc.rename(path, destination) != 0 else { return }
    throw .system(.rename, path: destination, errno: errno)
  }

  /// Removes a file; one that is gone already is fine.
  static func remove(_ path: String) throws(OutputFailure) {
    guard unlink(path) != 0, errno != ENOENT, errno != ENOTDIR else { return }
    throw .system(.remove, path: path, errno: errno)
  }

  /// Removes a folder if it is empty, and says whether it was.
  @discardableResult
  static func removeFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder with all that is in it; links go, and what they lead to stays.
  static func removeTree(_ path: String) {
    guard kind(of: path) == .folder, let folder = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(folder)
    for name in names where unlink("\(path)/\(name)") != 0 { removeTree("\(path)/\(name)") }
    rmdir(path)
  }

  static func requireWritable(_ folder: String) throws(OutputFailure) {
    guard access(folder, W_OK | X_OK) != 0 else { return }
    throw .system(.write, path: folder, errno: errno)
  }

  /// Holds a folder for one build; the kernel lets go of it when the process ends.
  static func lock(_ folder: String, inUse: String) throws(OutputFailure) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .system(.open, path: folder, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      _ = Glibc.close(descriptor)
      if code == EWOULDBLOCK { throw .inUse(path: inUse) }
      throw .system(.open, path: folder, errno: code)
    }
    return descriptor
  }

  static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  private static func contents(of file: Int32) -> [UInt8]? {
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let read = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        guard read > 0 else { return }
        count += read
      }
    }
    return failed ? nil : bytes
  }
}

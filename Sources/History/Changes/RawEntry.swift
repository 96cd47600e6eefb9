/// One file of what `git diff --raw -z` lists.
struct RawEntry: Sendable, Equatable {
  let status: Status
  /// From the top of the work tree; the new one where the file was moved.
  let path: String

  /// What became of a file.
  enum Status: Sendable, Equatable {
    case modified, renamed, deleted
    /// Added, copied, of another type, or with a merge left open: nothing of it is known to be old.
    case other
  }

  /// All entries of a listing, in its order; what does not look like one ends it.
  static func all(in listing: [UInt8]) -> [RawEntry] {
    var entries: [RawEntry] = []
    var fields = NullSeparated.fields(of: listing)[...]
    // ":100644 100644 0123… 4567… M", then a path, or two for a move or a copy.
    while let head = fields.popFirst(), head.hasPrefix(":"), let path = fields.popFirst() {
      switch head.split(separator: " ").last?.first {
      case "M": entries.append(RawEntry(status: .modified, path: path))
      case "D": entries.append(RawEntry(status: .deleted, path: path))
      case "R":
        guard let new = fields.popFirst() else { return entries }
        entries.append(RawEntry(status: .renamed, path: new))
      case "C":
        guard let new = fields.popFirst() else { return entries }
        entries.append(RawEntry(status: .other, path: new))
      default: entries.append(RawEntry(status: .other, path: path))
      }
    }
    return entries
  }
}

/// Lists whose items end with a null byte, as git writes them under `-z`.
enum NullSeparated {
  /// The items; what is not UTF-8 is repaired, as the names of files are everywhere else.
  static func fields(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// What the path and the title of a file say about its incident.
enum IncidentPath {
  /// The id that the file name begins with: `INC-2026-0303` of `INC-2026-0303-slug.md`.
  static func id(in path: String, pattern: IdentifierPattern?) -> String? {
    let bytes = fileName(path)
    guard let pattern, let end = pattern.end(in: bytes, at: bytes.startIndex)
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The day in a path: `2021-05-09-slug.md`, `INC-2026-0303-slug.md`, `2023-04/04-25-slug.md`.
  static func day(in path: String) -> Day? {
    let name = fileName(path)
    if let day = DateReader.firstDate(in: name)?.day(near: nil) { return day }
    return dayOfID(name) ?? dayInFolder(path, name)
  }

  /// The day that a title names with its year.
  static func day(inTitle title: String) -> Day? {
    DateReader.firstDate(in: Array(title.utf8)[...])?.day(near: nil)
  }

  /// `INC-2026-0303`.
  private static func dayOfID(_ name: ArraySlice<UInt8>) -> Day? {
    var cursor = TextCursor(name, at: name.startIndex)
    guard let word = cursor.word() else { return nil }
    cursor.index = word.upperBound
    guard cursor.take(UInt8(ascii: "-")), let year = cursor.number(4...4), cursor.take(UInt8(ascii: "-")),
      let figures = cursor.number(4...4)
    else { return nil }
    return Day(year: year, month: figures / 100, day: figures % 100)
  }

  /// `2023-04/04-25-slug.md`, `2023/04-25.md`.
  private static func dayInFolder(_ path: String, _ name: ArraySlice<UInt8>) -> Day? {
    var figures = TextCursor(name, at: name.startIndex)
    guard let month = figures.number(2...2), figures.take(UInt8(ascii: "-")),
      let day = figures.number(2...2), let folder = PathName.parts(of: path).dropLast().last
    else { return nil }
    var cursor = TextCursor(Array(folder.utf8)[...], at: 0)
    guard let year = cursor.number(4...4) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func fileName(_ path: String) -> ArraySlice<UInt8> {
    let bytes = Array(path.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes[start...]
  }
}

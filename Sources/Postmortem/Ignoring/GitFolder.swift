/// What a repository keeps besides its files, as far as it says what is ignored.
enum GitFolder {
  static let name = ".git"

  /// The file of patterns that are a clone's own, for the repository whose top is `folder`; nil where there is none.
  ///
  /// In a work tree that was added, and in a submodule, `.git` is a file that leads to the folder; the patterns are
  /// those of the repository that it belongs to.
  static func excludeFile(of folder: String) -> String? {
    var place = folder + "/" + name
    if !FileWalk.isFolder(place) {
      guard let target = firstLine(of: place, behind: "gitdir: ") else { return nil }
      place = PathName.absolute(target, in: folder)
      if let common = firstLine(of: place + "/commondir", behind: "") {
        place = PathName.absolute(common, in: place)
      }
    }
    let file = place + "/info/exclude"
    return FileReader.exists(file) ? file : nil
  }

  /// The first line of a small file, where it begins so; nil where the file is none, which is a fine answer here.
  private static func firstLine(of path: String, behind prefix: String) -> String? {
    guard let bytes = try? FileReader.read(path, upTo: 8192) else { return nil }
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return line.hasPrefix(prefix) && line.count > prefix.count ? String(line.dropFirst(prefix.count)) : nil
  }
}

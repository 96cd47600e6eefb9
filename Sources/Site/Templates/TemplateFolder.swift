import Glibc

/// Reads the templates that a knowledge base brings along.
package enum TemplateFolder {
  /// The `.mustache` files right in `folder`, by name.
  ///
  /// - Parameter shown: how messages name the folder.
  /// - Returns: nothing where there is no such folder.
  /// - Throws: what could not be read.
  package static func read(
    _ folder: String, shown: String
  ) throws(OutputFailure) -> [(name: String, file: String, bytes: [UInt8])] {
    guard let handle = opendir(folder) else {
      guard errno == ENOENT else { throw .system(.open, path: folder, errno: errno) }
      return []
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".mustache") { names.append(name) }
    }
    closedir(handle)
    var templates: [(name: String, file: String, bytes: [UInt8])] = []
    for name in names.sorted() {
      guard let bytes = try Disk.read("\(folder)/\(name)") else { continue }
      templates.append((String(name.dropLast(".mustache".count)), "\(shown)/\(name)", bytes))
    }
    return templates
  }
}

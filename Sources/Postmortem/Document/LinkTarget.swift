/// What a link of a document leads to, before anybody has looked whether it is there.
package enum LinkTarget: Sendable, Equatable {
  case nothing
  /// A scheme or a host: the web, a mailbox.
  case address
  /// A place in the same document, without its `#`.
  case anchor(String)
  /// A file, relative to the root, and a place in it; the place is empty where none is named. The path is empty for
  /// the root itself.
  case file(String, anchor: String)
  /// Above the root.
  case outside

  /// - Parameters:
  ///   - target: as the document has it.
  ///   - document: the document's path, relative to the root. A target that begins with `/` counts from the root.
  package init(_ target: String, in document: String) {
    if target.isEmpty {
      self = .nothing
    } else if target.hasPrefix("#") {
      self = .anchor(PathName.percentDecoded(target.dropFirst()))
    } else if LinkTarget.isAddress(target) {
      self = .address
    } else {
      let end = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
      let anchor = target[end...].drop { $0 != "#" }.dropFirst()
      guard let path = LinkTarget.join(document, PathName.percentDecoded(target[..<end])) else {
        self = .outside
        return
      }
      self = .file(path, anchor: PathName.percentDecoded(anchor))
    }
  }

  /// Whether a target names a scheme or a host.
  private static func isAddress(_ target: String) -> Bool {
    if target.hasPrefix("//") { return true }
    let scheme = target.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.endIndex != target.utf8.endIndex, let first = scheme.first else { return false }
    return first.isASCIILetter
      && scheme.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
  }

  private static func join(_ document: String, _ path: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : document.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard !parts.isEmpty else { return nil }
      parts.removeLast()
    }
    return parts.joined(separator: "/")
  }
}

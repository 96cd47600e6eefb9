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
    let bytes = target.utf8
    switch bytes.first {
    case nil: self = .nothing
    case UInt8(ascii: "#"): self = .anchor(PathName.percentDecoded(target.dropFirst()))
    case _ where LinkTarget.isAddress(bytes): self = .address
    default:
      let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
      let hash = bytes[end...].firstIndex(of: UInt8(ascii: "#"))
      let anchor = hash.map { PathName.percentDecoded(target[$0...].dropFirst()) } ?? ""
      let path = LinkTarget.join(document, PathName.percentDecoded(target[..<end]))
      self = path.map { .file($0, anchor: anchor) } ?? .outside
    }
  }

  /// Whether a target names a scheme or a host.
  private static func isAddress(_ target: String.UTF8View) -> Bool {
    if target.starts(with: "//".utf8) { return true }
    guard let first = target.first, first.isASCIILetter else { return false }
    let end = target.first {
      !($0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "."))
    }
    return end == UInt8(ascii: ":")
  }

  private static func join(_ document: String, _ path: String) -> String? {
    let folder = document.utf8.lastIndex(of: UInt8(ascii: "/")).map { document[...$0] } ?? document.prefix(0)
    // Nearly all files are neighbours; a name that begins with a dot may be one of the two that climb.
    if !path.utf8.contains(UInt8(ascii: "/")), path.utf8.first.map({ $0 != UInt8(ascii: ".") }) ?? false {
      return folder + path
    }
    // A path that is built up and cut back name by name.
    var joined = path.utf8.first == UInt8(ascii: "/") ? [] : Array(folder.utf8.dropLast())
    for part in path.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard !joined.isEmpty else { return nil }
        joined.removeLast(joined.count - (joined.lastIndex(of: UInt8(ascii: "/")) ?? 0))
      } else {
        if !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
        joined += part
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }
}

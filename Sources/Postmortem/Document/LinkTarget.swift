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
    var target = target
    self = target.withUTF8 { LinkTarget($0, in: document) }
  }

  private init(_ target: UnsafeBufferPointer<UInt8>, in document: String) {
    switch target.first {
    case nil: self = .nothing
    case UInt8(ascii: "#"): self = .anchor(LinkTarget.decoded(target[1...]))
    case _ where LinkTarget.isAddress(target): self = .address
    default:
      let end = target.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? target.count
      let hash = target[end...].firstIndex(of: UInt8(ascii: "#"))
      let anchor = hash.map { LinkTarget.decoded(target[($0 + 1)...]) } ?? ""
      self = LinkTarget.path(target[..<end], in: document).map { .file($0, anchor: anchor) } ?? .outside
    }
  }

  private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    PathName.percentDecoded(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a target names a scheme or a host.
  private static func isAddress(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
    if target.starts(with: "//".utf8) { return true }
    guard target[0].isASCIILetter else { return false }
    let end = target.first {
      !($0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "."))
    }
    return end == UInt8(ascii: ":")
  }

  /// The path of a target relative to the root; nil above it.
  private static func path(_ target: Slice<UnsafeBufferPointer<UInt8>>, in document: String) -> String? {
    guard target.contains(UInt8(ascii: "%")) else { return joined(target, to: document) }
    var path = decoded(target)
    return path.withUTF8 { joined($0[...], to: document) }
  }

  /// The folder of a document, built up and cut back name by name.
  private static func joined(_ path: Slice<UnsafeBufferPointer<UInt8>>, to document: String) -> String? {
    var joined: [UInt8] = []
    joined.reserveCapacity(document.utf8.count + path.count)
    if path.first != UInt8(ascii: "/") {
      joined.append(contentsOf: document.utf8)
      joined.removeLast(joined.count - (joined.lastIndex(of: UInt8(ascii: "/")) ?? 0))
    }
    var start = path.startIndex
    while start < path.endIndex {
      let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      let name = path[start..<end]
      start = end + 1
      if name.elementsEqual("..".utf8) {
        guard !joined.isEmpty else { return nil }
        joined.removeLast(joined.count - (joined.lastIndex(of: UInt8(ascii: "/")) ?? 0))
      } else if !name.isEmpty, !name.elementsEqual(".".utf8) {
        if !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
        joined.append(contentsOf: name)
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }
}

/// Why a file could not become a document.
package enum LoadFailure: Error, Sendable, Equatable {
  /// The system refused; `errno` is the code of the failed call.
  case unreadable(path: String, errno: Int32)
  /// `offset` counts bytes from the start of the file, from zero.
  case invalidUTF8(path: String, offset: Int)
  /// A link that leaves the content folder, or comes back to a folder above it.
  case linkLeavesContent(path: String)
  case linkCycle(path: String)

  package var path: String {
    switch self {
    case .unreadable(let path, _), .invalidUTF8(let path, _), .linkLeavesContent(let path),
      .linkCycle(let path):
      path
    }
  }
}

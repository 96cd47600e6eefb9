import Foundation

/// Material that may lie beside the checkout and is no part of it.
enum SharedFolder {
  /// The absolute path of what stands at `relative` in that folder; it need not exist.
  static func path(_ relative: String) -> String {
    var checkout = URL(filePath: #filePath)
    for _ in 0..<4 { checkout.deleteLastPathComponent() }
    let path = checkout.deletingLastPathComponent().appending(path: "shared/" + relative)
      .path(percentEncoded: false)
    if !FileManager.default.fileExists(atPath: path) {
      print("SKIPPED: no shared/\(relative) beside the checkout")
    }
    return path
  }
}

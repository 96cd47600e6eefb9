import Foundation
import Testing

/// Documentation whose tables are generated: the part of a file behind a marker.
///
/// `AFTERWORD_GOLDEN=write` writes it anew, as it does the golden pages.
enum Drift {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let marker = "<!-- Generated from here on; a test holds it against the sources. -->\n"

  /// Expects the generated part of `file` to be `text`.
  static func expect(_ text: String, in file: String) throws {
    let place = root.appending(path: file)
    let found = try String(contentsOf: place, encoding: .utf8)
    let start = try #require(found.range(of: marker), "\(file) has no marker")
    let wanted = found[..<start.upperBound] + "\n" + text
    if ProcessInfo.processInfo.environment["AFTERWORD_GOLDEN"] == "write" {
      try wanted.write(to: place, atomically: true, encoding: .utf8)
    } else {
      #expect(found == wanted, "\(file) has drifted: run the tests with AFTERWORD_GOLDEN=write")
    }
  }
}

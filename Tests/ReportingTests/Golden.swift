import Foundation
import Testing

/// Whole outputs, kept beside the tests and reviewed as code.
///
/// `AFTERWORD_GOLDEN=write swift test --filter ReportingTests` writes them anew.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent(
      "Golden")

  /// Compares an output with the file of that name.
  static func expect(_ output: [UInt8], is name: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["AFTERWORD_GOLDEN"] == "write" {
      try Data(output).write(to: file)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    #expect(String(decoding: output, as: UTF8.self) == wanted, sourceLocation: sourceLocation)
  }
}

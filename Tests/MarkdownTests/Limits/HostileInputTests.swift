import Foundation
import Markdown
import Testing
import ThreadClock

/// Input made to be slow ends quickly: parsed, rendered and read as prose within two seconds of one thread.
@Suite struct HostileInputTests {
  @Test("Repeated pieces, whatever they are", arguments: 0..<4)
  func repeatedPieces(seed: Int) {
    var documents = RandomDocuments(seed: UInt64(1_000 + seed))
    for _ in 0..<60 {
      let pieces = (documents.nextPiece(), documents.nextPiece())
      let source = [pieces.0, pieces.1].flatMap { piece in
        Array(repeating: piece, count: 12_500 / piece.count).flatMap { $0 }
      }
      expectQuick(source, String(decoding: pieces.0 + [0x0A] + pieces.1, as: UTF8.self).debugDescription)
    }
  }

  @Test("The cases of the generator of hostile input", .enabled(if: Self.generator != nil))
  func generatedCases() throws {
    let generator = try #require(Self.generator)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hostile-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", generator.path, folder.path, "--size", "50000"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let cases = try RealDocuments.all(in: folder)
    #expect(cases.count > 80)
    for (name, bytes) in cases { expectQuick(bytes, name) }
  }

  private func expectQuick(_ source: [UInt8], _ name: String) {
    let seconds = ThreadClock.seconds {
      let markup = Markup(parsing: source)
      let html = HTMLRenderer(markup).document()
      let prose = markup.prose(of: 0)
      #expect(
        html.bytes.count < 32_000_000 && prose.text.count <= source.count * 3 + 2 * markup.nodes.count,
        "\(name)")
      #expect(markup.alignmentFailures == 0, "\(name)")
    }
    #expect(seconds < 2, "\(name)")
  }

  /// The generator, where it and Python are at hand.
  private static var generator: URL? {
    let script = RealDocuments.workplace.appending(path: "shared/bench/make_adversarial.py")
    let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].contains {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return hasPython && FileManager.default.fileExists(atPath: script.path) ? script : nil
  }
}

import Testing

@testable import Markdown

/// The bounds spare a document the scan only where the scan would let it pass.
@Suite struct HostilityBoundsTests {
  @Test("What lies within the bounds, the scan finds within the limits", arguments: 0..<8)
  func bounds(seed: UInt64) {
    var documents = RandomDocuments(seed: 7_000 + seed)
    var spared = 0
    var refused = 0
    for round in 0..<4_000 {
      // Pieces in a row, or documents of many kinds of lines.
      let source = round % 3 == 0 ? repeated(&documents) : documents.next()
      let limits = limits(&documents)
      let outcome = source.withUnsafeBufferPointer { bytes in
        var scan = HostilityScan(bytes, from: 0, limits: limits)
        return (
          isSpared: HostilityBounds(bytes, from: 0, lines: LineIndex(source)).lie(within: limits),
          refusal: scan.run()
        )
      }
      if outcome.isSpared { spared += 1 }
      if outcome.refusal != nil { refused += 1 }
      #expect(
        !outcome.isSpared || outcome.refusal == nil,
        "\(String(decoding: source, as: UTF8.self).debugDescription)")
    }
    #expect(spared > 100 && refused > 100)
  }

  private func repeated(_ documents: inout RandomDocuments) -> [UInt8] {
    let pieces = [documents.nextPiece(), documents.nextPiece()]
    return pieces.flatMap { piece in Array(repeating: piece, count: documents.below(40) + 1).flatMap { $0 } }
  }

  /// Limits about as large as what such documents ask for.
  private func limits(_ documents: inout RandomDocuments) -> MarkdownLimits {
    var limits = MarkdownLimits()
    limits.nesting = documents.below(200)
    limits.nestingWork = documents.below(4_000)
    limits.tableArea = documents.below(2_000)
    limits.runLength = documents.below(200_000)
    limits.referenceExpansion = documents.below(40_000)
    return limits
  }

  @Test("What stays open over many lines is left to the scan", arguments: ["\n", "a\n"])
  func countsOpenContainers(line: String) {
    let source = Array(
      (String(repeating: "- ", count: 50) + "a\n" + String(repeating: line, count: 300_000)).utf8)
    source.withUnsafeBufferPointer { bytes in
      var scan = HostilityScan(bytes, from: 0, limits: .default)
      #expect(scan.run()?.measure == .nesting)
      #expect(!HostilityBounds(bytes, from: 0, lines: LineIndex(source)).lie(within: .default))
    }
  }

  @Test("A long report is spared the scan")
  func spares() {
    let row =
      "| 10:04 | **Detected**: the alert on `api` fires | [graph](https://logs.example.com/1) | @ada |\n"
    let text =
      "## Timeline\n\n| Time | Event | Link | Who |\n|:--|---|:-:|---|\n" + String(repeating: row, count: 60)
    let report = Array(
      String(repeating: text + "\nProse, again and again, with a [link][a] <br> or two.\n\n", count: 5).utf8)
    report.withUnsafeBufferPointer {
      #expect(HostilityBounds($0, from: 0, lines: LineIndex(report)).lie(within: .default))
    }
  }
}

import Markdown
import Testing

@Suite struct RangePropertyTests {
  @Test("Ranges hold their promises over random documents", arguments: 0..<8)
  func randomDocuments(seed: Int) {
    var documents = RandomDocuments(seed: UInt64(seed))
    for round in 0..<1_500 {
      let source = documents.next(lines: round % 3 == 0 ? 14 : 4)
      let violations = Invariants(of: Markup(parsing: source)).violations
      guard violations.isEmpty else {
        Issue.record(
          "\(String(decoding: source, as: UTF8.self).debugDescription)\n\(violations.joined(separator: "\n"))"
        )
        continue
      }
    }
  }

  @Test("Ranges hold their promises over real postmortems", .enabled(if: RealDocuments.isAvailable))
  func realDocuments() throws {
    for (path, bytes) in try RealDocuments.all() {
      let violations = Invariants(of: Markup(parsing: bytes)).violations
      #expect(violations.isEmpty, "\(path)\n\(violations.joined(separator: "\n"))")
    }
  }
}

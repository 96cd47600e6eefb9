import Markdown
import Testing

/// cmark-gfm keeps a table of special characters for the whole process: two threads in the wrong place give wrong
/// text without a word.
@Suite struct ParallelParsingTests {
  @Test("Many workers yield what one yields", arguments: [2, 8])
  func manyWorkers(width: Int) async {
    var documents = RandomDocuments(seed: 77)
    let sources = (0..<3_000).map { _ in documents.next(lines: 10) }
    let serial = sources.map(Self.html)
    let parallel = await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for worker in 0..<width {
        group.addTask {
          stride(from: worker, to: sources.count, by: width).map { ($0, Self.html(sources[$0])) }
        }
      }
      var results = [[UInt8]](repeating: [], count: sources.count)
      for await part in group {
        for (index, html) in part { results[index] = html }
      }
      return results
    }
    let different = sources.indices.filter { serial[$0] != parallel[$0] }
    #expect(different.isEmpty, "\(different.count) of \(sources.count)")
  }

  private static func html(_ source: [UInt8]) -> [UInt8] {
    HTMLRenderer(Markup(parsing: source), options: .cmark).document().bytes
  }
}

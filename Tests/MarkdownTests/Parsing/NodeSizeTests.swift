import Testing

@testable import Markdown

@Suite struct NodeSizeTests {
  @Test("A node takes half a cache line: nodes are most of what is kept of a document")
  func size() {
    #expect(MemoryLayout<MarkupNode>.stride == 32)
  }
}

import Synchronization

/// A site in memory: what `serve` answers from, and what tests look at.
package final class MemorySink: OutputSink {
  private let content = Mutex<[String: [UInt8]]>([:])

  package init() {}

  /// The files of the last finished build, by path.
  package var files: [String: [UInt8]] { content.withLock { $0 } }

  package func begin(_ paths: [String], identity: SiteIdentity) -> MemorySession {
    MemorySession(paths: paths, sink: self)
  }

  fileprivate func replace(by files: [String: [UInt8]]) -> Int {
    content.withLock { content in
      let removed = content.keys.count { files[$0] == nil }
      content = files
      return removed
    }
  }

  fileprivate func bytes(at path: String) -> [UInt8]? { content.withLock { $0[path] } }
}

/// A build into memory.
package final class MemorySession: OutputSession {
  private let paths: [String]
  private let sink: MemorySink
  private let staged = Mutex<[String: [UInt8]]>([:])

  fileprivate init(paths: [String], sink: MemorySink) {
    self.paths = paths
    self.sink = sink
  }

  package func stage(_ bytes: [UInt8], at index: Int) -> StagedFile {
    let path = paths[index]
    staged.withLock { $0[path] = bytes }
    return StagedFile(
      path: path, size: bytes.count, hash: ContentHash.of(bytes), isChanged: sink.bytes(at: path) != bytes)
  }

  package func finish(_ files: [StagedFile]) -> OutputSummary {
    let removed = sink.replace(by: staged.withLock { $0 })
    let written = files.count { $0.isChanged }
    return OutputSummary(
      written: written, unchanged: files.count - written, removed: removed, mended: false)
  }

  package func abandon() { staged.withLock { $0 = [:] } }
}

/// Where the files of a site go: a folder on disk for `build`, memory for `serve` and tests.
package protocol OutputSink: Sendable {
  associatedtype Session: OutputSession

  /// Opens a build: looks at what is there, and refuses before anything is written.
  ///
  /// - Parameters:
  ///   - paths: every file that the build will make, relative with `/`, without duplicates.
  ///   - identity: who makes the site; recorded, and compared with what is there.
  func begin(_ paths: [String], identity: SiteIdentity) throws(OutputFailure) -> Session
}

/// One build under way. `stage` may be called from several tasks at once, `finish` or `abandon` once at the end.
package protocol OutputSession: Sendable {
  /// Puts one file aside, without touching the site.
  ///
  /// - Parameter index: the file's place in the paths that the build began with.
  func stage(_ bytes: [UInt8], at index: Int) throws(OutputFailure) -> StagedFile

  /// Makes the staged files the site; `files` stand in the order of the paths that the build began with.
  func finish(_ files: [StagedFile]) throws(OutputFailure) -> OutputSummary

  /// Gives the build up and leaves the site as it was.
  func abandon()
}

/// A file that waits for the end of the build.
package struct StagedFile: Sendable, Equatable {
  package let path: String
  package let size: Int
  /// XXH64 of the content.
  package let hash: UInt64
  /// Whether the site holds other bytes, or none, under this path.
  package let isChanged: Bool

  package init(path: String, size: Int, hash: UInt64, isChanged: Bool) {
    self.path = path
    self.size = size
    self.hash = hash
    self.isChanged = isChanged
  }
}

/// What a build did to the site.
package struct OutputSummary: Sendable, Equatable {
  package let written: Int
  package let unchanged: Int
  package let removed: Int
  /// Whether an interrupted build was found and mended.
  package let mended: Bool

  package init(written: Int, unchanged: Int, removed: Int, mended: Bool) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.mended = mended
  }
}

/// Who made a site: recorded in its manifest.
package struct SiteIdentity: Sendable, Equatable {
  package let edition: Edition
  /// `afterword 1.0.0`.
  package let tool: String

  package init(edition: Edition, tool: String) {
    self.edition = edition
    self.tool = tool
  }
}

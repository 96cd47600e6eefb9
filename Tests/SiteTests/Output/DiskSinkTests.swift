import Foundation
import Testing

@testable import Site

@Suite struct DiskSinkTests {
  private static let identity = SiteIdentity(edition: .internal, tool: "afterword test")

  /// A new folder that is removed after `body`.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @discardableResult
  private func build(_ files: [String: String], in folder: String) throws -> OutputSummary {
    let paths = files.keys.sorted()
    let session = try DiskSink(folder: folder).begin(paths, identity: Self.identity)
    do {
      let staged = try paths.enumerated().map { try session.stage(Array((files[$1] ?? "").utf8), at: $0) }
      return try session.finish(staged)
    } catch {
      session.abandon()
      throw error
    }
  }

  private func contents(_ folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !path.hasPrefix(".afterword") {
      let bytes = FileManager.default.contents(atPath: folder + "/" + path)
      if let bytes, !path.isEmpty,
        (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) == nil
      {
        files[path] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test("A site stands in its folders, and nothing of the making is left")
  func writes() throws {
    try withFolder { folder in
      let files = ["index.html": "home", "a/b/index.html": "page", "a/index.html": "list"]
      let summary = try build(files, in: folder + "/new/site/")
      #expect(summary == OutputSummary(written: 3, unchanged: 0, removed: 0, mended: false))
      #expect(try contents(folder + "/new/site") == files)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/new/site/.afterword") == [
          "manifest.json"
        ])
    }
  }

  @Test("Only changed files are written, and those no longer made are removed with their folders")
  func updates() throws {
    try withFolder { folder in
      try build(["index.html": "1", "same.html": "s", "old/deep/index.html": "o"], in: folder)
      let before =
        try FileManager.default.attributesOfItem(atPath: folder + "/same.html")[.systemFileNumber] as? Int
      let summary = try build(["index.html": "2", "same.html": "s", "new/index.html": "n"], in: folder)
      #expect(summary == OutputSummary(written: 2, unchanged: 1, removed: 1, mended: false))
      #expect(try contents(folder) == ["index.html": "2", "same.html": "s", "new/index.html": "n"])
      #expect(!FileManager.default.fileExists(atPath: folder + "/old"))
      let after =
        try FileManager.default.attributesOfItem(atPath: folder + "/same.html")[.systemFileNumber] as? Int
      #expect(before == after)
    }
  }

  @Test("A file that was changed by hand is made again")
  func restores() throws {
    try withFolder { folder in
      try build(["index.html": "one"], in: folder)
      try write("two", to: folder + "/index.html")
      #expect(try build(["index.html": "one"], in: folder).written == 1)
      #expect(try contents(folder) == ["index.html": "one"])
    }
  }

  @Test("Foreign files stay, and one in the way is an error before anything is written")
  func respectsForeignFiles() throws {
    try withFolder { folder in
      try write("mine", to: folder + "/CNAME")
      try build(["index.html": "1"], in: folder)
      try write("mine", to: folder + "/notes.txt")
      #expect(throws: OutputFailure.foreign(path: folder + "/notes.txt")) {
        try build(["index.html": "2", "notes.txt": "x"], in: folder)
      }
      #expect(throws: OutputFailure.foreign(path: folder + "/CNAME")) {
        try build(["index.html": "2", "CNAME/index.html": "x"], in: folder)
      }
      #expect(try contents(folder) == ["CNAME": "mine", "index.html": "1", "notes.txt": "mine"])
      try build([:], in: folder)
      #expect(try contents(folder) == ["CNAME": "mine", "notes.txt": "mine"])
    }
  }

  @Test("Links in the folder are not followed out of it")
  func refusesLinks() throws {
    try withFolder { folder in
      let site = folder + "/site"
      try build(["a/index.html": "1"], in: site)
      try FileManager.default.moveItem(atPath: site + "/a", toPath: folder + "/outside")
      try FileManager.default.createSymbolicLink(
        atPath: site + "/a", withDestinationPath: folder + "/outside")
      #expect(throws: OutputFailure.foreign(path: site + "/a")) { try build(["a/index.html": "2"], in: site) }
      // A page that is no longer made is not removed through the link either.
      try build(["index.html": "h"], in: site)
      #expect(try contents(folder + "/outside") == ["index.html": "1"])
    }
  }

  @Test("A build that is given up leaves the old site and nothing of its own")
  func abandons() throws {
    try withFolder { folder in
      try build(["index.html": "1"], in: folder)
      let session = try DiskSink(folder: folder).begin(
        ["index.html", "x/index.html"], identity: Self.identity)
      _ = try session.stage(Array("2".utf8), at: 0)
      session.abandon()
      #expect(try contents(folder) == ["index.html": "1"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/.afterword") == ["manifest.json"])
      let fresh = try DiskSink(folder: folder + "/fresh").begin(["index.html"], identity: Self.identity)
      fresh.abandon()
      #expect(!FileManager.default.fileExists(atPath: folder + "/fresh"))
    }
  }

  @Test("A full disk is an error with its path, and the old site stays")
  func fullDisk() throws {
    try withFolder { folder in
      try build(["index.html": "1"], in: folder)
      let session = try DiskSink(folder: folder).begin(["index.html"], identity: Self.identity)
      // A folder where the staged file must go stands for a disk that refuses it.
      try FileManager.default.createDirectory(
        atPath: folder + "/.afterword/staging/0", withIntermediateDirectories: true)
      #expect(
        throws: OutputFailure.system(.open, path: folder + "/.afterword/staging/0", errno: EISDIR)
      ) { try session.stage(Array("2".utf8), at: 0) }
      session.abandon()
      #expect(try contents(folder) == ["index.html": "1"])
    }
  }

  @Test("New folders come with what is in them; folders that are there keep what no build made")
  func newFolders() throws {
    try withFolder { folder in
      try build(["index.html": "1", "a/index.html": "a"], in: folder)
      try write("mine", to: folder + "/a/notes.txt")
      let summary = try build(
        [
          "index.html": "1", "a/index.html": "b", "a/x/y/index.html": "y", "c/d.html": "d", "c/e/f.html": "f",
        ],
        in: folder)
      #expect(summary.written == 4 && summary.unchanged == 1)
      #expect(
        try contents(folder) == [
          "index.html": "1", "a/index.html": "b", "a/notes.txt": "mine", "a/x/y/index.html": "y",
          "c/d.html": "d", "c/e/f.html": "f",
        ])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/.afterword") == ["manifest.json"])
    }
  }

  @Test(
    "What an ended build left aside is cleared away, folders within folders and links, and what they lead to stays"
  )
  func leftovers() throws {
    try withFolder { folder in
      let aside = folder + "/.afterword/staging/new/a/b"
      try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
      try write("half", to: aside + "/index.html")
      try write("mine", to: folder + "/notes.txt")
      try FileManager.default.createSymbolicLink(atPath: aside + "/link", withDestinationPath: folder)
      try build(["a/index.html": "a"], in: folder)
      #expect(try contents(folder) == ["a/index.html": "a", "notes.txt": "mine"])
    }
  }

  @Test("Folders that cannot be made aside are an error with its path, and nothing is left")
  func fullDiskInNewFolder() throws {
    try withFolder { folder in
      try build(["index.html": "1"], in: folder)
      let session = try DiskSink(folder: folder).begin(["a/index.html"], identity: Self.identity)
      try write("in the way", to: folder + "/.afterword/staging/new")
      #expect(
        throws: OutputFailure.system(
          .open, path: folder + "/.afterword/staging/new/a/index.html", errno: ENOTDIR)
      ) { try session.stage(Array("2".utf8), at: 0) }
      session.abandon()
      #expect(try contents(folder) == ["index.html": "1"])
    }
  }

  @Test("An interrupted build is found by its marker and mended by the next")
  func mends() throws {
    try withFolder { folder in
      try build(["index.html": "1", "old.html": "o"], in: folder)
      // As if the process had ended after half of the renames.
      let next = Manifest(
        edition: "internal", tool: "afterword test",
        files: [
          Manifest.Entry(path: "index.html", size: 1, hash: ""),
          Manifest.Entry(path: "n.html", size: 1, hash: ""),
          Manifest.Entry(path: "m.html", size: 1, hash: ""),
        ])
      try Data(next.json).write(to: URL(filePath: folder + "/.afterword/incomplete.json"))
      try write("2", to: folder + "/index.html")
      try write("n", to: folder + "/n.html")
      let summary = try build(["index.html": "3", "n.html": "n"], in: folder)
      #expect(summary.mended)
      #expect(try contents(folder) == ["index.html": "3", "n.html": "n"])
      #expect(!FileManager.default.fileExists(atPath: folder + "/.afterword/incomplete.json"))
    }
  }

  @Test("The other edition's folder and a damaged manifest are refused")
  func refusesOthers() throws {
    try withFolder { folder in
      try build(["index.html": "1"], in: folder)
      let manifest = folder + "/.afterword/manifest.json"
      try Data(Manifest(edition: "public", tool: "x", files: []).json).write(to: URL(filePath: manifest))
      #expect(throws: OutputFailure.otherEdition(found: "public", path: folder)) {
        try build(["index.html": "1"], in: folder)
      }
      try write("<<<<<<<", to: manifest)
      #expect(throws: OutputFailure.damagedManifest(path: manifest)) {
        try build(["index.html": "1"], in: folder)
      }
    }
  }

  @Test("Two builds at once do not mix")
  func locks() throws {
    try withFolder { folder in
      let session = try DiskSink(folder: folder).begin(["index.html"], identity: Self.identity)
      #expect(throws: OutputFailure.inUse(path: folder)) { try build(["index.html": "1"], in: folder) }
      session.abandon()
      try build(["index.html": "1"], in: folder)
    }
  }

  @Test("A file may become a folder")
  func fileBecomesFolder() throws {
    try withFolder { folder in
      try build(["a": "file"], in: folder)
      try build(["a/index.html": "folder"], in: folder)
      #expect(try contents(folder) == ["a/index.html": "folder"])
    }
  }
}

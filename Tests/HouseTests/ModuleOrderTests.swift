import Foundation
import Testing

/// Holds the line from bytes to pages: each module imports only what stands before it.
@Suite struct ModuleOrderTests {
  /// The modules of the house and what each may import, besides the standard library.
  static let allowed: [String: Set<String>] = [
    "Markdown": ["CCMarkGFM"],
    "Postmortem": ["Markdown", "Yams", "CYaml"],
    "Linting": ["Postmortem", "Markdown", "Crypto"],
    "History": ["Postmortem", "Subprocess"],
    "Reporting": ["Linting", "Postmortem", "Markdown"],
    "Site": ["Reporting", "Linting", "Postmortem", "Markdown"],
    "afterword": [
      "Site", "Reporting", "History", "Linting", "Postmortem", "Markdown", "CMalloc", "ArgumentParser",
    ],
  ]

  /// Modules of the system that only these folders may touch: the world stays at the edges.
  static let edges: [String: Set<String>] = [
    "Darwin": ["Markdown"],
    "Glibc": ["Markdown", "Postmortem", "Site", "afterword"],
    "Synchronization": ["Markdown", "Postmortem", "Site", "afterword"],
    "Foundation": ["Postmortem", "afterword"],
  ]

  @Test("A module imports only what stands before it", arguments: allowed.keys.sorted())
  func importsPointDownward(module: String) throws {
    let permitted = try #require(Self.allowed[module])
    for file in try House.swiftFiles(in: "Sources/\(module)") {
      for imported in try House.imports(of: file) {
        let isEdge = Self.edges[imported]?.contains(module) ?? false
        #expect(permitted.contains(imported) || isEdge, "\(file) imports \(imported)")
      }
    }
  }

  @Test("Every module of the package has its place in the order")
  func everyModuleHasAPlace() throws {
    let modules = Set(try House.folders(in: "Sources")).subtracting(["CCMarkGFM", "CMalloc"])
    #expect(modules == Set(Self.allowed.keys))
  }

  @Test("No folder is named after the craft instead of the trade")
  func foldersCarryWordsOfTheTrade() throws {
    let craft: Set<String> = ["Utils", "Utilities", "Helpers", "Managers", "Extensions", "Common", "Misc"]
    for folder in try House.allFolders(in: "Sources") {
      #expect(craft.isDisjoint(with: folder.split(separator: "/").map(String.init)), "\(folder)")
    }
  }

  @Test("No file of the sources has grown past its one subject")
  func filesStaySmall() throws {
    for file in try House.swiftFiles(in: "Sources") {
      let lines = try House.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400 || House.isTable(file), "\(file) has \(lines) lines")
    }
  }
}

/// The checkout that these tests were built from.
private enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(of file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  static func swiftFiles(in folder: String) throws -> [String] {
    try contents(of: folder).filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
  }

  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent)
  }

  static func allFolders(in folder: String) throws -> Set<String> {
    Set(try contents(of: folder).compactMap { $0.split(separator: "/").dropLast().joined(separator: "/") })
  }

  static func imports(of file: String) throws -> Set<String> {
    var names: Set<String> = []
    for line in try text(of: file).split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["package", "public", "internal"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { continue }
      let name = words[1] == "struct" || words[1] == "func" ? words[2] : words[1]
      names.insert(String(name.prefix { $0 != "." }))
    }
    return names
  }

  /// Tables of data may be as long as their data.
  static func isTable(_ file: String) -> Bool {
    file.hasSuffix("Names.swift") || file.hasSuffix("Table.swift")
  }

  private static func contents(of folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}

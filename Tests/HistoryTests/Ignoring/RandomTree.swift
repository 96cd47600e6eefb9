import Foundation

/// A repository with ignore files in several folders.
struct RandomTree {
  let folder: String
  /// Relative, without the ignore files.
  let files: [String]
  /// Texts by relative path.
  let ignoreFiles: [String: String]

  /// Names of few letters, so that random patterns meet them.
  init(_ random: inout some RandomNumberGenerator) throws {
    func name() -> String {
      let letters = ["a", "b", "ab", "ba", "a-b", "c", "a b", "1"]
      return letters.randomElement(using: &random) ?? "a"
    }
    var folders = [""]
    for _ in 0..<8 { folders.append((folders.randomElement(using: &random) ?? "") + name() + "/") }
    var files: Set<String> = []
    for folder in folders { for _ in 0..<4 { files.insert(folder + name() + ".md") } }
    var ignoreFiles: [String: String] = [".git/info/exclude": Self.patterns(2, &random)]
    for folder in Set(folders.shuffled(using: &random).prefix(3)) {
      ignoreFiles[folder + ".gitignore"] = Self.patterns(Int.random(in: 1...6, using: &random), &random)
    }
    try self.init(ignoreFiles: ignoreFiles, files: files.sorted())
  }

  private static func patterns(_ count: Int, _ random: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "a", "b", "ab", "-", " ", "*", "**", "?", "/", "/**/", "**/", "/**", "[ab]", "[!a]", "[a-", "]", "\\",
      ".md",
      "*.md", "[[:alpha:]]", "[^b]", "***", "1", "c",
    ]
    return (0..<count).map { _ in
      let start = ["", "", "", "/", "!", "!/", "**/"].randomElement(using: &random) ?? ""
      let body = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? "a"
      }
      let end = ["", "", "", "/", " ", "\r"].randomElement(using: &random) ?? ""
      return start + body.joined() + end
    }.joined(separator: "\n") + "\n"
  }

  init(ignoreFiles: [String: String], files: [String]) throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/" + UUID().uuidString
    self.ignoreFiles = ignoreFiles
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try Self.git(["init", "-q"], in: folder, input: "")
    for file in files { try Self.write("x\n", to: folder + "/" + file) }
    for (path, text) in ignoreFiles { try Self.write(text, to: folder + "/" + path) }
    // A file that stands where a folder has to be is one that the tree lacks.
    self.files = files
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The files that git ignores.
  func ignoredByGit() throws -> Set<String> {
    let answer = try Self.git(
      ["-c", "core.excludesFile=/dev/null", "check-ignore", "--stdin", "-z"], in: folder,
      input: files.map { $0 + "\0" }.joined())
    return Set(answer.split(separator: "\0").map { String($0) })
  }

  private static func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static func git(_ arguments: [String], in folder: String, input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let answer = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }
}

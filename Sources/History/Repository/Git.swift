import Subprocess

/// Runs git in one folder, with nothing of a user's settings that could change what it prints or start a program.
struct Git: Sendable {
  /// Absolute.
  let folder: String

  /// What git said, and whether it was content.
  struct Answer: Sendable {
    let output: [UInt8]
    let isSuccess: Bool
    /// Its complaint, without the word "fatal" and without the end of the line; empty where there is none.
    let words: String

    /// The output as text, without the end of its last line.
    var line: String {
      String(decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...], as: UTF8.self)
    }
  }

  /// The whole answer to one question.
  ///
  /// - Throws: `gitMissing`, or `refused` where git could not be run or its answer not be read.
  func answer(_ arguments: [String]) async throws(GitFailure) -> Answer {
    var output: [UInt8] = []
    let (isSuccess, words) = try await pieces(of: arguments) { output += $0 }
    return Answer(output: output, isSuccess: isSuccess, words: words)
  }

  /// Hands the answer on piece by piece, as it comes.
  ///
  /// - Returns: whether git was content, and its complaint.
  /// - Throws: as `answer`.
  func pieces(
    of arguments: [String], _ take: (UnsafeRawBufferPointer) -> Void
  ) async throws(GitFailure) -> (isSuccess: Bool, words: String) {
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(Self.always + ["-C", folder] + arguments),
        environment: .inherit.updating(Self.environment), input: .none, output: .sequence,
        error: .string(limit: Self.complaintLimit)
      ) { execution in
        for try await piece in execution.standardOutput { piece.withUnsafeBytes(take) }
      }
      return (result.terminationStatus.isSuccess, Self.words(of: result.standardError))
    } catch let error as SubprocessError {
      throw error.code == .executableNotFound ? .gitMissing : .refused(words: error.description)
    } catch {
      throw .refused(words: "\(error)")
    }
  }

  /// Bytes of complaints that are read at most: git repeats some for every file.
  private static let complaintLimit = 4 << 20

  /// No pager, no lock on the index, no program that watches files; paths are names and never patterns.
  private static let always = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false",
    "-c", "core.quotePath=false", "-c", "core.safecrlf=false",
  ]

  /// Messages in English, no questions asked, and the repository is the one around the folder, whatever a hook that
  /// runs us was told.
  private static let environment: [Environment.Key: String?] = [
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil,
    "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil, "GIT_NAMESPACE": nil, "GIT_EXTERNAL_DIFF": nil,
    "GIT_DIFF_OPTS": nil, "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil,
    "GIT_ICASE_PATHSPECS": nil,
  ]

  /// The first complaint of several.
  private static func words(of complaint: String) -> String {
    let lines = complaint.split(separator: "\n")
    let line = lines.first { $0.hasPrefix("fatal: ") } ?? lines.first ?? ""
    for word in ["fatal: ", "error: "] where line.hasPrefix(word) {
      return String(line.dropFirst(word.count))
    }
    return String(line)
  }
}

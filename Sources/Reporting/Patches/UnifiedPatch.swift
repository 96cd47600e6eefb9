import Linting

/// What would be changed in a file, as a unified diff that `patch -p1` and `git apply` take.
///
/// The bytes of the file stand in it as they are, line ends included. No line that holds a secret is shown: fewer
/// lines of context stand around the changes then, and a change of such a line is withheld with all others of its file.
package struct UnifiedPatch: Sendable {
  /// The lines around a change that are shown, at most.
  private static let context = 3

  /// The patch; empty where nothing was changed or it is withheld.
  package private(set) var bytes: [UInt8] = []
  /// Whether there is a change that cannot be shown, since a secret stands in its lines.
  package let isWithheld: Bool

  /// - Parameter path: as the patch names the file; `a/` and `b/` are put in front of a relative one.
  package init(_ path: String, from old: [UInt8], to new: [UInt8]) {
    let difference = LineDifference(from: old, to: new)
    let secret = (
      old: Self.secretLines(of: difference.old, in: old), new: Self.secretLines(of: difference.new, in: new)
    )
    let widths = (0...Self.context).reversed()
    let context = widths.first { width in
      difference.changes.allSatisfy { change in
        let lower = max(0, change.old.lowerBound - width)
        let upper = min(difference.old.count, change.old.upperBound + width)
        return secret.old.isDisjoint(with: lower..<upper) && secret.new.isDisjoint(with: change.new)
      }
    }
    isWithheld = context == nil
    guard let context, !difference.changes.isEmpty else { return }
    let isAbsolute = path.hasPrefix("/")
    bytes.writeLine("--- " + Self.name(isAbsolute ? path : "a/" + path))
    bytes.writeLine("+++ " + Self.name(isAbsolute ? path : "b/" + path))
    for hunk in Self.hunks(difference.changes, context: context) { write(hunk, difference, context) }
  }

  /// Changes whose context meets, together.
  private static func hunks(_ changes: [LineDifference.Change], context: Int) -> [[LineDifference.Change]] {
    var hunks: [[LineDifference.Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private mutating func write(
    _ hunk: [LineDifference.Change], _ difference: LineDifference, _ context: Int
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let lower = max(0, first.old.lowerBound - context)
    let upper = min(difference.old.count, last.old.upperBound + context)
    let newLower = first.new.lowerBound - (first.old.lowerBound - lower)
    let newUpper = last.new.upperBound + (upper - last.old.upperBound)
    bytes.writeLine("@@ -\(Self.span(lower..<upper)) +\(Self.span(newLower..<newUpper)) @@")
    var line = lower
    for change in hunk {
      for index in line..<change.old.lowerBound { write(" ", difference.old[index]) }
      for index in change.old { write("-", difference.old[index]) }
      for index in change.new { write("+", difference.new[index]) }
      line = change.old.upperBound
    }
    for index in line..<upper { write(" ", difference.old[index]) }
  }

  private mutating func write(_ mark: String, _ line: ArraySlice<UInt8>) {
    bytes.write(mark)
    bytes += line
    if line.last != UInt8(ascii: "\n") { bytes.writeLine("\n\\ No newline at end of file") }
  }

  /// "3,2": the first line from one, and how many; of no lines the one before them.
  private static func span(_ lines: Range<Int>) -> String {
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }

  /// A name with blanks ends with a tab, and one with a quotation mark, a backslash or a control character is written
  /// as in C: so git does it, and `patch` reads it.
  private static func name(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return path.utf8.contains(0x20) ? path + "\t" : path }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func secretLines(of lines: [ArraySlice<UInt8>], in text: [UInt8]) -> Set<Int> {
    let secrets = SecretSearch.ranges(in: text)
    guard !secrets.isEmpty else { return [] }
    return Set(lines.indices.filter { index in secrets.contains { $0.overlaps(lines[index].indices) } })
  }
}

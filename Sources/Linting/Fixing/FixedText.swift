/// A file with the fixes of some findings applied to it.
package struct FixedText: Sendable, Equatable {
  package let bytes: [UInt8]
  /// The findings whose fixes were applied, in their order.
  package let answered: [Finding]
  /// What was changed, in the order of the file; ranges are those of the file as it was.
  package let edits: [Fix.Edit]

  /// Applies fixes from front to back; nil where there is none to apply.
  ///
  /// A fix is applied as a whole or not at all. One that touches what an earlier one changed is left out: what it would
  /// do then has to be asked anew. One that would change nothing is left out as well.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - findings: those of this file, in the order of every output.
  /// - Complexity: linear in the file, quadratic in the number of edits.
  package init?(_ source: [UInt8], answering findings: [Finding]) {
    var answered: [Finding] = []
    var edits: [Fix.Edit] = []
    for finding in findings {
      guard let fix = finding.fix, fix.changes(source),
        !fix.edits.contains(where: { edit in edits.contains { $0.touches(edit) } })
      else { continue }
      answered.append(finding)
      edits += fix.edits
    }
    guard !answered.isEmpty else { return nil }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    for edit in edits {
      bytes += source[index..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      index = edit.range.upperBound
    }
    bytes += source[index...]
    self.bytes = bytes
    self.answered = answered
    self.edits = edits
  }
}

extension Fix {
  fileprivate func changes(_ source: [UInt8]) -> Bool {
    edits.contains { !source[$0.range].elementsEqual($0.replacement.utf8) }
  }
}

extension Fix.Edit {
  fileprivate func touches(_ other: Fix.Edit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

/// Where the lines of a file begin; the one place that turns byte offsets into lines and columns.
///
/// A line ends with LF, CR LF or a lone CR, as in CommonMark.
package struct LineIndex: Sendable, Equatable {
  /// Byte offset of the first byte of each line.
  package let starts: [Int]
  /// Size of the file in bytes.
  package let length: Int

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      // Nearly every file ends its lines with LF alone, and the library finds the next one faster than a loop does.
      let hasReturns = bytes.place(of: 0x0D, in: 0..<bytes.count) != nil
      var index = 0
      while !hasReturns, let end = bytes.place(of: 0x0A, in: index..<bytes.count) {
        index = end + 1
        starts.append(index)
      }
      while hasReturns, index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D, index == bytes.count || bytes[index] != 0x0A {
          starts.append(index)
        }
      }
    }
    self.starts = starts
    length = bytes.count
  }

  /// The line, counted from zero, that holds `offset`.
  ///
  /// - Complexity: O(log n) in the number of lines.
  package func line(at offset: Int) -> Int {
    max(0, starts.firstIndexByHalving { $0 > offset } - 1)
  }

  /// The bytes of a line counted from zero, its end excluded up to the next line's start.
  package func range(ofLine line: Int) -> Range<Int> {
    let next = line + 1 < starts.count ? starts[line + 1] : length
    return starts[line]..<next
  }
}

/// Finds what a document keeps from the public: between `<!-- internal -->` and `<!-- /internal -->`, and in
/// `:internal[…]`.
///
/// Marks count wherever they stand, code included: this is decided on bytes, before anything is parsed, so that no
/// fault of a parser can disclose a word. A mark that is never closed withholds everything behind it.
package enum InternalRanges {
  /// The withheld ranges of a whole file, marks included, in order and apart from one another; with a fault at every
  /// mark that lacks its partner.
  ///
  /// - Complexity: O(n).
  package static func find(in file: [UInt8]) -> (ranges: [Range<Int>], faults: [Fault]) {
    var finder = Finder(file: file)
    finder.run()
    return (finder.ranges, finder.faults)
  }

  /// What a mark begins with: nearly every file holds none, and every file is looked through.
  private static let openings: BytePairs = {
    var openings = BytePairs()
    openings.insert(UInt8(ascii: "<"), UInt8(ascii: "!"))
    openings.insert(opening: ":internal".utf8)
    return openings
  }()

  private struct Finder {
    let file: [UInt8]
    var ranges: [Range<Int>] = []
    var faults: [Fault] = []
    /// Opening marks of blocks that await their end.
    private var open: [Range<Int>] = []

    init(file: [UInt8]) { self.file = file }

    mutating func run() {
      let file = file
      file.withUnsafeBufferPointer { bytes in
        InternalRanges.openings.forEachPlace(in: bytes) { index in
          bytes[index] == UInt8(ascii: "<") ? takeBlock(at: index) : takeSpan(at: index)
        }
      }
      guard let first = open.first else { return }
      let message = "the internal part that begins here is never closed: end it with <!-- /internal -->"
      for mark in open { faults.append(Fault(.unclosedInternal, at: mark, message)) }
      ranges.append(first.lowerBound..<file.count)
    }

    /// Takes the mark of a block, if one stands here; where to go on.
    private mutating func takeBlock(at index: Int) -> Int {
      guard let mark = blockMark(at: index) else { return index + 1 }
      take(mark.range, isOpening: mark.isOpening)
      return mark.range.upperBound
    }

    /// Takes a span, if one stands here and no block around it; where to go on.
    private mutating func takeSpan(at index: Int) -> Int {
      guard open.isEmpty, let mark = spanMark(at: index) else { return index + 1 }
      let end = spanEnd(from: mark.upperBound)
      if end == nil {
        faults.append(
          Fault(.unclosedInternal, at: mark, "the ':internal[' that begins here is never closed"))
      }
      ranges.append(mark.lowerBound..<(end ?? file.count))
      return end ?? file.count
    }

    private mutating func take(_ mark: Range<Int>, isOpening: Bool) {
      if isOpening {
        open.append(mark)
      } else if let start = open.popLast() {
        if open.isEmpty { ranges.append(start.lowerBound..<mark.upperBound) }
      } else {
        let message = "this ends an internal part that nothing begins: write <!-- internal --> before it"
        faults.append(Fault(.unclosedInternal, at: mark, message))
      }
    }

    /// `<!-- internal -->` or `<!-- /internal -->`, in any case and with any blanks.
    private func blockMark(at start: Int) -> (range: Range<Int>, isOpening: Bool)? {
      var cursor = TextCursor(file[...], at: start)
      guard cursor.take(UInt8(ascii: "<")), cursor.take(UInt8(ascii: "!")), cursor.take(UInt8(ascii: "-")),
        cursor.take(UInt8(ascii: "-"))
      else { return nil }
      cursor.skipLinesAndBlanks()
      let isClosing = cursor.take(UInt8(ascii: "/"))
      if isClosing { cursor.skipLinesAndBlanks() }
      guard cursor.take(word: "internal") else { return nil }
      cursor.skipLinesAndBlanks()
      guard cursor.take(UInt8(ascii: "-")), cursor.take(UInt8(ascii: "-")), cursor.take(UInt8(ascii: ">"))
      else {
        return nil
      }
      return (start..<cursor.index, !isClosing)
    }

    /// `:internal[`.
    private func spanMark(at start: Int) -> Range<Int>? {
      var cursor = TextCursor(file[...], at: start)
      guard cursor.take(UInt8(ascii: ":")), cursor.take(word: "internal"), cursor.take(UInt8(ascii: "["))
      else {
        return nil
      }
      return start..<cursor.index
    }

    /// Behind the bracket that closes a span; inner brackets come in pairs, and a blank line ends the search.
    private func spanEnd(from start: Int) -> Int? {
      var depth = 1
      var index = start
      while index < file.count {
        switch file[index] {
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { return index + 1 }
        case 0x0A:
          var cursor = TextCursor(file[...], at: index + 1)
          cursor.skipBlanks()
          if cursor.peek() == 0x0A || cursor.peek() == 0x0D { return nil }
        default: break
        }
        index += 1
      }
      return nil
    }
  }
}

extension TextCursor {
  fileprivate mutating func skipLinesAndBlanks() {
    while peek().isBlank { index += 1 }
  }
}

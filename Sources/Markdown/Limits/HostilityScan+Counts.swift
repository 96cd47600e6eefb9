/// How a line begins: the quotes and items it opens or continues.
struct LinePrefix {
  /// Markers of quotes and list items in a row.
  private(set) var markers = 0
  /// Whether the line begins an item at the first columns, and with it another block.
  private(set) var opensItem = false
  /// Columns of blanks before the text and between the markers.
  private(set) var columns = 0
  private(set) var isBlank = false
  /// Where the text behind all markers begins, or the line ends.
  private(set) var end: Int
  /// Where the text behind blanks and quote markers alone begins, as rows of tables do.
  private(set) var delimiterStart: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    end = start
    delimiterStart = start
    var onlyQuotes = true
    var first: UInt8?
    var isUniform = true
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x20 {
        columns += 1
        end += 1
      } else if byte == 0x09 {
        columns += 4
        end += 1
      } else if byte == UInt8(ascii: ">") {
        markers += 1
        isUniform = false
        end += 1
      } else if let next = Self.endOfItemMarker(bytes, at: end) {
        if onlyQuotes { delimiterStart = end }
        if onlyQuotes, columns < 4, markers == 0, !byte.isDigit { opensItem = true }
        onlyQuotes = false
        if first != nil, first != byte { isUniform = false }
        first = first ?? byte
        markers += 1
        end = next
      } else {
        break
      }
    }
    if onlyQuotes { delimiterStart = end }
    let isAtLineEnd = end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
    isBlank = isAtLineEnd && markers == 0
    // Three and more of one sign and nothing else are a rule.
    if isAtLineEnd, isUniform, markers >= 3 { markers = 1 }
    if isAtLineEnd {
      opensItem = false
      if !isBlank { end = delimiterStart }
    }
  }

  private static func endOfItemMarker(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case let byte where byte.isDigit:
      while index < bytes.count, bytes[index].isDigit, index - start < 9 { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
        return nil
      }
      index += 1
    default: return nil
    }
    return index == bytes.count || bytes[index].isSpaceOrLineEnd ? index : nil
  }
}

extension HostilityScan {
  /// An upper bound of the containers that are open, and of the steps that walking through them takes.
  struct Containers {
    private(set) var work = 0
    private var open = 0
    private var isAfterBlank = true

    mutating func add(_ prefix: LinePrefix) {
      work += open
      if prefix.isBlank {
        isAfterBlank = true
        return
      }
      // An item needs two columns at least. Text right behind text may continue it lazily and closes nothing.
      let bound = prefix.columns / 2 + prefix.markers
      open = isAfterBlank ? bound : max(open, bound)
      isAfterBlank = false
    }

    /// Code at the first column closes all containers.
    mutating func addCodeLine() {
      open = 0
      isAfterBlank = true
    }
  }

  /// Lines with no blank one between them.
  struct Paragraph {
    let start: Int
    var inlines: Inlines
    /// Columns of the widest line of delimiters so far.
    var columns = 0
    var lastPipe: Int
    /// Bytes from the end of each line back to the last pipe.
    var backtracking = 0

    init(start: Int) {
      self.start = start
      lastPipe = start
      inlines = Inlines(start: start)
    }
  }

  /// What a block's text holds that the library may visit more than once.
  struct Inlines {
    let start: Int
    /// `![`
    var images = 0
    /// `]`
    var closings = 0
    /// Runs of `*`, `_` and `~`.
    var delimiters = 0
    /// `<?`, `<!` and `<![CDATA[`
    var rawOpenings = 0
    var ats = 0

    init(start: Int) { self.start = start }
  }

  /// Bytes without a blank between them, in which addresses are looked for.
  struct Run {
    let start: Int
    /// `www.` and `://`
    var starts = 0
    var parentheses = 0
    var ats = 0
    /// Whether an address may end early, so that the next is looked for in the same bytes.
    var mayFail = false

    init(start: Int) { self.start = start }

    var isNotable: Bool { starts > 0 || ats > 0 }

    func work(to end: Int) -> Int {
      guard isNotable else { return 0 }
      var times = min(ats, 1000)
      if starts > 0 { times += parentheses + (mayFail ? starts : 0) }
      return times * (end - start)
    }
  }
}

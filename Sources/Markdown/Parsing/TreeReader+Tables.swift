internal import CCMarkGFM

/// Tables, whose rows and cells the library places by the table's first column alone.
extension TreeReader {
  /// The line of a table's header: two above its first row, or above the delimiters that end the table.
  func headerLine(of table: OpaquePointer) -> Int {
    if let header = cmark_node_first_child(table), let row = cmark_node_next(header) {
      return max(1, Int(cmark_node_get_start_line(row)) - 2)
    }
    return max(1, Int(cmark_node_get_end_line(table)) - 1)
  }

  /// A table with all its rows and cells.
  mutating func readTable(_ table: OpaquePointer, line: Int, start: Int, parent: Int, quotes: Int) {
    let header = headerLine(of: table)
    let tableStart = header == line ? start : lines.textStart(header, quotes: quotes)
    let index = nodes.count
    tables.append(index)
    append(.table, tableStart..<max(tableStart, lines.trimmedEnd(header + 1)), parent: parent)
    let columns = Int(cmark_gfm_extensions_get_table_columns(table))
    let alignments = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(table), count: columns)
    var row = cmark_node_first_child(table)
    var isHeader = true
    while let current = row {
      let rowLine = isHeader ? header : Int(cmark_node_get_start_line(current))
      let rowStart = isHeader ? tableStart : lines.textStart(rowLine, quotes: quotes)
      let range = rowStart..<max(rowStart, lines.trimmedEnd(rowLine))
      let rowIndex = nodes.count
      append(.tableRow(isHeader: isHeader), range, parent: index)
      cells.split(source, row: range)
      if isHeader, cells.ranges.count + 1 == columns { cells.prependEmpty() }
      readCells(of: current, row: rowIndex, alignments)
      nodes[rowIndex].end = nodes.count
      nodes[index].range = extended(nodes[index].range, to: range.upperBound)
      isHeader = false
      row = cmark_node_next(current)
    }
    nodes[index].end = nodes.count
  }

  private mutating func readCells(
    of row: OpaquePointer, row index: Int, _ alignments: UnsafeBufferPointer<UInt8>
  ) {
    let rowEnd = nodes[index].range.upperBound
    var column = 0
    var cell = cmark_node_first_child(row)
    while let current = cell {
      let range = column < cells.ranges.count ? cells.ranges[column] : rowEnd..<rowEnd
      let alignment = column < alignments.count ? ColumnAlignment(cmark: alignments[column]) : .none
      append(.tableCell(alignment), range, parent: index)
      let content = content(of: current)
      let isMapped = map.lay(content, over: range, unescapesPipes: true)
      readInlines(of: current, content, isMapped: isMapped)
      column += 1
      cell = cmark_node_next(current)
    }
  }
}

extension ColumnAlignment {
  /// - Parameter cmark: the library's letter for the alignment, zero for none.
  fileprivate init(cmark letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .centre
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}

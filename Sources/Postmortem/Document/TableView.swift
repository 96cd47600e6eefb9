import Markdown

/// A GFM table as rows of cells, for readers that look for columns by their names.
///
/// Only the headings are read: most readers ask for two or three cells of a row, and for the bytes of most of them.
struct TableView {
  let node: Int
  let header: Row
  let rows: [Row]
  /// The headings of the columns.
  let headings: [ColumnHeading]

  /// The header, or one row below it.
  struct Row {
    let node: Int
    /// The cells, as nodes.
    let cells: ArraySlice<Int>

    /// The cell that stands in `column`; nil where the row is shorter, or nobody knows the column.
    func cell(_ column: Int?) -> Int? {
      guard let column, column >= 0, column < cells.count else { return nil }
      return cells[cells.startIndex + column]
    }
  }

  /// The table at `node`; nil where the node is none.
  init?(_ node: Int, in markup: borrowing Markup) {
    guard case .table = markup[node].kind else { return nil }
    self.node = node
    let end = markup[node].end
    // All rows share one list: a row is a node, and a cell is two or more.
    var cells: [Int] = []
    cells.reserveCapacity((end - node) / 2)
    var row = node + 1
    while row < end {
      let endOfRow = markup[row].end
      var cell = row + 1
      while cell < endOfRow {
        cells.append(cell)
        cell = markup[cell].end
      }
      row = endOfRow
    }
    var header = Row(node: node, cells: [])
    var rows: [Row] = []
    rows.reserveCapacity(cells.count / 2)
    var start = 0
    row = node + 1
    while row < end {
      let current = markup[row]
      var next = start
      while next < cells.count, cells[next] < current.end { next += 1 }
      let found = Row(node: row, cells: cells[start..<next])
      if case .tableRow(isHeader: true) = current.kind { header = found } else { rows.append(found) }
      start = next
      row = current.end
    }
    self.header = header
    self.rows = rows
    var headings: [ColumnHeading] = []
    for cell in header.cells { headings.append(ColumnHeading(markup.visibleText(of: cell))) }
    self.headings = headings
  }

  /// Index of the first column whose heading is one of `names`, or begins with one of them.
  func column(_ names: ColumnNames) -> Int? {
    headings.firstIndex { names.contains($0) } ?? headings.firstIndex { names.containsBeginning(of: $0) }
  }
}

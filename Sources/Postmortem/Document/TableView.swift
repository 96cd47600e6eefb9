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
  /// The nodes of all cells, row by row.
  private let cells: [Int]

  /// The header, or one row below it.
  struct Row {
    let node: Int
    /// Where the row's cells stand among those of the table.
    fileprivate let places: Range<Int>
  }

  /// The table at `node`; nil where the node is none.
  init?(_ node: Int, in markup: Markup) {
    guard markup[node].kind == .table else { return nil }
    self.node = node
    var header = Row(node: node, places: 0..<0)
    var rows: [Row] = []
    var cells: [Int] = []
    let end = markup[node].end
    // A row is a node, and a cell two or more.
    rows.reserveCapacity((end - node) / 6)
    cells.reserveCapacity((end - node) / 2)
    var row = node + 1
    while row < end {
      let start = cells.count
      let current = markup[row]
      var cell = row + 1
      while cell < current.end {
        cells.append(cell)
        cell = markup[cell].end
      }
      let found = Row(node: row, places: start..<cells.count)
      if case .tableRow(isHeader: true) = current.kind { header = found } else { rows.append(found) }
      row = current.end
    }
    self.header = header
    self.rows = rows
    self.cells = cells
    headings = cells[header.places].map { ColumnHeading(markup.visibleText(of: $0)) }
  }

  /// The cells of a row, as nodes.
  func cells(of row: Row) -> ArraySlice<Int> { cells[row.places] }

  /// The cell of a row that stands in `column`; nil where the row is shorter, or nobody knows the column.
  func cell(_ column: Int?, of row: Row) -> Int? {
    guard let column, column >= 0, column < row.places.count else { return nil }
    return cells[row.places.lowerBound + column]
  }

  /// Index of the first column whose heading is one of `names`, or begins with one of them.
  func column(_ names: ColumnNames) -> Int? {
    headings.firstIndex { names.contains($0) } ?? headings.firstIndex { names.containsBeginning(of: $0) }
  }
}

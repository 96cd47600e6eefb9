import Markdown

/// A GFM table as rows of cells, for readers that look for columns by their names.
struct TableView {
  let node: Int
  let header: [Cell]
  let rows: [Row]

  /// One cell with its visible text.
  struct Cell {
    let node: Int
    let prose: Prose
    /// Lower case, blanks trimmed.
    let key: String
  }

  /// One row below the header.
  struct Row {
    let node: Int
    let cells: [Cell]
  }

  /// The table at `node`; nil where the node is none.
  init?(_ node: Int, in markup: Markup) {
    guard markup[node].kind == .table else { return nil }
    self.node = node
    var header: [Cell] = []
    var rows: [Row] = []
    for row in markup.children(of: node) {
      let cells = markup.children(of: row).map { Cell($0, in: markup) }
      if markup[row].kind == .tableRow(isHeader: true) {
        header = cells
      } else {
        rows.append(Row(node: row, cells: cells))
      }
    }
    self.header = header
    self.rows = rows
  }

  /// Index of the first column whose heading is one of `names`, or begins with one of them.
  func column(_ names: Set<String>) -> Int? {
    if let exact = header.firstIndex(where: { names.contains($0.key) }) { return exact }
    return header.firstIndex { cell in
      names.contains { cell.key.hasPrefix($0 + " ") || cell.key.hasPrefix($0 + "(") }
    }
  }
}

extension TableView.Cell {
  fileprivate init(_ node: Int, in markup: Markup) {
    self.node = node
    prose = markup.prose(of: node)
    let text = String(decoding: prose.text, as: UTF8.self).lowercased()
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == ":" }
    key = String(text.drop(while: blank).reversed().drop(while: blank).reversed())
  }
}

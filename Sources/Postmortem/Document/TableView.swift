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
    /// Whether nothing is to be seen in it, or colons alone.
    var isBlank: Bool { prose.text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ":") } }

    /// The visible text in lower case, without blanks and colons around it.
    var key: String {
      var rest = prose.text[...]
      let isEdge: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ":") }
      while let first = rest.first, isEdge(first) { rest = rest.dropFirst() }
      while let last = rest.last, isEdge(last) { rest = rest.dropLast() }
      return String(decoding: rest, as: UTF8.self).lowercased()
    }
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

  /// The headings of the columns, lower case.
  var keys: [String] { header.map(\.key) }

  /// Index of the first column whose heading is one of `names`, or begins with one of them.
  ///
  /// - Parameter keys: the table's, for those who ask for several columns.
  func column(_ names: Set<String>, _ keys: [String]? = nil) -> Int? {
    let keys = keys ?? self.keys
    if let exact = keys.firstIndex(where: names.contains) { return exact }
    return keys.firstIndex { key in
      // "owner (team)" and "due by": what stands before a space or a bracket decides.
      key.utf8.indices.contains { index in
        let byte = key.utf8[index]
        return (byte == 0x20 || byte == UInt8(ascii: "(")) && names.contains(String(key[..<index]))
      }
    }
  }
}

extension TableView.Cell {
  fileprivate init(_ node: Int, in markup: Markup) {
    self.node = node
    prose = markup.prose(of: node)
  }
}

import Markdown

/// Services by classes of factors: in each cell a bar from zero with its number, all on one scale.
struct MatrixChart: Sendable {
  struct Row: Sendable {
    let name: String
    let counts: [Int]
    /// Stands for several services: its numbers have no bars, since they compare with no other row.
    let isGroup: Bool
  }

  let columns: [String]
  let rows: [Row]

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let left = sheet.isWide ? 160.0 : 0
    let pitch = (sheet.width - left) / Double(max(1, columns.count))
    let greatest = max(1, rows.filter { !$0.isGroup }.flatMap(\.counts).max() ?? 1)
    let room = pitch - sheet.width(of: Counted.number(greatest)) - 16
    // Headings that are wider than their columns stand on two levels in turn.
    let isStaggered = columns.contains { sheet.width(of: $0) > pitch }
    var marks: SafeHTML = ""
    for (index, column) in columns.enumerated() {
      let y = isStaggered && index % 2 == 0 ? 14.0 : isStaggered ? 31 : 14
      let x = left + pitch * Double(index)
      let isOver = x + sheet.width(of: column) > sheet.width
      marks.append(
        "<text class=\"t-muted\(isOver ? " t-end" : "")\" x=\"\(isOver ? sheet.width : x)\" y=\"\(y)\">\(column)</text>\n"
      )
    }
    var y = isStaggered ? 40.0 : 23
    for row in rows {
      marks.append("<path class=\"grid\" d=\"M0 \(y)H\(sheet.width)\"/>\n")
      let nameRoom = Int((sheet.isWide ? left - 8 : sheet.width) / (sheet.textSize * 0.54))
      marks.append("<text x=\"0\" y=\"\(y + 18)\">\(Shortened.text(row.name, limit: nameRoom))</text>\n")
      if !sheet.isWide { y += 20 }
      for (index, count) in row.counts.enumerated() {
        let x = left + pitch * Double(index)
        let length = row.isGroup || count == 0 ? 0 : max(1.5, room * Double(count) / Double(greatest))
        if length > 0 {
          marks.append("<rect class=\"bar\" x=\"\(x)\" y=\"\(y + 8)\" width=\"\(length)\" height=\"12\"/>\n")
        }
        let style: SafeHTML = count > 0 ? "" : " class=\"t-muted\""
        marks.append(
          "<text\(style) x=\"\(length > 0 ? x + length + 5 : x)\" y=\"\(y + 18)\">\(Counted.number(count))</text>\n"
        )
      }
      y += 28
    }
    return sheet.svg(id: id, name: name, description: description, height: y + 2, hasLinks: false, marks)
  }
}

import Markdown

/// Services by classes of factors: in each cell a bar from zero with its number, all on one scale.
struct MatrixChart: Sendable {
  struct Row: Sendable {
    let name: String
    let counts: [Int]
  }

  let columns: [String]
  let rows: [Row]

  func drawing(_ sheet: Sheet, id: String, name: String, description: String) -> SafeHTML {
    let left = sheet.isWide ? 160.0 : 0
    let pitch = (sheet.width - left) / Double(max(1, columns.count))
    let greatest = max(1, rows.flatMap(\.counts).max() ?? 1)
    let room = pitch - sheet.width(of: Counted.number(greatest)) - 16
    // Headings that are wider than their columns stand on two levels in turn.
    let isStaggered = columns.contains { sheet.width(of: $0) + 6 > pitch }
    var marks: SafeHTML = ""
    for (index, column) in columns.enumerated() {
      let y = isStaggered && index % 2 == 0 ? 14.0 : isStaggered ? 31 : 14
      let isLast = index == columns.count - 1 && isStaggered
      let x = isLast ? sheet.width : left + pitch * Double(index)
      marks.append(
        "<text class=\"t-muted\(isLast ? " t-end" : "")\" x=\"\(x)\" y=\"\(y)\">\(column)</text>\n")
    }
    var y = isStaggered ? 40.0 : 23
    for row in rows {
      marks.append("<path class=\"grid\" d=\"M0 \(y)H\(sheet.width)\"/>\n")
      let nameRoom = Int((sheet.isWide ? left - 8 : sheet.width) / (sheet.textSize * 0.54))
      marks.append("<text x=\"0\" y=\"\(y + 18)\">\(Shortened.text(row.name, limit: nameRoom))</text>\n")
      if !sheet.isWide { y += 20 }
      for (index, count) in row.counts.enumerated() {
        let x = left + pitch * Double(index)
        let length = room * Double(count) / Double(greatest)
        if count > 0 {
          marks.append(
            "<rect class=\"bar\" x=\"\(x)\" y=\"\(y + 8)\" width=\"\(max(1.5, length))\" height=\"12\"/>\n")
        }
        let style: SafeHTML = count > 0 ? "" : " class=\"t-muted\""
        marks.append(
          "<text\(style) x=\"\(x + (count > 0 ? max(1.5, length) + 5 : 0))\" y=\"\(y + 18)\">\(Counted.number(count))</text>\n"
        )
      }
      y += 28
    }
    return sheet.svg(id: id, name: name, description: description, height: y + 2, hasLinks: false, marks)
  }
}

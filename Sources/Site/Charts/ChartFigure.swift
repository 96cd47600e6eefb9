import Markdown

/// A drawing of the analytics page: what it shows, in two widths, what it leaves out, and the numbers behind it.
package struct ChartFigure: TemplateModel {
  /// The id of its heading.
  let anchor: String
  /// What is drawn: "Response times".
  let label: String
  /// What it shows, as a sentence without its full stop.
  let heading: String
  var wideSVG: SafeHTML?
  var narrowSVG: SafeHTML?
  /// n, period, exclusions, and how to read the marks.
  var caption: String?
  /// "9 incidents: too few for percentiles."
  var notice: String?
  /// What stands in place of a drawing without marks.
  var emptyState: EmptyState?
  var tables: [ChartTable] = []

  package static let title = "chart figure"
  package static let fields: [Field<ChartFigure>] = [
    .text("anchor") { $0.anchor },
    .text("label") { $0.label },
    .text("heading") { $0.heading },
    .html("wideSVG") { $0.wideSVG },
    .html("narrowSVG") { $0.narrowSVG },
    .text("caption") { $0.caption },
    .text("notice") { $0.notice },
    .one("emptyState", EmptyState.self) { $0.emptyState },
    .flag("hasTables") { !$0.tables.isEmpty },
    .many("tables", ChartTable.self) { $0.tables },
  ]
}

/// Numbers behind a drawing.
package struct ChartTable: TemplateModel {
  let caption: String
  let columns: [ChartColumn]
  let rows: [ChartTableRow]

  /// A table whose first column names the rows and whose others hold numbers.
  init(_ caption: String, columns: [String], rows: [[ChartTableCell]]) {
    self.caption = caption
    self.columns = columns.enumerated().map { ChartColumn(name: $0.element, isNumber: $0.offset > 0) }
    self.rows = rows.map { ChartTableRow(cells: $0) }
  }

  package static let title = "table of a chart figure"
  package static let fields: [Field<ChartTable>] = [
    .text("tableCaption") { $0.caption },
    .many("columns", ChartColumn.self) { $0.columns },
    .many("tableRows", ChartTableRow.self) { $0.rows },
  ]
}

/// A row of such a table.
package struct ChartTableRow: TemplateModel {
  let cells: [ChartTableCell]

  package static let title = "row of a chart figure's table"
  package static let fields: [Field<ChartTableRow>] = [
    .many("cells", ChartTableCell.self) { $0.cells }
  ]
}

/// A cell of such a table; the first of a row is its heading and may lead to what it names.
package struct ChartTableCell: TemplateModel {
  let text: String
  var href: String?
  var isHeading: Bool = false

  static func heading(_ text: String, to href: String? = nil) -> ChartTableCell {
    ChartTableCell(text: text, href: href, isHeading: true)
  }

  static func number(_ count: Int) -> ChartTableCell { ChartTableCell(text: Counted.number(count)) }

  /// A value, or a dash where there is none.
  static func value(_ text: String?) -> ChartTableCell { ChartTableCell(text: text ?? "\u{2013}") }

  package static let title = "cell of a chart figure's table"
  package static let fields: [Field<ChartTableCell>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .flag("isHeading") { $0.isHeading },
  ]
}

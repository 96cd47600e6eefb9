import Markdown

/// A drawing with its caption and the numbers behind it.
package struct Chart: TemplateModel {
  let drawingSVG: SafeHTML
  let caption: String
  let tableCaption: String
  let columns: [ChartColumn]
  let tableRows: [ChartRow]

  package static let title = "chart"
  package static let fields: [Field<Chart>] = [
    .html("drawingSVG") { $0.drawingSVG },
    .text("caption") { $0.caption },
    .text("tableCaption") { $0.tableCaption },
    .many("columns", ChartColumn.self) { $0.columns },
    .many("tableRows", ChartRow.self) { $0.tableRows },
  ]
}

/// A column of a chart's table.
package struct ChartColumn: TemplateModel {
  let name: String
  let isNumber: Bool

  package static let title = "chart column"
  package static let fields: [Field<ChartColumn>] = [
    .text("name") { $0.name },
    .flag("isNumber") { $0.isNumber },
  ]
}

/// A row of a chart's table.
package struct ChartRow: TemplateModel {
  let cells: [ChartCell]

  package static let title = "chart row"
  package static let fields: [Field<ChartRow>] = [
    .many("cells", ChartCell.self) { $0.cells }
  ]
}

/// A cell of a chart's table.
package struct ChartCell: TemplateModel {
  let text: String
  let isHeading: Bool

  package static let title = "chart cell"
  package static let fields: [Field<ChartCell>] = [
    .text("text") { $0.text },
    .flag("isHeading") { $0.isHeading },
  ]
}

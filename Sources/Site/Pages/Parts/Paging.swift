/// A list cut into pages.
struct Paging {
  /// Lists have at most this many rows a page.
  static let rowsPerPage = 200

  /// How many pages a list of `count` rows takes; one where it is empty.
  static func pages(_ count: Int) -> Int { max(1, (count + rowsPerPage - 1) / rowsPerPage) }

  /// The rows of a page, counted from one.
  static func rows<Row>(_ all: [Row], page: Int) -> ArraySlice<Row> {
    all.dropFirst((page - 1) * rowsPerPage).prefix(rowsPerPage)
  }

  /// The way to the neighbouring pages; nil where there is one page only.
  static func pager(page: Int, count: Int, in frame: PageFrame, path: (Int) -> String) -> Pager? {
    let last = pages(count)
    guard last > 1 else { return nil }
    let first = (page - 1) * rowsPerPage
    return Pager(
      newer: page > 1 ? Link("Previous", to: frame.href(path(page - 1))) : nil,
      position:
        "Rows \(Counted.number(first + 1)) to \(Counted.number(min(count, first + rowsPerPage))) of \(Counted.number(count))",
      older: page < last ? Link("Next", to: frame.href(path(page + 1))) : nil)
  }
}

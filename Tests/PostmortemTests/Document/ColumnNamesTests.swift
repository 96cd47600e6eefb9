import Testing

@testable import Postmortem

/// The columns of tables, by their headings.
@Suite struct ColumnNamesTests {
  private let names: ColumnNames = ["owner", "due date", "contributing factor"]

  private func heading(_ text: String) -> ColumnHeading { ColumnHeading(Array(text.utf8)[...]) }

  @Test(
    "A heading is compared without its case, its blanks and its colon",
    arguments: ["owner", "Owner:", " OWNER ", "Due date", "Contributing Factor"])
  func whole(text: String) { #expect(names.contains(heading(text))) }

  @Test(
    "Others are not taken, even if they begin with the same fifteen bytes",
    arguments: ["owners", "own", "", ":", "contributing facts", "contributing factors"])
  func others(text: String) { #expect(!names.contains(heading(text))) }

  @Test(
    "What stands before a space or a bracket may be the name",
    arguments: [
      ("Owner (team)", true), ("due date (UTC)", true), ("ownership (team)", false), ("due by", false),
    ])
  func beginnings(text: String, isFound: Bool) {
    #expect(names.containsBeginning(of: heading(text)) == isFound)
  }
}

import Testing

@testable import Postmortem

extension TermText {
  /// Every term once, sorted.
  var terms: [Term] { Set(occurrences.map(\.term)).sorted() }
}

@Suite struct TermNumbersTests {
  @Test(
    "Terms are numbered in the order in which they are met, whatever their number",
    arguments: [0, 1, 511, 5000])
  func inOrder(count: Int) {
    let terms = (0..<count).map { Term("term \($0)".utf8) }
    var numbers = TermNumbers()
    for (index, term) in terms.enumerated() { #expect(numbers.number(of: term) == Int32(index)) }
    for index in terms.indices.reversed() { #expect(numbers.number(of: terms[index]) == Int32(index)) }
    #expect(numbers.terms == terms)
  }
}

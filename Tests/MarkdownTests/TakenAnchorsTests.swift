import Testing

@testable import Markdown

@Suite struct TakenAnchorsTests {
  @Test("A name that is taken gets the first free number from two on")
  func numbers() {
    var taken = TakenAnchors(["impact", "impact-3"])
    #expect(
      ["impact", "impact", "t", "impact-2"].map { taken.claim($0) } == [
        "impact-2", "impact-4", "t", "impact-2-2",
      ])
  }

  @Test("Many rows of one minute are told apart in linear time")
  func takesManyAlike() {
    var taken = TakenAnchors()
    var last = ""
    for _ in 0..<100_000 { last = taken.claim("t-10-00") }
    #expect(last == "t-10-00-100000")
  }
}

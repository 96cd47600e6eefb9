import Testing

@testable import Postmortem

@Suite struct ImpactFigureTests {
  @Test(
    "Only whole numbers count as figures",
    arguments: [
      ("9400", 9400), ("9,400", 9400), ("1 200 000", 1_200_000), ("12_000", 12_000), ("0", 0),
      ("about 40", nil),
      ("1.2k", nil), ("71%", nil), ("", nil), ("94,40", nil), ("12000,000", nil), ("-3", nil),
      ("99999999999999999999", nil),
    ] as [(String, Int?)])
  func whole(text: String, figure: Int?) {
    #expect(Impact.whole(text) == figure)
  }
}

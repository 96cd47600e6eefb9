import Postmortem
import Testing

@testable import Linting

@Suite struct FigureTextTests {
  private func token(_ text: String) -> FigureText.Token? {
    FigureText.sentences(of: Array(text.utf8)).first?.tokens.first
  }

  @Test(
    "A figure is read without its commas; a time of day and a version are no number",
    arguments: [
      ("4,600", 4600), ("12.5", 12.5), ("33%", 33), ("0.07", 0.07), ("007", 7), ("14:10", nil),
      ("1.2.3", nil), ("12345678901234567890", 12_345_678_901_234_567_168), ("word", nil),
    ] as [(String, Double?)])
  func numbers(text: String, expected: Double?) {
    #expect(token(text)?.number == expected)
  }

  @Test(
    "Only an hour and a minute are a time of day",
    arguments: [
      ("14:10", 850), ("00:00", 0), ("9:5", 545), ("24:00", nil), ("14:60", nil), ("1:2:3", nil),
      ("14:10.5", nil), ("99999999999999999999:10", nil), ("14", nil),
    ] as [(String, Int?)])
  func timesOfDay(text: String, expected: Int?) {
    #expect(token(text)?.minuteOfDay == expected)
  }

  @Test("Sentences share their tokens' places, and no sentence is empty")
  func sentences() {
    let text = Array("It lasted 2.5 hours. . Was it 14:10?; Über 5%\n".utf8)
    let sentences = FigureText.sentences(of: text)
    #expect(sentences.map(\.tokens.count) == [4, 3, 2])
    #expect(sentences[1].tokens.first?.word == PackedWord("was"))
    #expect(sentences[2].word(sentences[2].tokens.startIndex) == PackedWord("Über"))
    #expect(sentences[2].tokens.last?.isPercent == true)
    #expect(sentences[2].word(0) == .none)
    #expect(FigureText.written(sentences[1].tokens[6].range, in: text) == "14:10")
  }

  @Test("Absurd figures are told, not stumbled over")
  func absurd() async {
    let placed = PlacedExample(
      .section(
        .summary,
        "The incident lasted 99999999999999999999999 minutes. The incident was a severity 9999999999999999999999."
      ))
    let findings = await ExampleBase.findings(of: .document(Drift()), in: placed.files, path: placed.path)
    #expect(findings.count == 1)
  }
}

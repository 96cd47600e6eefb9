/// The words with which a row of the timeline begins where it says first of all which milestones it is:
/// "Detected. Support calls", "Mitigated and contained: the image is rebuilt".
enum MilestoneOpening {
  /// The milestones that stand before the first full stop or colon of `text`, where nothing else does.
  static func kinds(of text: String) -> MilestoneSet {
    var text = text
    return text.withUTF8 { kinds(of: $0) }
  }

  private static func kinds(of text: UnsafeBufferPointer<UInt8>) -> MilestoneSet {
    var kinds: MilestoneSet = []
    var start = 0
    var end = 0
    while true {
      let isOver =
        end == min(80, text.count) || text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ":")
      if isOver || text[end] == 0x20 || text[end] == UInt8(ascii: ",") {
        let word = PackedWord(lowerCasing: start..<end, of: text)
        // Most rows begin with another word, which ends the reading.
        guard start == end || take(word, &kinds) else { return [] }
        start = end + 1
      }
      if isOver { break }
      end += 1
    }
    return end < text.count || end < 20 ? kinds : []
  }

  /// Takes a word of the opening; false where it is none that may stand there.
  private static func take(_ word: PackedWord, _ kinds: inout MilestoneSet) -> Bool {
    if word == and, !kinds.isEmpty { return true }
    guard let named = names.first(where: { $0.word == word }) else { return false }
    kinds.insert(named.kind)
    return true
  }

  private static let and = PackedWord("and")
  private static let names = MilestoneKind.allCases.map { (word: PackedWord($0.rawValue), kind: $0) }
}

/// The words with which a row of the timeline begins where it says first of all which milestones it is:
/// "Detected. Support calls", "Mitigated and contained: the image is rebuilt".
enum MilestoneOpening {
  /// The milestones that stand before the first full stop or colon of `text`, where nothing else does.
  static func kinds(of text: String) -> [MilestoneKind] {
    let opening = text.utf8.prefix(80).prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
    guard opening.count < text.utf8.count || opening.count < 20 else { return [] }
    var kinds: [MilestoneKind] = []
    for word in opening.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) {
      let lower = String(decoding: word, as: UTF8.self).lowercased()
      if lower == "and", !kinds.isEmpty { continue }
      guard let kind = MilestoneKind(rawValue: lower) else { return [] }
      kinds.append(kind)
    }
    return kinds
  }
}

import Markdown
import Postmortem

/// Texts of documents for programs: without markup, on one line.
enum PlainText {
  /// A text without the marks of internal spans, `:internal[` and its bracket.
  ///
  /// - Parameter isPublic: whether what the spans hold is left out as well; one that is never closed holds the rest.
  /// - Complexity: O(n).
  private static func unmarked(_ text: String, isPublic: Bool) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let opening = Array(":internal[".utf8)
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    // For each open bracket, whether it belongs to a mark.
    var open: [Bool] = []
    var marks = 0
    var index = 0
    while index < bytes.count {
      let isShown = !isPublic || marks == 0
      switch bytes[index] {
      case UInt8(ascii: ":") where bytes[index...].starts(with: opening):
        open.append(true)
        marks += 1
        index += opening.count
        continue
      case UInt8(ascii: "["):
        open.append(false)
        if isShown { kept.append(bytes[index]) }
      case UInt8(ascii: "]"):
        if open.popLast() == true { marks -= 1 } else if isShown { kept.append(bytes[index]) }
      default: if isShown { kept.append(bytes[index]) }
      }
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// On one line: each run of blanks and line ends is one blank, and none stands at an end.
  ///
  /// - Complexity: O(n).
  static func line(_ text: String) -> String { joined(unmarked(text, isPublic: false)) }

  /// The same without what internal spans hold.
  static func publicLine(_ text: String) -> String { joined(unmarked(text, isPublic: true)) }

  private static func joined(_ text: String) -> String {
    if isLine(text.utf8) { return text }
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: if let last = line.last, last != 0x20 { line.append(0x20) }
      default: line.append(byte)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether single blanks between words are all the blanks there are, as in most texts.
  private static func isLine(_ text: String.UTF8View) -> Bool {
    var before: UInt8 = 0x20
    for byte in text {
      if byte == 0x20 ? before == 0x20 : (0x09...0x0D).contains(byte) { return false }
      before = byte
    }
    return before != 0x20
  }
}

extension Incident {
  /// The first paragraph of the summary, as text; nil where there is none.
  var summaryText: String? {
    let content = document.sections(.summary).first?.content ?? []
    let paragraph = content.first { document.markup[$0].kind == .paragraph }
    let text = paragraph.map { PlainText.line(document.markup.text(of: $0)) }
    return text?.isEmpty == false ? text : nil
  }

  /// The last moment that the document tells of, up to the end of `day`; nil where it tells of none.
  ///
  /// It stands for "updated": a build knows no other time that is the same on every machine.
  func lastMoment(upTo day: Day) -> Instant? {
    let end = zone.instant(day.advanced(by: 1), secondOfDay: 0)
    var moments = milestones.map(\.at)
    moments += timeline.entries.compactMap(\.at)
    moments += communications.compactMap(\.at)
    moments += severityHistory.compactMap(\.at)
    if let review { moments += [review.circulated, review.held, review.shared].compactMap { $0?.value } }
    for action in actions {
      if case .done(let day?) = action.state { moments.append(zone.instant(day, secondOfDay: 0)) }
    }
    return moments.filter { $0 < end }.max()
  }
}

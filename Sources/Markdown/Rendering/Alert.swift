/// A block quote that GitHub shows as an alert: its first line is `[!NOTE]` or one of four others.
struct Alert {
  enum Kind: CaseIterable {
    case note, tip, important, warning, caution

    var name: StaticString {
      switch self {
      case .note: "note"
      case .tip: "tip"
      case .important: "important"
      case .warning: "warning"
      case .caution: "caution"
      }
    }

    var title: StaticString {
      switch self {
      case .note: "Note"
      case .tip: "Tip"
      case .important: "Important"
      case .warning: "Warning"
      case .caution: "Caution"
      }
    }
  }

  let kind: Kind
  /// The paragraph that begins with the mark.
  let paragraph: Int
  /// The first node behind the mark.
  let body: Int

  init?(quote: Int, in markup: Markup) {
    let paragraph = quote + 1
    guard paragraph < markup[quote].end, markup[paragraph].kind == .paragraph else { return nil }
    // Brackets that link nowhere are text, and texts side by side are one.
    let mark = paragraph + 1
    guard mark < markup[paragraph].end, markup[mark].kind == .text else { return nil }
    let written = String(decoding: markup.literal(of: mark), as: UTF8.self).lowercased()
    guard let kind = Kind.allCases.first(where: { "[!\($0.name)]" == written }) else { return nil }
    let isAlone = mark + 1 == markup[paragraph].end
    guard isAlone || markup[mark + 1].kind == .softBreak || markup[mark + 1].kind == .hardBreak else {
      return nil
    }
    self.kind = kind
    self.paragraph = paragraph
    body = isAlone ? mark + 1 : mark + 2
  }
}

internal import Markdown

/// Where a text stands that tells what an incident was about: what is said there weighs more or less.
enum CausalPlace: UInt8, Sendable, Comparable {
  case summary = 1
  case cause
  case factor

  var weight: Double {
    switch self {
    case .summary: 0.6
    case .cause: 1
    case .factor: 1.5
    }
  }

  static func < (left: CausalPlace, right: CausalPlace) -> Bool { left.rawValue < right.rawValue }
}

extension Incident {
  /// How many bytes of a document without known sections are read.
  private static let openingBytes = 2000

  /// Calls `take` with every text that tells of causes, as UTF-8, and its place; the factors apart.
  func forEachCausalText(_ take: (UnsafeBufferPointer<UInt8>, CausalPlace) -> Void) {
    func read(_ text: String, _ place: CausalPlace) {
      var text = text
      text.withUTF8 { take($0, place) }
    }
    let markup = document.markup
    func read(_ node: Int, _ place: CausalPlace) -> Int {
      markup.visibleText(of: node).withUnsafeBufferPointer { text in
        take(text, place)
        return text.count
      }
    }
    read(title, .cause)
    var isTitleAlone = true
    for chain in whyChains {
      for step in chain.steps {
        for text in [step.question, step.answer] {
          guard let text else { continue }
          read(text.value, .cause)
          isTitleAlone = false
        }
      }
    }
    for section in document.sections(.rootCause) {
      for node in section.content {
        _ = read(node, .cause)
        isTitleAlone = false
      }
    }
    for section in document.sections(.summary) {
      for node in section.content {
        _ = read(node, .summary)
        isTitleAlone = false
      }
    }
    guard isTitleAlone, factors.isEmpty else { return }
    var left = Incident.openingBytes
    for node in markup.blocks where markup[node].kind == .paragraph && left > 0 {
      left -= read(node, .summary)
    }
  }
}

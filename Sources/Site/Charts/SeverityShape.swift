import Markdown
import Postmortem

/// The mark of a severity in a drawing: a shape of its own with its numeral, so that it needs no colour.
enum SeverityShape {
  /// Centred at a point; a ring where the severity is unknown.
  static func mark(_ severity: Severity?, x: Double, y: Double, scale: SafeHTML) -> SafeHTML {
    guard let severity else {
      return "<g transform=\"translate(\(x) \(y)) scale(\(scale))\"><circle class=\"axis\" r=\"8\"/></g>\n"
    }
    let shape: SafeHTML
    let numeral: Double
    switch severity {
    case .critical: (shape, numeral) = ("M-4.14 -10h8.28L10 -4.14v8.28L4.14 10h-8.28L-10 4.14v-8.28z", 4.1)
    case .high: (shape, numeral) = ("M0 -9.6 10 9.2H-10z", 7)
    case .medium: (shape, numeral) = ("M0 -10 10 0 0 10 -10 0z", 4.1)
    case .low: (shape, numeral) = ("M-9.6 0a9.6 9.6 0 1 1 19.2 0a9.6 9.6 0 1 1 -19.2 0z", 4.1)
    }
    let level = severity.rawValue
    return """
      <g transform="translate(\(x) \(y)) scale(\(scale))"><path class="mark-\(level)" d="\(shape)"/>\
      <text class="mark-numeral" y="\(numeral)">\(level)</text></g>

      """
  }
}

import Markdown

/// One value on a chart, and the page that it leads to.
struct ChartDot: Sendable {
  let value: Int64
  /// The name of the link.
  let text: String
  let href: String

  /// With more dots than this on a chart none is a link: each link is a stop of the Tab key.
  static let mostLinks = 120

  /// The dot as a link, with room around it to be hit.
  func link(x: Double, y: Double) -> SafeHTML {
    """
    <a href="\(href)"><title>\(text)</title><circle class="target" cx="\(x)" cy="\(y)" r="9"/>\
    <circle class="dot" cx="\(x)" cy="\(y)" r="4"/></a>

    """
  }
}

package import Markdown

/// Names of people as they were written.
package enum Handle {
  /// The name with its `@` where the document has one.
  package static func text(_ name: String, at range: Range<Int>, in markup: Markup) -> String {
    guard name.first != "@", !range.isEmpty, range.upperBound <= markup.source.count else { return name }
    let before = range.lowerBound > 0 ? markup.source[range.lowerBound - 1] : 0
    let isHandle = markup.source[range].prefix(2).contains(UInt8(ascii: "@")) || before == UInt8(ascii: "@")
    return isHandle ? "@" + name : name
  }
}

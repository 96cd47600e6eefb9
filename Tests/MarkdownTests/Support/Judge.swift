import CCMarkGFM

@testable import Markdown

/// What cmark-gfm itself makes of a document, with our options and extensions.
enum Judge {
  static func html(of source: [UInt8]) -> [UInt8] {
    source.withUnsafeBufferPointer { body in
      guard let tree = SyntaxTree.parse(body) else { return [] }
      return html(of: tree)
    }
  }

  /// The text lives in the tree's memory, and goes with it.
  static func html(of tree: borrowing SyntaxTree) -> [UInt8] {
    guard let html = cmark_render_html(tree.root, SyntaxTree.options, nil) else { return [] }
    return Array(String(cString: html).utf8)
  }
}

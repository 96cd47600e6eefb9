import CCMarkGFM

@testable import Markdown

/// What cmark-gfm itself makes of a document, with our options and extensions.
enum Judge {
  static func html(of source: [UInt8]) -> [UInt8] {
    source.withUnsafeBufferPointer { body in
      guard let tree = SyntaxTree.parse(body) else { return [] }
      guard let html = cmark_render_html(tree.root, SyntaxTree.options, nil) else { return [] }
      defer { cmark_get_default_mem_allocator().pointee.free(html) }
      return Array(String(cString: html).utf8)
    }
  }
}

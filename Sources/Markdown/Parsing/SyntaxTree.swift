internal import CCMarkGFM
import Synchronization

/// The one owner of a cmark-gfm tree, which never leaves the thread that parsed it; frees it exactly once.
struct SyntaxTree: ~Copyable {
  /// The document node; lent for as long as the tree lives.
  let root: OpaquePointer

  private init(adopting root: OpaquePointer) { self.root = root }

  deinit { TreeMemory.endTree() }

  /// Safe mode drops raw HTML and dangerous targets in cmark-gfm's own renderer, too.
  static let options = CMARK_OPT_SAFE | CMARK_OPT_FOOTNOTES

  /// Parses one document; nil only when the library yields no tree.
  ///
  /// Reading blocks runs in parallel. Reading inlines does not: strikethrough and autolink change a table of
  /// special characters that the whole process shares, and two threads there give wrong text without a word.
  static func parse(_ body: UnsafeBufferPointer<UInt8>, dialect: Dialect = .whole) -> SyntaxTree? {
    let extensions = Extensions.registered
    let options = dialect.hasFootnotes ? options : options & ~CMARK_OPT_FOOTNOTES
    TreeMemory.beginTree()
    var root: OpaquePointer?
    // Runs last: the parser, too, lives in that memory.
    defer { if root == nil { TreeMemory.endTree() } }
    guard let parser = cmark_parser_new_with_mem(options, TreeMemory.allocator) else { return nil }
    defer { cmark_parser_free(parser) }
    for syntax in dialect.hasAddresses ? extensions.all : extensions.others {
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    body.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    Extensions.inlineLock.withLock { _ in root = cmark_parser_finish(parser) }
    return root.map { SyntaxTree(adopting: $0) }
  }
}

/// The extensions of GitHub's dialect, registered with the library once for the process.
///
/// `@unchecked`: the pointers are to descriptions that the library never frees and only reads after registration.
private struct Extensions: @unchecked Sendable {
  let all: [OpaquePointer]
  /// All but the one that finds addresses in running text.
  let others: [OpaquePointer]

  static let registered: Extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    let addresses = "autolink"
    let names = ["table", "strikethrough", addresses, "tasklist"]
    let find = { (name: String) in cmark_find_syntax_extension(name) }
    return Extensions(
      all: names.compactMap(find), others: names.filter { $0 != addresses }.compactMap(find))
  }()

  static let inlineLock = Mutex(())
}

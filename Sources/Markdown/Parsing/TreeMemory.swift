internal import CCMarkGFM
internal import Glibc

/// Memory for the trees of one thread: handed out from front to back, taken back all at once.
///
/// A tree is thousands of small pieces that live and die together. Keeping books of each piece costs more than a
/// third of what parsing itself does, so nothing is given back before the last tree of the thread is gone.
///
/// Each piece stands behind its size, which growing it needs to know.
struct TreeMemory {
  private var cursor: UnsafeMutableRawPointer
  private var limit: UnsafeMutableRawPointer
  /// The piece handed out last: it alone can grow or be given back in place.
  private var last: UnsafeMutableRawPointer?
  /// From the cursor up to here all bytes are zero, but for those that were given back.
  private var zeroEnd: UnsafeMutableRawPointer
  /// Behind all bytes of the chunk that were given back.
  private var dirtyEnd: UnsafeMutableRawPointer
  private var liveTrees = 0
  private var chunks: [UnsafeMutableRawPointer]

  private static let chunkSize = 512 * 1024
  private static let header = 16
  /// Bytes that are zeroed at once, shortly before they are handed out: they stay in the nearest cache until then.
  private static let stride = 1536

  private init() {
    let first = UnsafeMutableRawPointer.allocate(byteCount: TreeMemory.chunkSize, alignment: 16)
    chunks = [first]
    cursor = first
    limit = first + TreeMemory.chunkSize
    zeroEnd = first
    dirtyEnd = first
  }

  /// What cmark-gfm is given instead of `calloc`, `realloc` and `free`; it acts on the calling thread's memory.
  ///
  /// Never freed, since parsers and trees keep its address.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let (bytes, overflows) = count.multipliedReportingOverflow(by: size)
          return overflows ? nil : TreeMemory.ofThread().pointee.zeroed(bytes)
        },
        realloc: { piece, size in TreeMemory.ofThread().pointee.grown(piece, to: size) },
        free: { piece in TreeMemory.ofThread().pointee.giveBack(piece) }))
    return allocator
  }()

  // Whoever asks for the thread's memory has to stand in this file: the variable that holds its address is one for each
  // object file. Hence nothing here may be moved into its callers elsewhere.

  /// A tree of this thread begins.
  @inline(never)
  static func beginTree() { ofThread().pointee.liveTrees += 1 }

  /// A tree of this thread is gone; with the last one goes all that was handed out.
  @inline(never)
  static func endTree() {
    let memory = ofThread()
    memory.pointee.liveTrees -= 1
    if memory.pointee.liveTrees == 0 { memory.pointee.takeBackAll() }
  }

  @inline(__always)
  private static func ofThread() -> UnsafeMutablePointer<TreeMemory> {
    afterword_tree_memory().pointee?.assumingMemoryBound(to: TreeMemory.self) ?? makeForThread()
  }

  @inline(never)
  private static func makeForThread() -> UnsafeMutablePointer<TreeMemory> {
    let memory = UnsafeMutablePointer<TreeMemory>.allocate(capacity: 1)
    memory.initialize(to: TreeMemory())
    pthread_setspecific(endOfThread, memory)
    afterword_tree_memory().pointee = UnsafeMutableRawPointer(memory)
    return memory
  }

  /// The key by which the system gives each thread's memory back when the thread ends.
  private static let endOfThread: pthread_key_t = {
    var key: pthread_key_t = 0
    pthread_key_create(&key) { memory in
      afterword_tree_memory().pointee = nil
      let memory = memory?.assumingMemoryBound(to: TreeMemory.self)
      memory?.pointee.chunks.forEach { $0.deallocate() }
      memory?.deinitialize(count: 1)
      memory?.deallocate()
    }
    return key
  }()

  @inline(__always)
  private mutating func zeroed(_ bytes: Int) -> UnsafeMutableRawPointer {
    let piece = piece(of: bytes)
    if piece < dirtyEnd { memset(piece, 0, min(bytes, dirtyEnd - piece)) }
    if cursor > zeroEnd { zeroAhead() }
    return piece
  }

  @inline(never)
  private mutating func zeroAhead() {
    let end = min(limit, max(cursor, zeroEnd + TreeMemory.stride))
    memset(zeroEnd, 0, end - zeroEnd)
    zeroEnd = end
  }

  @inline(__always)
  private mutating func piece(of bytes: Int) -> UnsafeMutableRawPointer {
    let size = TreeMemory.size(ofPiece: bytes)
    if limit - cursor < size { addChunk(holding: size) }
    let piece = cursor + TreeMemory.header
    piece.storeBytes(of: bytes, toByteOffset: -TreeMemory.header, as: Int.self)
    cursor += size
    last = piece
    return piece
  }

  /// With its header, rounded up so that every piece is aligned like those of `malloc`.
  private static func size(ofPiece bytes: Int) -> Int { (bytes + header + 15) & ~15 }

  @inline(never)
  private mutating func addChunk(holding bytes: Int) {
    let size = max(bytes, TreeMemory.chunkSize)
    cursor = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(cursor)
    limit = cursor + size
    zeroEnd = cursor
    dirtyEnd = cursor
  }

  private mutating func grown(_ piece: UnsafeMutableRawPointer?, to bytes: Int) -> UnsafeMutableRawPointer {
    defer { zeroEnd = max(zeroEnd, cursor) }
    guard let piece else { return self.piece(of: bytes) }
    let start = piece - TreeMemory.header
    let old = start.load(as: Int.self)
    if piece == last, TreeMemory.size(ofPiece: bytes) <= limit - start {
      dirtyEnd = max(dirtyEnd, cursor)
      cursor = start + TreeMemory.size(ofPiece: bytes)
      start.storeBytes(of: bytes, as: Int.self)
      return piece
    }
    if bytes <= old { return piece }
    let fresh = self.piece(of: bytes)
    memcpy(fresh, piece, old)
    return fresh
  }

  private mutating func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece, piece == last else { return }
    dirtyEnd = max(dirtyEnd, cursor)
    cursor = piece - TreeMemory.header
    last = nil
  }

  /// Keeps the first chunk for the next tree.
  private mutating func takeBackAll() {
    let first = chunks[0]
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    cursor = first
    limit = first + TreeMemory.chunkSize
    zeroEnd = first
    dirtyEnd = first
    last = nil
  }
}

internal import CCMarkGFM
internal import Glibc

/// Memory for the trees of one thread: handed out from front to back, taken back all at once.
///
/// A tree is thousands of small pieces that live and die together. Keeping books of each piece costs more than a
/// third of what parsing itself does, so nothing is given back before the last tree of the thread is gone.
///
/// Each piece stands behind its size, which growing it needs to know.
struct TreeMemory {
  private var cursor: UInt = 0
  private var limit: UInt = 0
  /// The piece handed out last: it alone can grow or be given back in place.
  private var last: UInt = 0
  private var liveTrees = 0
  private var chunks: [UnsafeMutableRawPointer] = []

  private static let chunkSize = 512 * 1024
  private static let header: UInt = 16

  /// What cmark-gfm is given instead of `calloc`, `realloc` and `free`; it acts on the calling thread's memory.
  ///
  /// Never freed, since parsers and trees keep its address.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    pthread_key_create(&key) { memory in
      let memory = memory?.assumingMemoryBound(to: TreeMemory.self)
      memory?.pointee.chunks.forEach { $0.deallocate() }
      memory?.deinitialize(count: 1)
      memory?.deallocate()
    }
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

  /// A tree of this thread begins.
  ///
  /// Comes first of all calls: with the allocator it makes the key that the others go by.
  static func beginTree() {
    _ = allocator
    ofThread().pointee.liveTrees += 1
  }

  /// A tree of this thread is gone; with the last one goes all that was handed out.
  static func endTree() {
    let memory = ofThread()
    memory.pointee.liveTrees -= 1
    if memory.pointee.liveTrees == 0 { memory.pointee.takeBackAll() }
  }

  /// The key under which each thread keeps its memory; the system frees it with the thread.
  ///
  /// Written once, while `allocator` is made, and only read from then on; a lazy constant would be asked for its state
  /// with each of the thousands of pieces of a tree, and so would a variable whose accesses are watched.
  @exclusivity(unchecked) nonisolated(unsafe) private static var key: pthread_key_t = 0

  @inline(__always)
  private static func ofThread() -> UnsafeMutablePointer<TreeMemory> {
    if let memory = pthread_getspecific(key) { return memory.assumingMemoryBound(to: TreeMemory.self) }
    let memory = UnsafeMutablePointer<TreeMemory>.allocate(capacity: 1)
    memory.initialize(to: TreeMemory())
    pthread_setspecific(key, memory)
    return memory
  }

  private mutating func zeroed(_ bytes: Int) -> UnsafeMutableRawPointer {
    let piece = piece(of: bytes)
    memset(piece, 0, bytes)
    return piece
  }

  private mutating func piece(of bytes: Int) -> UnsafeMutableRawPointer {
    let rounded = (UInt(bytes) + 15) & ~15
    if limit - cursor < rounded + TreeMemory.header { addChunk(holding: Int(rounded + TreeMemory.header)) }
    let start = cursor + TreeMemory.header
    cursor = start + rounded
    last = start
    // Never nil: `start` lies within a chunk.
    let piece = UnsafeMutableRawPointer(bitPattern: start) ?? chunks[0]
    (piece - Int(TreeMemory.header)).storeBytes(of: bytes, as: Int.self)
    return piece
  }

  private mutating func addChunk(holding bytes: Int) {
    let size = max(bytes, TreeMemory.chunkSize)
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(chunk)
    cursor = UInt(bitPattern: chunk)
    limit = cursor + UInt(size)
  }

  private mutating func grown(_ piece: UnsafeMutableRawPointer?, to bytes: Int) -> UnsafeMutableRawPointer {
    guard let piece else { return self.piece(of: bytes) }
    let old = (piece - Int(TreeMemory.header)).load(as: Int.self)
    let rounded = (UInt(bytes) + 15) & ~15
    let start = UInt(bitPattern: piece)
    if start == last, rounded <= limit - start {
      cursor = start + rounded
      (piece - Int(TreeMemory.header)).storeBytes(of: bytes, as: Int.self)
      return piece
    }
    if bytes <= old { return piece }
    let fresh = self.piece(of: bytes)
    memcpy(fresh, piece, old)
    return fresh
  }

  private mutating func giveBack(_ piece: UnsafeMutableRawPointer?) {
    guard let piece, UInt(bitPattern: piece) == last else { return }
    cursor = last - TreeMemory.header
    last = 0
  }

  /// Keeps the first chunk for the next tree.
  private mutating func takeBackAll() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    guard let first = chunks.first else { return }
    cursor = UInt(bitPattern: first)
    // A first chunk that one huge piece asked for is larger; the rest of it is left unused.
    limit = cursor + UInt(TreeMemory.chunkSize)
    last = 0
  }
}

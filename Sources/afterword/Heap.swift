internal import CMalloc

/// How the process takes memory from the system.
enum Heap {
  /// What is read stays until the end, and it is read on several threads. The heap of a thread grows by a page or two
  /// at a time, each a call into the kernel under a lock of the process: 100,000 calls for 10,000 documents.
  private static let step: Int32 = 64 << 20

  /// Asks for address space in large steps; memory is used as before, page by page when it is first written to.
  static func growInLargeSteps() {
    _ = mallopt(M_TOP_PAD, step)
  }

  /// Keeps a value to the end of the process, which gives its memory back at once instead of object by object.
  static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }

  private final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time that the running thread has spent computing, which other work on the machine does not lengthen.
package enum ThreadClock {
  /// The seconds that `work` takes.
  package static func seconds(_ work: () -> Void) -> Double {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Applies `work` to every element on up to `width` tasks; results keep the order of `items`.
///
/// Items are handed out in small runs, so that one slow item holds up no other task for long.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int, _ work: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard width > 1, items.count > 1 else { return items.map(work) }
  let runLength = max(1, min(64, items.count / (width * 8)))
  let starts = Array(stride(from: 0, to: items.count, by: runLength))
  return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
    var runs = [[Result]](repeating: [], count: starts.count)
    var next = 0
    while next < min(width, starts.count) {
      let start = starts[next]
      group.addTask { (start, items[start..<min(items.count, start + runLength)].map(work)) }
      next += 1
    }
    for await run in group {
      runs[run.start / runLength] = run.results
      guard next < starts.count else { continue }
      let start = starts[next]
      group.addTask { (start, items[start..<min(items.count, start + runLength)].map(work)) }
      next += 1
    }
    // Taken from the end, results change hands; to go through the runs would count each reference in them.
    var all: [Result] = []
    all.reserveCapacity(items.count)
    while var run = runs.popLast() {
      while let result = run.popLast() { all.append(result) }
    }
    all.reverse()
    return all
  }
}

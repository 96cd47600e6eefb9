extension Array where Element: Comparable {
  /// Sorts the elements and leaves each once: where they are few, a set of them costs more than sorting.
  mutating func sortOnce() {
    sort()
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}

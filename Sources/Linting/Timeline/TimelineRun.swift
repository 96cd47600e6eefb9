import Markdown
import Postmortem

/// Rows of a timeline that stand in one table or list, or under one heading: what is told in one go.
///
/// Two lists may tell the same hours from two sides, so order holds within a run alone.
struct TimelineRun {
  /// The node that holds the rows.
  let parent: Int
  /// Indices of the entries, in the order of the file.
  let entries: [Int]

  /// The runs of an incident's timeline, by their first entries.
  ///
  /// - Complexity: O(n log n) in entries and sections.
  static func all(in incident: Incident) -> [TimelineRun] {
    var runs: [TimelineRun] = []
    var places: [Key: Int] = [:]
    var members: [[Int]] = []
    for (index, entry) in incident.timeline.entries.enumerated() {
      let key = Key(entry, in: incident.document)
      if let place = places[key] {
        members[place].append(index)
      } else {
        places[key] = members.count
        members.append([index])
        runs.append(TimelineRun(parent: key.parent, entries: []))
      }
    }
    return zip(runs, members).map { TimelineRun(parent: $0.parent, entries: $1) }
  }

  /// Where an entry stands.
  private struct Key: Hashable {
    let parent: Int
    /// For paragraphs, the section that they stand in.
    let section: Int

    init(_ entry: TimelineEntry, in document: Document) {
      let markup = document.markup
      parent = markup[entry.node].parent
      let isParagraph = markup[entry.node].kind == .paragraph
      section = parent == 0 && isParagraph ? Key.section(of: entry.node, in: document) : 0
    }

    /// The last section whose heading stands before `node`.
    private static func section(of node: Int, in document: Document) -> Int {
      document.sections.firstIndexByHalving { $0.node >= node }
    }
  }
}

/// Which of a run's times stand out of order.
enum TimelineSequence {
  /// Indices into `times` outside a longest ascending sequence; of two that were exchanged, the later one.
  ///
  /// - Complexity: O(n) where all is in order, else O(n log n).
  static func misplaced(_ times: [Int64]) -> [Int] {
    guard zip(times, times.dropFirst()).contains(where: { $0 > $1 }) else { return [] }
    // From the back, so that among equals the earlier rows are kept: `tails[k]` ends the best sequence of k + 1.
    var tails: [Int] = []
    var next = [Int?](repeating: nil, count: times.count)
    for index in times.indices.reversed() {
      let place = tails.firstIndexByHalving { times[$0] < times[index] }
      next[index] = place > 0 ? tails[place - 1] : nil
      if place == tails.count { tails.append(index) } else { tails[place] = index }
    }
    var isKept = [Bool](repeating: false, count: times.count)
    var current = tails.last
    while let index = current {
      isKept[index] = true
      current = next[index]
    }
    return times.indices.filter { !isKept[$0] }
  }

  /// Whether the times run backwards, the newest first.
  static func isNewestFirst(_ times: [Int64]) -> Bool {
    var up = 0
    var down = 0
    for (before, after) in zip(times, times.dropFirst()) {
      if after > before { up += 1 }
      if after < before { down += 1 }
    }
    return down >= 2 && down >= 4 * up
  }
}

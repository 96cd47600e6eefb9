import Markdown
import Testing
import ThreadClock

@testable import Postmortem

/// Lines that nobody would write.
@Suite struct HostileActionTests {
  static let lines = [
    String(repeating: "@a ", count: 2_000), String(repeating: "(done (", count: 2_000),
    String(repeating: "[", count: 900) + "x", String(repeating: "due , ", count: 2_000),
    String(repeating: "A-1, ", count: 2_000), "Why 1:\u{A0}", "Q:\u{A0}\u{A0}", "F1:\u{A0}", "**A1**", "(",
    "()", "**" + String(repeating: "A: x\n", count: 500) + "x**",
    String(repeating: "Why x?\n", count: 500),
    "Why x?\n\n" + String(repeating: "y\n\n", count: 1_000), String(repeating: "a) b?\n", count: 500),
    "won't do (", "superseded by", "**Technical**:", "[x]", "✅", "- - -", "@", "owner:", "due:",
  ]

  @Test("Every line is read in time, and every range lies in the file", arguments: lines.indices)
  func survives(_ index: Int) {
    #expect(ThreadClock.seconds { read(index) } < 20)
  }

  private func read(_ index: Int) {
    let line = Self.lines[index]
    for heading in ["Action items", "Contributing factors", "Five whys"] {
      for lead in ["- ", "1. ", "", "| Why | Because |\n|---|---|\n| ", "### "] {
        let incident = Reading.incident("## \(heading)\n\n\(lead)\(line)\n\n\(line)")
        let file = 0..<incident.document.markup.source.count
        for action in incident.actions {
          let ranges = [action.range, action.textRange] + action.owners.map(\.range)
          #expect(ranges.allSatisfy { file.contains($0.lowerBound) && $0.upperBound <= file.upperBound })
        }
        for factor in incident.factors { #expect(factor.textRange.upperBound <= file.upperBound) }
        for chain in incident.whyChains { #expect(chain.range.upperBound <= file.upperBound) }
      }
    }
  }
}

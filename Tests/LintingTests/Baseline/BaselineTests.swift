import Linting
import Testing

/// Which findings are known, which are new, and which entries have outlived theirs.
@Suite struct BaselineTests {
  /// A finding of this rule in this file; the fingerprint is the letter, 64 times.
  static func finding(_ rule: String, _ path: String, _ letter: Character) -> Finding {
    var finding = Finding(rule: rule, level: .error, path: path, range: 0..<1, message: "mend this")
    finding.fingerprint = String(repeating: letter, count: 64)
    return finding
  }

  static let due = finding("action-due", "a.md", "1")
  static let owner = finding("action-owner", "a.md", "2")
  static let why = finding("five-whys-depth", "b.md", "3")
  static let everything = BaselineScope()

  @Test("Known findings are told from new ones, each in the order it came")
  func tellsApart() {
    let baseline = Baseline([]).accepting([Self.owner, Self.why], in: Self.everything)
    let match = baseline.match([Self.due, Self.owner, Self.why], in: Self.everything)
    #expect(match.new == [Self.due])
    #expect(match.known == [Self.owner, Self.why])
    #expect(match.stale.isEmpty)
  }

  @Test("The same findings in any order make the same baseline")
  func doesNotDependOnOrder() {
    let forwards = Baseline([]).accepting([Self.due, Self.owner, Self.why], in: Self.everything)
    let backwards = Baseline([]).accepting([Self.why, Self.owner, Self.due, Self.why], in: Self.everything)
    #expect(forwards == backwards)
    #expect(forwards.entries.map(\.rule) == ["action-due", "action-owner", "five-whys-depth"])
    #expect(forwards.documentCount == 2)
  }

  @Test("An entry answers for one finding, not for a second with the same fingerprint")
  func answersOnce() {
    let baseline = Baseline([]).accepting([Self.due], in: Self.everything)
    let match = baseline.match([Self.due, Self.due], in: Self.everything)
    #expect(match.known.count == 1)
    #expect(match.new.count == 1)
  }

  @Test("An entry whose finding is gone is stale, and removing it leaves the others")
  func prunes() {
    let baseline = Baseline([]).accepting([Self.due, Self.owner], in: Self.everything)
    let match = baseline.match([Self.owner], in: Self.everything)
    #expect(match.stale.map(\.rule) == ["action-due"])
    let pruned = baseline.removing(match.stale)
    #expect(pruned.entries.map(\.rule) == ["action-owner"])
    #expect(pruned.match([Self.owner], in: Self.everything).stale.isEmpty)
  }

  @Test("A finding without a fingerprint is never known")
  func needsAFingerprint() {
    var bare = Self.due
    bare.fingerprint = nil
    let baseline = Baseline([]).accepting([bare], in: Self.everything)
    #expect(baseline.entries.isEmpty)
    #expect(baseline.match([bare], in: Self.everything).new == [bare])
  }

  @Test("What a run did not look at is neither stale nor replaced")
  func staysInScope() {
    let baseline = Baseline([]).accepting([Self.due, Self.owner, Self.why], in: Self.everything)
    for scope in [
      BaselineScope(selection: ["a.md"], rules: ["action-due"]),
      BaselineScope(
        selection: ["a.md", "b.md"], unread: ["b.md"], rules: ["action-due", "five-whys-depth"]),
    ] {
      #expect(baseline.match([], in: scope).stale.map(\.rule) == ["action-due"])
      let other = Self.finding("action-due", "a.md", "4")
      let written = baseline.accepting([other], in: scope)
      #expect(written.entries.map { $0.fingerprint.prefix(1) } == ["4", "2", "3"])
    }
  }

  @Test("Without a choice of rules, entries of rules that no longer exist are stale")
  func forgetsOldRules() {
    let baseline = Baseline([Baseline.Entry(path: "a.md", rule: "long-gone", fingerprint: "f")])
    #expect(baseline.match([], in: Self.everything).stale.count == 1)
    #expect(baseline.match([], in: BaselineScope(rules: ["action-due"])).stale.isEmpty)
  }

  @Test("A secret is never accepted, not even by an entry that someone wrote by hand")
  func hearsSecrets() {
    let secret = Self.finding("secret", "a.md", "5")
    #expect(Baseline([]).accepting([secret], in: Self.everything).entries.isEmpty)
    let byHand = Baseline([
      Baseline.Entry(path: "a.md", rule: "secret", fingerprint: String(repeating: "5", count: 64))
    ])
    let match = byHand.match([secret], in: Self.everything)
    #expect(match.new == [secret])
    #expect(match.stale.count == 1)
  }
}

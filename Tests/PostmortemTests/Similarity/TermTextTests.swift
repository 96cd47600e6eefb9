import Testing

@testable import Postmortem

@Suite struct TermTextTests {
  @Test(
    "Forms of one word are one term",
    arguments: [
      ["retry", "retries", "retried", "retrying", "Retries"],
      ["connect", "connection", "connections", "connected"],
      ["replace", "replaced", "replacing", "replaces"], ["cache", "caches", "cached", "caching"],
      ["configuration", "configure", "configured"], ["deploy", "deployment", "deployed"],
      ["stop", "stopped", "stopping"], ["miss", "misses"], ["validate", "validation", "validating"],
      ["limit", "limits", "limitation"],
    ])
  func stems(words: [String]) {
    #expect(Set(words.flatMap { TermText($0).terms }).count == 1)
  }

  @Test(
    "Different words stay apart",
    arguments: [
      ("cache", "case"), ("pool", "poll"), ("index", "indeed"), ("access", "accept"),
      ("überlast", "überlauf"),
    ])
  func apart(left: String, right: String) {
    #expect(Set(TermText(left).terms).isDisjoint(with: TermText(right).terms))
  }

  @Test(
    "Common words and numbers say nothing", arguments: ["the and because", "4471 02:30", "a I x", "", "…—"])
  func silent(text: String) {
    #expect(TermText(text).occurrences.allSatisfy { $0.term == Term("\u{2026}\u{2014}".utf8) })
  }

  @Test("Neighbours make a phrase, a comma or a common word between them parts it")
  func phrases() {
    let pool = TermText("connection pool").phrases
    #expect(pool.count == 1)
    #expect(TermText("The Connection-Pools were full").phrases.contains(pool[0]))
    #expect(!TermText("connection, pool").phrases.contains(pool[0]))
    #expect(!TermText("a connection of the pool").phrases.contains(pool[0]))
    #expect(!TermText("pool connection").phrases.contains(pool[0]))
  }
}

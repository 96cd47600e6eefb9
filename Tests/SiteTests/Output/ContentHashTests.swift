import Testing

@testable import Site

@Suite struct ContentHashTests {
  @Test(
    "The hash is XXH64 with seed 0",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
    ])
  func knownValues(text: String, expected: String) {
    #expect(ContentHash.hexadecimal(ContentHash.of(Array(text.utf8))) == expected)
  }
}

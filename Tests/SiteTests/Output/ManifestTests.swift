import Testing

@testable import Site

@Suite struct ManifestTests {
  private let manifest = Manifest(
    edition: "internal", tool: "afterword 1.0.0",
    files: [
      Manifest.Entry(path: "b/index.html", size: 12, hash: "00000000000000ff"),
      Manifest.Entry(path: "a \"quoted\" \\ name", size: 0, hash: "ef46db3751d8e999"),
    ])

  @Test("What was written is read back")
  func roundTrip() { #expect(Manifest(json: manifest.json) == manifest) }

  @Test("Files stand one a line, by path")
  func form() {
    let text = String(decoding: manifest.json, as: UTF8.self)
    #expect(
      text == """
        {
        "edition": "internal",
        "tool": "afterword 1.0.0",
        "files": [
        {"path": "a \\"quoted\\" \\\\ name", "size": 0, "hash": "ef46db3751d8e999"},
        {"path": "b/index.html", "size": 12, "hash": "00000000000000ff"}
        ]
        }

        """)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "{}", "{\"edition\": \"internal\", \"tool\": \"x\", \"files\": [", "<<<<<<< HEAD",
      "{\"edition\": \"internal\", \"tool\": \"x\", \"files\": [{\"path\": \"../x\", \"size\": 1, \"hash\": \"\"}]}",
      "{\"edition\": \"internal\", \"tool\": \"x\", \"files\": [{\"path\": \"/x\", \"size\": 1, \"hash\": \"\"}]}",
    ])
  func refuses(text: String) { #expect(Manifest(json: Array(text.utf8)) == nil) }
}

import Foundation
import Testing

@testable import Site

/// Whole pages, held against `Golden/`. `AFTERWORD_GOLDEN=write` writes them anew; review the difference as code.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(
    "A page is as it was agreed",
    arguments: [
      "index.html", "404.html", "incidents/index.html", "incidents/inc-1/index.html",
      "incidents/inc-2/index.html",
      "actions/index.html", "runbooks/index.html", "runbooks/pools/index.html", "communications/index.html",
      "severity/index.html", "feed.xml", "feed.json", "actions.ics", "incidents.json", "api/index.json",
      "api/incidents.json", "api/incidents/inc-1.json", "api/actions.json", "api/services.json",
      "api/schema.json",
      "services/index.html", "services/checkout/index.html", "factors/index.html",
      "people/index.html", "people/ada/index.html", "reviews/index.html", "near-misses/index.html",
      "analytics/index.html", "rules/index.html", "rules/five-whys-depth/index.html", "workflows/index.html",
      "documents/index.html",
    ])
  func agrees(path: String) async throws {
    let lint = path.hasPrefix("documents/") ? SampleSite.lint : nil
    let page = try #require(try await Fixture.site(SampleSite.base, lint: lint)[path])
    let file = Self.folder.appending(path: path)
    if ProcessInfo.processInfo.environment["AFTERWORD_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let agreed = try String(contentsOf: file, encoding: .utf8)
    #expect(page == agreed, "\(path) differs after \(page.commonPrefix(with: agreed).suffix(80))")
  }
}

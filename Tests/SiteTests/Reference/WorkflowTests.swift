import Foundation
import Linting
import Postmortem
import Testing

@testable import Site

@Suite struct WorkflowTests {
  private let points = WorkflowTable.all.flatMap(\.points)

  @Test("Every numbered point stands in the table once, in order")
  func complete() {
    let wanted =
      (1...7).map { "R\($0)" } + (1...7).map { "C\($0)" } + (1...7).map { "S\($0)" }
      + (0...9).map { "P\($0)" }
    #expect(points.map(\.id) == wanted)
  }

  @Test("A point names rules of the catalogue, or such as are meant to come")
  func rules() {
    let known = Set(Catalogue.descriptions.map(\.id))
    for point in points {
      for rule in point.rules {
        #expect(known.contains(rule) || WorkflowTable.planned.contains(rule), "\(point.id): \(rule)")
      }
    }
  }

  @Test("A point names keys that front matter has")
  func fields() {
    let known = Set(
      FrontMatterKeys.incident.map(\.name) + FrontMatterKeys.review.map { "review.\($0.name)" })
    for point in points {
      #expect(!point.fields.isEmpty && !point.pages.isEmpty && !point.carriers.isEmpty, "\(point.id)")
      for case .key(let name) in point.fields { #expect(known.contains(name), "\(point.id): \(name)") }
    }
  }

  @Test("A point without a rule says what people do instead")
  func prompts() {
    #expect(points.filter(\.rules.isEmpty).map(\.id) == ["P2", "P9"])
    #expect(points.filter { $0.prompt != nil }.map(\.id) == ["S3", "P2", "P9"])
  }

  @Test("The documents that ask for a point exist in the demonstration")
  func carriers() {
    for file in Set(points.flatMap(\.carriers)) {
      #expect(
        FileManager.default.fileExists(atPath: Drift.root.appending(path: "content/\(file)").path), "\(file)")
    }
  }

  @Test("The pages that show a point are pages of the site")
  func pages() async throws {
    var options = Fixture.options()
    options.lint = LintState(findings: [], settings: LintSettings())
    let sink = MemorySink()
    _ = try await SiteBuilder.build(SampleSite.base, options, into: sink)
    let site = await SiteContext(SampleSite.base, options: options)
    for page in WorkflowPage.allCases {
      let path = try #require(page.path(in: site), "\(page)")
      #expect(sink.files[path] != nil, "\(page): \(path)")
    }
  }

  @Test("The page links rules that exist and calls the others planned")
  func page() async throws {
    let page = try #require(try await Fixture.site(SampleSite.base)["workflows/index.html"])
    #expect(page.contains("<a href=\"../rules/action-owner/index.html\">action-owner</a>"))
    for rule in WorkflowTable.planned where Routes.rule(rule) == nil {
      #expect(!page.contains("rules/\(rule)/"))
    }
    #expect(page.contains("content/blameless-review.md <small>(not written yet)</small>"))
    #expect(page.contains("Documents <small>(not in this site)</small>"))
    #expect(page.contains("<a href=\"../severity/index.html\">Severity</a>"))
  }

  @Test("Sources/WORKFLOWS.md says what the table says")
  func documentation() throws {
    try Drift.expect(WorkflowReference.markdown(), in: "Sources/WORKFLOWS.md")
  }
}

import Foundation
import Testing

@testable import Site

@Suite struct ThemeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  @Test("Every template and asset of the repository travels in the binary")
  func tableMatchesTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let templates = files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
    #expect(Theme.templates.map(\.name).sorted() == templates.sorted())
    for (name, bytes) in Theme.templates {
      #expect(try Data(contentsOf: Self.folder.appending(path: "\(name).mustache")) == Data(bytes))
    }
    let assets = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "assets").path)
    #expect(Theme.assets.map(\.path).sorted() == assets.map { "assets/\($0)" }.sorted())
  }

  @Test("The default theme passes its own check")
  func defaultsCompile() throws {
    #expect(try TemplateSet().compile().count == PageKind.allCases.count)
  }

  @Test("An override takes the place of the template of its name, and is checked like it")
  func overrides() throws {
    let good = TemplateSet(overrides: [
      ("not-found", "templates/not-found.mustache", Array("{{siteTitle}}".utf8))
    ])
    #expect(try good.compile().count == PageKind.allCases.count)
    let bad = TemplateSet(overrides: [
      ("not-found", "templates/not-found.mustache", Array("{{siteTilte}}".utf8)),
      ("incidnet", "templates/incidnet.mustache", Array("".utf8)),
    ])
    let failure = #expect(throws: TemplateFailure.self) { try bad.compile() }
    let messages = failure?.problems.map { "\($0.file):\($0.position.line): \($0.message)" }
    #expect(
      messages == [
        "templates/incidnet.mustache:1: no page uses a template of this name; did you mean “incident”?",
        "templates/not-found.mustache:1: “siteTilte” is not a name of the not-found page; did you mean “siteTitle”?",
      ])
  }

  @Test("A slip in a template that every page uses is said once")
  func sharedTemplate() throws {
    let header = try #require(Theme.templates.first { $0.name == "site-header" })
    let slip = TemplateSet(overrides: [
      ("site-header", "templates/site-header.mustache", Array("{{siteTilte}}".utf8) + header.bytes)
    ])
    let failure = #expect(throws: TemplateFailure.self) { try slip.compile() }
    let others = PageKind.allCases.count - 1
    #expect(
      failure?.problems.map(\.message) == [
        "“siteTilte” is not a name of the home page nor of \(others) other kinds of pages; did you mean “siteTitle”?"
      ])
  }
}

import Foundation
import Markdown
import Mustache
import Postmortem
import Testing

@testable import Site

/// Gives our values to swift-mustache.
private struct OracleParent: MustacheParent {
  let models: [any TemplateModel]

  func child(named name: String) -> Any? {
    for model in models.reversed() {
      let fields = type(of: model).shape.fields
      guard let index = fields.firstIndex(where: { $0.name == name }) else { continue }
      switch model.value(at: index) {
      case .nothing: return OracleNothing()
      case .text(let text): return text
      case .html(let html): return html.string
      case .flag(let flag): return flag
      case .model(let model): return OracleParent(models: [model])
      case .list(let models): return models.map { OracleParent(models: [$0]) }
      case .texts(let texts): return texts
      }
    }
    return nil
  }
}

/// An absent value: it writes nothing, and its name is not looked for further out.
private struct OracleNothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Two engines, one language: every page of a site must come out the same.
@Suite struct MustacheOracleTests {
  @Test("Every kind of page renders as swift-mustache renders it")
  func agree() async throws {
    let base = SampleSite.base
    let site = await SiteContext(base, options: Fixture.options())
    let programs = try TemplateSet().compile()
    var library = MustacheLibrary()
    for (name, bytes) in Theme.templates {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    let maker = PageMaker(site: site, programs: programs)
    for planned in Plan(site).files {
      guard case .page(let entry) = planned.content else { continue }
      let made = entry.made(in: PageFrame(site, at: planned.path))
      let theirs = library.render(
        OracleParent(models: [made.layout, made.page]), withTemplate: made.kind.template)
      let ours = String(decoding: try maker.bytes(of: planned), as: UTF8.self)
      let same = ours.commonPrefix(with: theirs ?? "").suffix(80)
      #expect(ours == theirs, "\(planned.path) differs after \(same)")
    }
  }
}

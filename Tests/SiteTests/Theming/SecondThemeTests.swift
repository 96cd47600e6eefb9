import Foundation
import Postmortem
import Testing

@testable import Site

@Suite struct SecondThemeTests {
  /// The theme that the browser tests look at as well.
  private static let folder = Drift.root.appending(path: "Tests/Browser/second-theme")

  private func options() throws -> BuildOptions {
    let settings = SettingsReader.read(
      Array(try Data(contentsOf: Self.folder.appending(path: "afterword.yml"))))
    var faults = settings.faults
    var cautions: [Fault] = []
    let theme = ThemeSettings(reading: settings.settings.theme, faults: &faults, cautions: &cautions)
    #expect(faults.isEmpty && cautions.isEmpty)
    let logo = AttachmentReader.picture(
      at: "content/" + (theme.logo?.value ?? ""), root: Root(path: Self.folder.path, hasSettings: true))
    guard case .present(let picture) = logo else {
      Issue.record("the logo is \(logo)")
      return Fixture.options()
    }
    var options = Fixture.options()
    options.theme = SiteTheme(settings: theme, logo: picture)
    options.templates = try TemplateFolder.read(
      Self.folder.appending(path: "templates").path, shown: "templates")
    return options
  }

  @Test("Variables, a logo and two templates make a site look different, and nothing of it inline")
  func looksDifferent() async throws {
    let sink = MemorySink()
    _ = try await SiteBuilder.build(SampleSite.base, try options(), into: sink)
    let site = sink.files.mapValues { String(decoding: $0, as: UTF8.self) }
    let page = try #require(site["incidents/inc-1/index.html"])
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../../assets/theme.css\">"))
    #expect(
      page.contains(
        "<img class=\"site-logo\" src=\"../../assets/logo.svg\" alt=\"\" width=\"32\" height=\"32\">"))
    #expect(page.contains("Questions? Ask in #reliability."))
    #expect(!page.contains("<style") && !page.contains(" style=\""))
    #expect(site["assets/theme.css"]?.contains("--accent: light-dark(#7a1f5c, #f0a3d3);") == true)
    #expect(sink.files["assets/logo.svg"] != nil)
    #expect(site["404.html"]?.contains("Nothing stands at this address") == true)
  }

  @Test("Without settings there is no such file, and no link to it")
  func standard() async throws {
    let site = try await Fixture.site(SampleSite.base)
    #expect(site["assets/theme.css"] == nil)
    #expect(site["index.html"]?.contains("theme.css") == false)
  }
}

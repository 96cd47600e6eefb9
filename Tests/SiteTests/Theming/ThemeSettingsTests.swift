import Foundation
import Postmortem
import Testing

@testable import Site

@Suite struct ThemeSettingsTests {
  private func read(_ theme: String) -> (theme: ThemeSettings, faults: [Fault], cautions: [Fault]) {
    let reading = SettingsReader.read(Array(theme.utf8))
    var faults = reading.faults
    var cautions: [Fault] = []
    let theme = ThemeSettings(reading: reading.settings.theme, faults: &faults, cautions: &cautions)
    return (theme, faults, cautions)
  }

  @Test("Colours, fonts and radius become custom properties, for screens alone")
  func sheet() {
    let (theme, faults, cautions) = read(
      """
      theme:
        colours:
          light: {accent: '#7A1F5C', page: "#fff"}
          dark: {accent: '#f0a3d3'}
        fonts:
          headings: [Georgia, Source Serif 4, serif]
          text: Inter, system-ui, sans-serif
        radius: 6
      """)
    #expect(faults.isEmpty && cautions.isEmpty)
    #expect(
      ThemeStyles(settings: theme).sheet == """
        /* Made from theme: in afterword.yml. */
        @media screen {
          :root {
            --page: light-dark(#ffffff, #16181b);
            --accent-bg: light-dark(#f4edf2, #27232a);
            --accent: light-dark(#7a1f5c, #f0a3d3);
            --accent-hover: light-dark(#5e1e48, #efbadc);
            --text: "Inter", system-ui, sans-serif;
            --headings: "Georgia", "Source Serif 4", serif;
            --radius: 6px;
          }
        }

        """)
  }

  @Test(
    "What is no colour is refused where it stands",
    arguments: [
      "red", "'#12345'", "'#ggg'", "'#fff; } body { display: none'", "url(x)", "'rgb(1, 2, 3)'", "'#fff}'",
      "var(--ink)", "[]", "{}",
    ])
  func colours(value: String) {
    let text = "theme: {colours: {light: {accent: \(value)}}}"
    let (theme, faults, _) = read(text)
    #expect(!theme.hasStyles)
    #expect(faults.count == 1, "\(faults)")
  }

  @Test("A colour that YAML took for a comment says so")
  func comment() {
    let (_, faults, _) = read("theme:\n  colours:\n    light:\n      accent: #0b5c73\n")
    #expect(
      faults.map(\.message) == [
        "accent is empty; put the colour in quotation marks, since # begins a comment"
      ])
  }

  @Test(
    "What is no name of a family is refused",
    arguments: ["a;b", "'a}'", "url(x)", "'a\"b'", "'a\\b'", "''", "[serif, '</style>']", "[[a]]"])
  func fonts(value: String) {
    let (theme, faults, _) = read("theme: {fonts: {text: \(value)}}")
    #expect(theme.fonts.isEmpty)
    #expect(faults.count == 1, "\(faults)")
  }

  @Test(
    "A logo is a picture below the content folder",
    arguments: ["../x.svg", "/etc/x.svg", "brand/x.js", "brand//x.svg", ".x/y.svg", "''"])
  func logo(value: String) {
    let (theme, faults, _) = read("theme: {logo: \(value)}")
    #expect(theme.logo == nil)
    #expect(faults.count == 1)
    #expect(read("theme: {logo: brand/mark.svg}").theme.logo?.value == "brand/mark.svg")
  }

  @Test("An unknown name is a fault with its place and what was probably meant")
  func unknown() {
    let text = "theme:\n  colours:\n    light: {acent: '#000'}\n  font: {}\n"
    let faults = read(text).faults
    #expect(faults.map(\.suggestion) == ["accent", "fonts"])
    #expect(faults.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["acent", "font"])
  }

  @Test("A colour that is hard to read is a caution that says the ratio")
  func contrast() {
    let (theme, faults, cautions) = read(
      "theme: {colours: {light: {accent: '#3aa0b8', accent-hover: '#005566', accent-bg: '#ffffff'}}}")
    #expect(faults.isEmpty && theme.hasStyles)
    #expect(
      cautions.map(\.message) == [
        "accent has a contrast of 2.6:1 with sunken in the light theme; words need 4.5:1"
      ])
    #expect(read("theme: {colors: {dark: {page: '#777777'}}}").cautions.count >= 5)
  }

  @Test("Ratios are those of WCAG")
  func ratios() throws {
    func ratio(_ one: String, _ other: String) throws -> Double {
      try #require(ThemeColour(one)).contrast(with: try #require(ThemeColour(other)))
    }
    #expect(abs(try ratio("#000", "#fff") - 21) < 0.001)
    #expect(abs(try ratio("#767676", "#ffffff") - 4.54) < 0.01)
    #expect(abs(try ratio("#0b5c73", "#e2eff2") - 6.4) < 0.06)
  }

  @Test("The table of the theme's own colours is that of the style sheet, and passes its own check")
  func defaults() throws {
    let place = Drift.root.appending(path: "templates/assets/afterword.css")
    let sheet = try String(contentsOf: place, encoding: .utf8)
    for token in ThemeToken.allCases {
      let pair = ThemeScheme.allCases.compactMap { $0.standard[token]?.hex }
      #expect(
        sheet.contains("  --\(token.rawValue): light-dark(\(pair.joined(separator: ", ")));"), "\(token)")
    }
    let all = ThemeToken.settable.compactMap { token in
      ThemeScheme.light.standard[token].map { "\(token.rawValue): '\($0.hex)'" }
    }
    #expect(read("theme: {colours: {light: {\(all.joined(separator: ", "))}}}").cautions.isEmpty)
  }

  @Test("No two models bear the same title")
  func titles() {
    var shapes: [String: [String]] = [:]
    func check(_ shape: ModelShape) {
      let names = shape.fields.map(\.name)
      let isNew = shapes[shape.title] == nil
      #expect(shapes[shape.title, default: names] == names, "\(shape.title)")
      shapes[shape.title] = names
      guard isNew else { return }
      for field in shape.fields {
        if case .model(let inner) = field.kind { check(inner) }
        if case .list(let inner) = field.kind { check(inner) }
      }
    }
    check(Layout.shape)
    PageKind.allCases.forEach { check($0.shape) }
  }

  @Test("Sources/TEMPLATES.md names every template and every value")
  func reference() throws {
    try Drift.expect(TemplateReference.markdown(), in: "Sources/TEMPLATES.md")
  }
}

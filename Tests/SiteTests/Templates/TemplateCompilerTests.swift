import Markdown
import Testing

@testable import Site

/// A model of every kind of field.
private struct Sample: TemplateModel {
  var name = "A & B"
  var empty: String?
  var html = SafeHTML(escaping: "<i>")
  var isTrue = true
  var link: Link? = Link("Home", to: "./index.html")
  var links = [Link("One", to: "1"), Link("Two", to: nil)]
  var words = ["x", "<y>"]

  static let title = "sample"
  static let fields: [Field<Sample>] = [
    .text("name") { $0.name }, .text("empty") { $0.empty }, .html("bodyHTML") { $0.html },
    .flag("isTrue") { $0.isTrue }, .one("link", Link.self) { $0.link },
    .many("links", Link.self) { $0.links },
    .texts("words") { $0.words },
  ]
}

@Suite struct TemplateCompilerTests {
  private func templates(_ sources: [String: String]) -> [String: Template] {
    var templates: [String: Template] = [:]
    for (name, text) in sources {
      templates[name] = Template(name: name, file: "\(name).mustache", bytes: Array(text.utf8))
    }
    return templates
  }

  private func render(_ sources: [String: String]) -> String {
    var compiler = TemplateCompiler(templates(sources))
    let program = compiler.compile("main", for: [Sample.shape])
    var out: [UInt8] = []
    program.render([Sample()], into: &out)
    return compiler.problems.isEmpty ? String(decoding: out, as: UTF8.self) : "\(compiler.problems)"
  }

  private func problems(_ sources: [String: String]) -> [String] {
    let templates = templates(sources)
    var compiler = TemplateCompiler(templates)
    _ = compiler.compile("main", for: [Sample.shape])
    let all = templates.values.flatMap(\.problems) + compiler.problems
    return all.map { "\($0.file):\($0.position.line):\($0.position.column): \($0.message)" }.sorted()
  }

  @Test(
    "Templates render as Mustache does",
    arguments: [
      ("{{name}}", "A &amp; B"), ("{{{bodyHTML}}}", "&lt;i&gt;"), ("[{{empty}}]", "[]"),
      ("{{#empty}}no{{/empty}}{{^empty}}yes{{/empty}}", "yes"), ("{{#name}}{{name}}{{/name}}", "A &amp; B"),
      ("{{#isTrue}}t{{/isTrue}}{{^isTrue}}f{{/isTrue}}", "t"),
      ("{{#links}}{{name}}{{#href}}={{href}}{{/href}};{{/links}}", "One=1;Two;"),
      ("{{#words}}{{.}},{{/words}}", "x,&lt;y&gt;,"),
      ("{{#link}}{{name}}{{#isTrue}}!{{/isTrue}}{{/link}}", "Home!"),
      ("a{{! comment }}b", "ab"), ("a\n  {{! alone }}\nb\n", "a\nb\n"),
      ("{{#links}}\n- {{name}}\n{{/links}}\n", "- One\n- Two\n"), ("{{ name }}", "A &amp; B"),
    ])
  func renders(template: String, expected: String) { #expect(render(["main": template]) == expected) }

  @Test("Partials stand in the surroundings of their place")
  func partials() {
    #expect(
      render(["main": "{{#links}}{{> part}}{{/links}}{{#link}}{{> part}}{{/link}}", "part": "[{{name}}]"])
        == "[One][Two][Home]")
  }

  @Test("Heirs fill the blocks of their parent")
  func inheritance() {
    #expect(
      render([
        "main": "{{< base}}\n{{$ main}}\nhere {{name}}\n{{/ main}}\n{{/ base}}\n",
        "base": "<{{$title}}default{{/title}}>\n{{$main}}\n{{/main}}\nend\n",
      ]) == "<default>\nhere A &amp; B\nend\n")
  }

  @Test(
    "What is wrong is named with its place",
    arguments: [
      ("x\n {{nmae}}", "main.mustache:2:4: “nmae” is not a name of the sample; did you mean “name”?"),
      (
        "{{#links}}{{hrf}}{{/links}}",
        "main.mustache:1:13: “hrf” is not a name of the link; did you mean “href”?"
      ),
      ("{{{name}}}", "main.mustache:1:4: {{{name}}} would write text without escaping it: write {{name}}"),
      ("{{&name}}", "main.mustache:1:4: {{{name}}} would write text without escaping it: write {{name}}"),
      ("{{bodyHTML}}", "main.mustache:1:3: “bodyHTML” is HTML: write {{{bodyHTML}}}"),
      ("{{links}}", "main.mustache:1:3: “links” holds more than a text: open a section over it"),
      ("{{isTrue}}", "main.mustache:1:3: “isTrue” is true or false: open a section over it"),
      ("{{> prat}}", "main.mustache:1:5: there is no template “prat”; did you mean “part”?"),
      ("{{> main}}", "main.mustache:1:5: “main” contains itself: main > main"),
      ("{{#name}}x", "main.mustache:1:4: “name” is opened here and never closed"),
      ("x{{/name}}", "main.mustache:1:5: this closes “name”, which is not open"),
      ("{{#name}}{{/link}}", "main.mustache:1:13: this closes “link”, but “name” is open"),
      ("é{{name", "main.mustache:1:2: this tag is never closed"),
      ("{{=<% %>=}}", "main.mustache:1:4: other delimiters are not supported"),
      ("{{a.b}}", "main.mustache:1:3: “a.b” is not a name: letters, digits and hyphens are"),
      ("{{.}}", "main.mustache:1:3: {{.}} writes the member of a list of texts, escaped, and nothing else"),
      (
        "{{< part}}{{$blok}}{{/blok}}{{/part}}",
        "main.mustache:1:14: “part” has no block “blok”; did you mean “block”?"
      ),
    ])
  func reports(template: String, expected: String) {
    #expect(problems(["main": template, "part": "{{$block}}{{/block}}"]).contains(expected))
  }
}

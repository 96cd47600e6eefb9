import Markdown
import Testing

@Suite struct SiteRenderingTests {
  private func html(_ source: String, _ change: (inout HTMLOptions) -> Void = { _ in }) -> String {
    var options = HTMLOptions.site
    change(&options)
    return HTMLRenderer(Markup(parsing: Array(source.utf8)), options: options).document().string
  }

  @Test("A heading carries its anchor, moves down, and links to itself")
  func headings() {
    #expect(html("# A *b*\n") == "<h1 id=\"a-b\">A <em>b</em></h1>\n")
    let shifted = html("##### A\n") {
      $0.headingShift = 3
      $0.idPrefix = "x-"
      $0.selfLinks = true
    }
    #expect(
      shifted == "<div class=\"heading\"><h6 id=\"x-a\">A</h6>"
        + "<a class=\"anchor\" href=\"#x-a\" aria-label=\"Link to A\">#</a></div>\n")
    #expect(html("## a<br>b") == "<h2 id=\"ab\">a b</h2>\n")
  }

  @Test("A wide table scrolls in a frame that the keyboard reaches and a reader can tell from others")
  func tables() {
    #expect(
      html("|a \"q\"|b|\n|:-|-:|\n|c<br/>d|e|\n") == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1: a &quot;q&quot;, b">
        <table class="table">
        <thead>
        <tr>
        <th scope="col">a &quot;q&quot;</th>
        <th scope="col" class="number">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c<br>d</td>
        <td class="number">e</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(
    "A fence that others draw is shown as text and says so",
    arguments: [
      ("mermaid", "Mermaid"), ("Dot", "Graphviz DOT"), ("puml {scale=2}", "PlantUML"), ("d2", "D2"),
    ])
  func diagrams(fence: String, name: String) {
    let language = fence.split(separator: " ")[0].lowercased()
    #expect(
      html("```\(fence)\na --> b\n```\n") == """
        <figure class="diagram">
        <figcaption>Diagram in \(name), shown as its source</figcaption>
        <pre class="code" tabindex="0"><code class="language-\(language)">a --&gt; b
        </code></pre>
        </figure>

        """)
    #expect(!html("```swift\na\n```\n").contains("figure"))
  }

  @Test("A picture of known size keeps its place, and one that is not there says why")
  func pictures() {
    let page = { (resolution: LinkResolution) in
      self.html("![a](b.png \"t\") [c](d)\n") {
        $0.resolve = { $0.isImage ? resolution : .noted("d <is> gone") }
      }
    }
    let note = "c <small class=\"note\">(d &lt;is&gt; gone)</small></p>\n"
    #expect(
      page(.picture("b.png", width: 3, height: 4))
        == "<p><img src=\"b.png\" alt=\"a\" title=\"t\" width=\"3\" height=\"4\" loading=\"lazy\"> " + note)
    #expect(page(.picture("javascript:x", width: 3, height: 4)) == "<p>a " + note)
    #expect(page(.noted("b.png is gone")) == "<p>a <small class=\"note\">(b.png is gone)</small> " + note)
  }

  @Test("Notes stand in one list, also where the blocks of a page are rendered one by one")
  func notesBlockByBlock() {
    let markup = Markup(parsing: Array("a[^1] b[^2]\n\n[^1]: One.\n[^2]: Two.\n\n    More.\n".utf8))
    let renderer = HTMLRenderer(markup)
    let whole = renderer.document().string
    #expect(renderer.render(Array(markup.blocks)).string == whole)
    #expect(whole.split(separator: "<ol>").count == 2 && whole.hasSuffix("</ol>\n</section>\n"))
  }

  @Test("The first line of a quote makes it an alert, and nothing else does")
  func alerts() {
    let title = "<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">Warning</p>\n"
    #expect(html("> [!WARNING]\n> a *b*\n>\n> c") == title + "<p>a <em>b</em></p>\n<p>c</p>\n</div>\n")
    #expect(html("> [!warning]\n>\n> c") == title + "<p>c</p>\n</div>\n")
    #expect(html("> [!WARNING] a") == "<blockquote>\n<p>[!WARNING] a</p>\n</blockquote>\n")
  }

  @Test("Code, tasks and pictures are told to those who do not see or click")
  func accessibility() {
    #expect(
      html("```Swift x\na<b\n```")
        == "<pre class=\"code\" tabindex=\"0\"><code class=\"language-swift\">a&lt;b\n</code></pre>\n")
    #expect(
      html("- [x] a\n- [ ] b\n") == """
        <ul class="task-list">
        <li class="task-item"><input type="checkbox" checked disabled aria-label="Done"> a</li>
        <li class="task-item"><input type="checkbox" disabled aria-label="Not done"> b</li>
        </ul>

        """)
    #expect(
      html("![a *b*<i>](/c.png 'd')")
        == "<p><img src=\"/c.png\" alt=\"a b\" title=\"d\" loading=\"lazy\"></p>\n")
  }

  @Test("Footnotes link there and back, under ids of their own document")
  func footnotes() {
    let result = html("a[^x] b[^x]\n\n[^x]: c\n") { $0.idPrefix = "p-" }
    #expect(
      result == """
        <p>a<sup class="footnote-ref"><a href="#p-fn-1" id="p-fnref-1" aria-label="Footnote 1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#p-fn-1" id="p-fnref-1-2" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fn-1">
        <p>c <a href="#p-fnref-1" class="footnote-backref" aria-label="Back to reference 1 of footnote 1">↩</a> \
        <a href="#p-fnref-1-2" class="footnote-backref" aria-label="Back to reference 2 of footnote 1">↩\
        <sup class="footnote-ref">2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("The resolver has the last word, but for dangerous targets")
  func resolver() {
    let resolve: @Sendable (LinkReference) -> LinkResolution = { reference in
      switch reference.destination.target {
      case "a.md": .target("../a/?x=1&y", class: "internal")
      case "evil": .target("JavaScript:alert(1)")
      default: .unlinked
      }
    }
    let result = html("[x](a.md 't') [y *z*](b.md) [w](evil) ![v](c.png)") { $0.resolve = resolve }
    #expect(
      result
        == "<p><a href=\"../a/?x=1&amp;y\" class=\"internal\" title=\"t\">x</a> y <em>z</em> w v</p>\n")
  }

  @Test(
    "No trick gets a program into a link",
    arguments: [
      "[x](javascript:y)", "[x](JAVASCRIPT:y)", "[x](&#106;avascript:y)", "[x](java\\script:y)",
      "[x]( <javascript:y>)",
      "<javascript:y>", "[x](vbscript:y)", "[x](file:///y)", "[x](data:text/html,y)",
      "[x](data:image/svg+xml,y)",
      "[x](\u{1}javascript:y)", "[x](java&#9;script:y)", "[x](java&NewLine;script:y)",
      "[x][r]\n\n[r]: javascript:y",
      "![x](javascript:y)",
    ])
  func dangerousTargets(source: String) {
    let result = html(source).lowercased()
    let leads = result.contains("href=\"") || result.contains("src=\"")
    #expect(!leads || result.contains("href=\"java%5cscript:y\""), "\(result)")
    #expect(LinkDestination.isDangerous("data:image/png;base64,AA") == false)
  }

  @Test("Raw HTML leaves nothing behind")
  func rawHTML() {
    #expect(html("a<!-- x --><b onclick='y'>c</b>\n\n<script>z</script>\n") == "<p>ac</p>\n")
  }

  @Test("Parts of a document fit together")
  func parts() {
    let markup = Markup(parsing: Array("# a\n\nb[^n]\n\nc\n\n[^n]: d\n".utf8))
    let renderer = HTMLRenderer(markup, options: .cmark)
    var parts = SafeHTML.empty
    for block in markup.blocks {
      if case .footnoteDefinition = markup[block].kind { continue }
      parts.append(renderer.render(block))
    }
    parts.append(renderer.footnoteSection())
    #expect(parts == renderer.document())
    #expect(renderer.contents(of: 1).string == "a")
  }

  @Test("A refused document is shown as it was written")
  func refused() {
    var limits = MarkdownLimits()
    limits.documentSize = 4
    let markup = Markup(parsing: Array("x\n<b>&c\n".utf8), from: 2, limits: limits)
    #expect(markup.refusal?.measure == .documentSize)
    #expect(markup.nodes.count == 1)
    #expect(HTMLRenderer(markup).document().string == "<pre class=\"refused\">&lt;b&gt;&amp;c\n</pre>\n")
    #expect(SafeHTML(escaping: "a<'b'>").string == "a&lt;&#39;b&#39;&gt;")
  }
}

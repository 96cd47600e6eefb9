/// A language that other programs draw: pages show what it says, and that it is a diagram.
enum Diagram: CaseIterable {
  case mermaid, graphviz, plantUML, d2, ditaa, pikchr, vegaLite, blockdiag

  /// - Parameter language: the first word of a fence, lower case.
  init?(language: String) {
    guard let found = Diagram.allCases.first(where: { $0.languages.contains(language) }) else { return nil }
    self = found
  }

  /// As its makers write it.
  var name: StaticString {
    switch self {
    case .mermaid: "Mermaid"
    case .graphviz: "Graphviz DOT"
    case .plantUML: "PlantUML"
    case .d2: "D2"
    case .ditaa: "Ditaa"
    case .pikchr: "Pikchr"
    case .vegaLite: "Vega-Lite"
    case .blockdiag: "Blockdiag"
    }
  }

  private var languages: [String] {
    switch self {
    case .mermaid: ["mermaid", "mmd"]
    case .graphviz: ["dot", "graphviz", "gv"]
    case .plantUML: ["plantuml", "puml", "uml"]
    case .d2: ["d2"]
    case .ditaa: ["ditaa"]
    case .pikchr: ["pikchr"]
    case .vegaLite: ["vega-lite", "vegalite", "vega"]
    case .blockdiag: ["blockdiag", "seqdiag", "actdiag", "nwdiag"]
    }
  }
}

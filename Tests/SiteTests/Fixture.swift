import Linting
import Markdown
import Postmortem

@testable import Site

/// Knowledge bases made in memory.
enum Fixture {
  /// A document of these bytes, read as the loader reads it.
  static func document(
    _ text: String, path: String = "content/incidents/2026/INC-2026-0303-checkout.md"
  ) -> Document {
    DocumentReading.document(Array(text.utf8), path: path, settings: Settings())
  }

  static func base(
    incidents: [Incident] = [], pages: [Document] = [], settings: Settings = Settings()
  ) -> KnowledgeBase {
    KnowledgeBase(
      settings: settings, roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: Day(number: 20_605), incidents: incidents, pages: pages, unreadable: [], faulty: [],
      selection: nil)
  }

  /// An incident with this id and body; nothing else is known about it.
  static func incident(_ id: String?, _ body: String = "", path: String? = nil) -> Incident {
    var incident = Incident(document: document(body, path: path ?? "content/incidents/\(id ?? "none").md"))
    incident.id = id.map { Located($0, at: 0..<0) }
    return incident
  }

  static func frame(_ base: KnowledgeBase, at path: String) async -> PageFrame {
    PageFrame(await SiteContext(base, options: options()), at: path)
  }

  static func options(width: Int = 2) -> BuildOptions { BuildOptions(tool: "afterword test", width: width) }

  /// The site of a knowledge base, in memory.
  static func site(
    _ base: KnowledgeBase, width: Int = 2, at address: String? = nil, lint: LintState? = nil
  ) async throws -> [String: String] {
    let sink = MemorySink()
    var options = options(width: width)
    options.baseURL = address
    options.lint = lint
    _ = try await SiteBuilder.build(base, options, into: sink)
    return sink.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

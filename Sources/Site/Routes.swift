import Linting
import Markdown
package import Postmortem

/// Where every page stands: the one place that turns targets into paths.
///
/// Every page is a folder with an `index.html`, and links name that file, so that the site works under any path of
/// any host and from a disk. An incident's address is its id in lower case; a document without one, or with one
/// that another document took, is found under the name of its file.
package struct Routes: Sendable {
  package static let home = "index.html"
  package static let notFound = "404.html"
  package static let incidents = "incidents/index.html"
  package static let actions = "actions/index.html"
  package static let runbooks = "runbooks/index.html"
  package static let communications = "communications/index.html"
  package static let services = "services/index.html"
  package static let factors = "factors/index.html"
  package static let people = "people/index.html"
  package static let nearMisses = "near-misses/index.html"
  package static let reviews = "reviews/index.html"
  package static let analytics = "analytics/index.html"
  package static let documents = "documents/index.html"
  package static let rules = "rules/index.html"
  package static let workflows = "workflows/index.html"
  package static let atom = "feed.xml"
  package static let jsonFeed = "feed.json"
  package static let calendar = "actions.ics"
  package static let statusFeed = "incidents.json"
  package static let sitemap = "sitemap.xml"
  package static let data = "api/index.json"

  /// The path of each incident's page, by index into the knowledge base.
  package let incidents: [String]
  /// The path of each other document's page, by index; nil for documents that have none of their own.
  package let pages: [String?]
  /// The folder of each service's pages, by its id.
  private let services: [String: String]
  /// The folder of each owner's pages, by index into the owners.
  private let people: [String]
  /// The path of each file that travels with the pages, by its path relative to the root.
  package let attachments: [String: String]
  private let byDocument: [String: String]

  /// Folders that hold nothing but the site's own pages; a document in one gets a marked address.
  private static let folders: Set<Substring> = [
    "actions", "services", "factors", "people", "near-misses", "reviews", "analytics", "documents", "rules",
    "workflows",
  ]

  package init(_ base: KnowledgeBase) {
    // Addresses of the site's own pages: a document of that name gets a marked one.
    var taken: Set<String> = [
      Routes.home, Routes.notFound, Routes.incidents, Routes.actions, Routes.runbooks, Routes.communications,
      Routes.services, Routes.factors, Routes.people, Routes.nearMisses, Routes.reviews, Routes.analytics,
      Routes.documents, Routes.rules, Routes.workflows,
    ]
    var incidents = Array(repeating: "", count: base.incidents.count)
    // By path, so that the document that keeps a contested address does not depend on dates.
    let order = base.incidents.indices.sorted {
      base.incidents[$0].document.path < base.incidents[$1].document.path
    }
    for index in order {
      let incident = base.incidents[index]
      let path = incident.document.path
      let name = Slug.of(incident.id?.value ?? "") ?? Slug.of(Routes.fileName(path)) ?? "incident"
      incidents[index] = Routes.claim(
        "incidents/" + (Slug.isYear(name) ? "incident-" + name : name), path, &taken)
    }
    services = Routes.services(base)
    people = Routes.people(base)
    let content = base.settings.content.isEmpty ? "" : base.settings.content + "/"
    let pages = base.pages.map { document -> String? in
      Routes.page(of: document, content: content).map { folder in
        let isWithin = folder.firstIndex(of: "/").map { Routes.folders.contains(folder[..<$0]) } ?? false
        return Routes.claim(folder, document.path, &taken, marked: isWithin)
      }
    }
    var byDocument: [String: String] = [:]
    for (index, incident) in base.incidents.enumerated() {
      byDocument[incident.document.path] = incidents[index]
    }
    for (index, document) in base.pages.enumerated() {
      byDocument[document.path] = pages[index] ?? (Routes.isHome(document, content) ? Routes.home : nil)
    }
    self.incidents = incidents
    self.pages = pages
    attachments = Routes.attachments(base, content: content)
    self.byDocument = byDocument
  }

  /// Names are kept, below a folder of their own. Where two differ in case alone, which some file systems do not tell
  /// apart, a part of the hash of the path does.
  private static func attachments(_ base: KnowledgeBase, content: String) -> [String: String] {
    var routes: [String: String] = [:]
    var taken: Set<String> = []
    for path in base.attachments.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard case .present = base.attachments[path] else { continue }
      let name = "files/" + (path.hasPrefix(content) ? String(path.dropFirst(content.count)) : path)
      if taken.insert(name.lowercased()).inserted {
        routes[path] = name
      } else {
        let mark = ContentHash.hexadecimal(ContentHash.of(Array(path.utf8))).prefix(8)
        routes[path] = "files/\(mark)/\(PathName.name(of: path))"
      }
    }
    return routes
  }

  /// The page of the document at `path`, relative to the knowledge base's root.
  package func page(ofDocument path: String) -> String? { byDocument[path] }

  /// The list of a year's incidents; nil for those without a date. Pages count from one.
  package static func list(year: Int?, page: Int) -> String {
    let folder = year.map { "incidents/\($0)" } ?? "incidents/undated"
    return page == 1 ? "\(folder)/index.html" : "\(folder)/\(page)/index.html"
  }

  /// The incidents that have a value of a facet; pages count from one. Those of a year have the year's list.
  static func list(_ facet: Facet, _ key: String, page: Int) -> String {
    list(facet == .year ? "incidents/\(key)" : "incidents/\(facet.rawValue)/\(key)", page: page)
  }

  /// What the filter of the list loads of a year; nil for incidents without a date. Parts count from one.
  static func filterData(year: Int?, part: Int) -> String {
    "incidents/filter-\(year.map(String.init) ?? "undated")-\(part).js"
  }

  /// A page of a list that stands in `folder`; pages count from one.
  static func list(_ folder: String, page: Int) -> String {
    page == 1 ? "\(folder)/index.html" : "\(folder)/\(page)/index.html"
  }

  /// Further pages of a group of actions; they count from one.
  package static func actions(_ urgency: ActionUrgency, page: Int) -> String {
    list("actions/\(urgency.rawValue)", page: page)
  }

  /// The open actions of a horizon; nil for those without one.
  package static func actions(_ horizon: Horizon?, page: Int) -> String {
    list("actions/horizon/\(horizon?.rawValue ?? "none")", page: page)
  }

  /// The open actions that nobody owns.
  package static func unowned(page: Int) -> String { list("actions/unowned", page: page) }

  /// The factors of a class; nil for those without one.
  package static func factors(_ category: FactorClass?, page: Int) -> String {
    list("factors/\(category?.rawValue ?? "unclassed")", page: page)
  }

  /// The factors of all classes.
  package static func allFactors(page: Int) -> String { list("factors/all", page: page) }

  /// The factors that no action covers.
  package static func uncoveredFactors(page: Int) -> String { list("factors/uncovered", page: page) }

  /// The page of a service; nil where neither an incident nor the catalogue names it.
  package func service(_ id: String) -> String? { services[id].map { $0 + "/index.html" } }

  /// What addresses call a service: the folder of its page.
  func key(ofService id: String) -> String? { services[id].map { String($0.dropFirst("services/".count)) } }

  /// Further lists of a service, such as its incidents.
  func service(_ id: String, _ list: String, page: Int) -> String? {
    services[id].map { Routes.list("\($0)/\(list)", page: page) }
  }

  /// The open actions of an owner, by index into the owners of the knowledge base.
  package func person(_ owner: Int, page: Int = 1) -> String { Routes.list(people[owner], page: page) }

  /// The page of a rule; nil where the catalogue has none of that id.
  package static func rule(_ id: String) -> String? {
    ruleIDs.contains(id) ? "rules/\(id)/index.html" : nil
  }

  private static let ruleIDs = Set(Catalogue.descriptions.map(\.id))

  /// The analytics of a year; nil for those of everything.
  package static func analytics(year: Int?) -> String {
    year.map { "analytics/\($0)/index.html" } ?? analytics
  }

  /// `../` for every folder that a page stands in, `./` at the root.
  package static func root(from page: String) -> String {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// Whether a document is shown on the home page instead of a page of its own.
  static func isHome(_ document: Document, _ content: String) -> Bool {
    document.path.lowercased() == (content + "index.md").lowercased()
  }

  private static func page(of document: Document, content: String) -> String? {
    guard document.kind != .template, !isHome(document, content) else { return nil }
    var path = Substring(document.path)
    if path.hasPrefix(content) { path = path.dropFirst(content.count) }
    var folders = path.split(separator: "/").map(String.init)
    let name = folders.isEmpty ? "" : fileName(folders.removeLast())
    return (folders + [name]).map { Slug.of($0) ?? "page" }.joined(separator: "/")
  }

  /// Takes the folder for a document; where it is taken, a part of the hash of the document's path tells them apart.
  private static func claim(
    _ folder: String, _ document: String, _ taken: inout Set<String>, marked isMarked: Bool = false
  ) -> String {
    let path = folder + "/index.html"
    if !isMarked, taken.insert(path).inserted { return path }
    let marked = "\(folder)-\(mark(document))/index.html"
    taken.insert(marked)
    return marked
  }

  /// Tells names apart that have the same slug.
  private static func mark(_ name: String) -> Substring {
    ContentHash.hexadecimal(ContentHash.of(Array(name.utf8))).prefix(8)
  }

  private static func services(_ base: KnowledgeBase) -> [String: String] {
    var taken: Set<String> = []
    var folders: [String: String] = [:]
    for id in base.serviceIDs { folders[id] = named("services", Slug.of(id), "service", id, &taken) }
    return folders
  }

  private static func people(_ base: KnowledgeBase) -> [String] {
    var taken: Set<String> = []
    return base.ownership.owners.map { owner in
      named("people", Slug.of(owner.handle ?? owner.name), "person", owner.handle ?? owner.name, &taken)
    }
  }

  /// A folder of its own below `folder`; numbers are the pages of the index.
  private static func named(
    _ folder: String, _ slug: String?, _ noun: String, _ name: String, _ taken: inout Set<String>
  ) -> String {
    let isNumber = slug?.utf8.allSatisfy { (48...57).contains($0) } ?? false
    let path = "\(folder)/\(isNumber ? noun + "-" : "")\(slug ?? noun)"
    // Slugs drop letters of other scripts, so that a mark must tell such names apart.
    let isWhole = slug != nil && name.utf8.allSatisfy { $0 < 0x80 }
    if isWhole, taken.insert(path).inserted { return path }
    let marked = "\(path)-\(mark(name))"
    taken.insert(marked)
    return marked
  }

  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

/// Names that are safe in addresses and file systems alike.
enum Slug {
  /// Lower-case letters and digits of ASCII, other characters as single hyphens; nil where nothing is left.
  static func of(_ text: String) -> String? {
    var slug: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte + 32)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    // File systems take 255 bytes; a suffix must still fit.
    return slug.isEmpty ? nil : String(decoding: slug.prefix(120), as: UTF8.self)
  }

  /// Whether a slug could be mistaken for a year's list.
  static func isYear(_ slug: String) -> Bool {
    slug == "undated" || (slug.utf8.count <= 4 && slug.utf8.allSatisfy { (48...57).contains($0) })
  }
}

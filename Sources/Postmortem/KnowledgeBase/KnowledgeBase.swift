package import Markdown

/// Everything that was read, joined: what rules that look across documents and pages are given.
package struct KnowledgeBase: Sendable {
  package let settings: Settings
  package let roster: Roster
  package let catalogue: ServiceCatalogue
  /// The day that the knowledge base is looked at from; "overdue" means overdue on this day.
  package let asOf: Day
  /// Incidents, newest first, then by path: the order of the disk plays no part.
  package let incidents: [Incident]
  /// All other documents, by path.
  package let pages: [Document]
  /// Files that were found but could not be read or parsed as text.
  package let unreadable: [LoadFailure]
  /// Settings, roster and catalogue, where something in them could not be understood.
  package let faulty: [FaultyFile]
  /// Paths of the documents that were asked for; nil means all.
  package private(set) var selection: Set<String>?
  /// Who owns actions.
  package let ownership: Ownership
  /// What was found where the links of documents lead to files that are none, by path relative to the root.
  package let attachments: [String: AttachmentState]
  /// What ignore files kept from being read.
  package let ignored: IgnoredPaths
  private let index: KnowledgeIndex

  /// Joins what was read; the order of `incidents` and `pages` does not matter.
  ///
  /// - Complexity: O(n log n) in the number of documents, linear in that of mentions.
  package init(
    settings: Settings, roster: Roster, catalogue: ServiceCatalogue, asOf: Day, incidents: [Incident],
    pages: [Document], unreadable: [LoadFailure], faulty: [FaultyFile] = [], selection: Set<String>? = nil,
    attachments: [String: AttachmentState] = [:], ignored: IgnoredPaths = IgnoredPaths()
  ) {
    self.settings = settings
    self.roster = roster
    self.catalogue = catalogue
    self.asOf = asOf
    self.incidents = incidents.newestFirst
    self.pages = pages.sorted { $0.path.comesBefore($1.path) }
    self.unreadable = unreadable
    self.faulty = faulty
    self.selection = selection
    ownership = Ownership(roster: roster, incidents: self.incidents)
    self.attachments = attachments
    self.ignored = ignored
    index = KnowledgeIndex(incidents: self.incidents)
  }
}

extension KnowledgeBase {
  /// Whether a document was asked for.
  package func isSelected(_ path: String) -> Bool { selection?.contains(path) ?? true }

  /// The same knowledge base, of which those files are asked for that were before and that `condition` holds for.
  ///
  /// - Parameter condition: is given paths relative to the root.
  package func narrowed(to condition: (String) -> Bool) -> KnowledgeBase {
    let files =
      incidents.map(\.document.path) + pages.map(\.path) + unreadable.map(\.path) + faulty.map(\.path)
    var narrow = self
    narrow.selection = Set(files.filter { isSelected($0) && condition($0) })
    return narrow
  }

  /// The bytes of an incident, a page or a faulty file; nil where there is none at that path.
  package func source(atPath path: String) -> [UInt8]? {
    document(atPath: path)?.markup.source ?? faulty.first { $0.path == path }?.source
  }

  /// The incident's document or the page at that path; nil where there is none.
  ///
  /// - Complexity: O(log n) in the number of documents.
  package func document(atPath path: String) -> Document? {
    if let incident = incident(atPath: path) { return incidents[incident].document }
    let index = pages.firstIndexByHalving { !$0.path.comesBefore(path) }
    return index < pages.count && pages[index].path == path ? pages[index] : nil
  }

  /// The incidents with that id, as indices into `incidents`: one, unless two files claim it.
  package func incidents(withID id: String) -> [Int] { index.byID[id] ?? [] }

  /// The incident in that file, as an index into `incidents`.
  package func incident(atPath path: String) -> Int? { index.byPath[path] }

  /// The incident that a mention means, as an index into `incidents`; nil where there is none.
  package func target(of mention: Mention) -> Int? { index.target(of: mention.target) }

  /// The incidents whose text speaks of `incident`, as indices into `incidents`, in their order; never itself.
  package func links(to incident: Int) -> [Int] { index.backlinks[incident] ?? [] }

  /// The incidents that the text of `incident` speaks of, as indices, in their order; never itself.
  package func links(from incident: Int) -> [Int] {
    Set(incidents[incident].mentions.compactMap { index.target(of: $0.target) }).subtracting([incident])
      .sorted()
  }

  /// The incidents of a service, as indices into `incidents`, in their order.
  package func incidents(ofService id: String) -> [Int] { index.byService[id] ?? [] }

  /// The ids of all services that an incident names or the catalogue lists, sorted.
  package var serviceIDs: [String] {
    Set(index.byService.keys).union(catalogue.services.map(\.id)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}

/// A file that is no document, and what in it could not be understood.
package struct FaultyFile: Sendable {
  /// Relative to the root.
  package let path: String
  package let source: [UInt8]
  package let faults: [Fault]

  package init(path: String, source: [UInt8], faults: [Fault]) {
    self.path = path
    self.source = source
    self.faults = faults
  }

  /// Where its lines begin, for those who print faults.
  ///
  /// - Complexity: O(n) in the size of the file.
  package var lines: LineIndex { LineIndex(source) }
}

extension [Incident] {
  /// Newest first; incidents without any date last; equals by path.
  fileprivate var newestFirst: [Incident] {
    // Their places are sorted, not the incidents, of which each holds a whole document.
    let keyed = indices.map { index in
      let day = self[index].dateHint.map { self[index].zone.instant($0, secondOfDay: 0) }
      let at = (self[index].filedAt ?? day)?.seconds ?? Int64.min
      return (index: index, at: at, path: self[index].document.path)
    }
    return keyed.sorted { $0.at != $1.at ? $0.at > $1.at : $0.path.comesBefore($1.path) }.map {
      self[$0.index]
    }
  }
}

/// Reads a knowledge base from disk.
package enum Loader {
  /// Loads the documents of a root.
  ///
  /// Nothing fails: files that cannot be read and settings that cannot be understood are part of the result.
  ///
  /// - Parameters:
  ///   - root: where the settings are; without any, defaults hold and the whole folder is content.
  ///   - files: absolute paths of files and folders that are asked for; nil asks for all content. In a knowledge base
  ///     its content is loaded besides, for rules that look across documents; `selection` tells which were asked for.
  ///     What ignore files name is left out of either; `ignored` tells what of `files` was.
  ///   - buffers: bytes that stand for a file's own, by absolute path: unsaved text of an editor, standard input.
  ///   - asOf: the day that was asked for; settings and then `today` come behind it.
  ///   - width: how many documents are read at once.
  /// - Complexity: linear in the size of the documents.
  package static func load(
    root: Root, files: [String]? = nil, buffers: [String: [UInt8]] = [:], asOf: Day? = nil, today: Day,
    width: Int
  ) async -> KnowledgeBase {
    var failures: [LoadFailure] = []
    var faulty: [FaultyFile] = []
    let settings = settings(of: root, buffers, &failures, &faulty)
    let roster = record(settings.rosterPath, Settings().rosterPath, root, buffers, &failures, &faulty) {
      RosterReader.read($0)
    }
    let catalogue = record(
      settings.cataloguePath, Settings().cataloguePath, root, buffers, &failures, &faulty
    ) {
      CatalogueReader.read($0)
    }
    let found = DocumentSearch(root: root, files: files, buffers: buffers, settings: settings)
    let day = asOf ?? settings.asOf ?? today
    var documents = await parallelMap(found.paths, width: width) { path in
      read(path, root: root, buffer: buffers[path], settings: settings, asOf: day)
    }
    var incidents: [Incident] = []
    var pages: [Document] = []
    incidents.reserveCapacity(documents.count)
    // Taken from the end, a document changes hands; to go through the list would count each of its references.
    while let document = documents.popLast() {
      switch consume document {
      case .incident(let incident): incidents.append(incident)
      case .page(let page): pages.append(page)
      case .failure(let failure): failures.append(failure)
      }
    }
    failures += found.failures
    let attachments = AttachmentReader.states(
      of: incidents.map { ($0.document.path, $0.document.targets) }
        + pages.map { ($0.path, $0.kind == .template ? [] : $0.targets) }, root: root,
      content: root.hasSettings ? PathName.absolute(settings.content, in: root.path) : root.path,
      leaving: [settings.rosterPath, settings.cataloguePath], buffers: buffers)
    return KnowledgeBase(
      settings: settings, roster: roster ?? Roster(people: []),
      catalogue: catalogue ?? ServiceCatalogue(services: []), asOf: day, incidents: incidents, pages: pages,
      unreadable: failures.map { $0.relative(to: root.path) }.sorted { $0.path < $1.path }, faulty: faulty,
      selection: found.selection, attachments: attachments, ignored: found.ignored)
  }

  /// The settings of a root alone; for commands that read no documents.
  package static func settings(
    of root: Root, buffers: [String: [UInt8]] = [:]
  ) -> (settings: Settings, places: [String: Range<Int>], faulty: FaultyFile?, failure: LoadFailure?) {
    guard root.hasSettings else { return (Settings(), [:], nil, nil) }
    do throws(LoadFailure) {
      let bytes = try text(root.settingsPath, buffers[root.settingsPath])
      let reading = SettingsReader.read(bytes)
      let faulty =
        reading.faults.isEmpty
        ? nil : FaultyFile(path: Root.settingsName, source: bytes, faults: reading.faults)
      return (reading.settings, reading.places, faulty, nil)
    } catch {
      return (Settings(), [:], nil, error)
    }
  }

  /// One file, read.
  enum Loaded: Sendable {
    case incident(Incident)
    case page(Document)
    case failure(LoadFailure)
  }

  /// Reads one file, of whatever kind it turns out to be.
  static func read(
    _ path: String, root: Root, buffer: [UInt8]?, settings: Settings, asOf: Day
  ) -> Loaded {
    do throws(LoadFailure) {
      let bytes = try text(path, buffer)
      let document = DocumentReading.document(
        bytes, path: PathName.relative(path, to: root.path), settings: settings)
      guard document.kind == .incident else { return .page(document) }
      var incident = IncidentReading.incident(from: document, settings: settings)
      BodyReading.read(into: &incident, settings: settings, asOf: asOf)
      return .incident(incident)
    } catch {
      return .failure(error)
    }
  }

  /// The bytes of a file, which are text.
  private static func text(_ path: String, _ buffer: [UInt8]?) throws(LoadFailure) -> [UInt8] {
    let bytes: [UInt8]
    if let buffer { bytes = buffer } else { bytes = try FileReader.read(path) }
    if let offset = UTF8Check.firstFault(in: bytes) { throw .invalidUTF8(path: path, offset: offset) }
    return bytes
  }

  private static func settings(
    of root: Root, _ buffers: [String: [UInt8]], _ failures: inout [LoadFailure], _ faulty: inout [FaultyFile]
  ) -> Settings {
    let reading = settings(of: root, buffers: buffers)
    if let failure = reading.failure { failures.append(failure) }
    if let file = reading.faulty { faulty.append(file) }
    return reading.settings
  }

  /// Reads roster or catalogue; that the one of the default path does not exist is no failure.
  private static func record<Record>(
    _ path: String, _ defaultPath: String, _ root: Root, _ buffers: [String: [UInt8]],
    _ failures: inout [LoadFailure], _ faulty: inout [FaultyFile], _ read: ([UInt8]) -> (Record, [Fault])
  ) -> Record? {
    guard root.hasSettings else { return nil }
    let whole = PathName.absolute(path, in: root.path)
    if path == defaultPath, buffers[whole] == nil, !FileReader.exists(whole) { return nil }
    do throws(LoadFailure) {
      let bytes = try text(whole, buffers[whole])
      let (record, faults) = read(bytes)
      if !faults.isEmpty { faulty.append(FaultyFile(path: path, source: bytes, faults: faults)) }
      return record
    } catch {
      failures.append(error)
      return nil
    }
  }
}

extension LoadFailure {
  /// The same failure with its path as documents have theirs.
  fileprivate func relative(to root: String) -> LoadFailure {
    let path = PathName.relative(path, to: root)
    return switch self {
    case .unreadable(_, let errno): .unreadable(path: path, errno: errno)
    case .invalidUTF8(_, let offset): .invalidUTF8(path: path, offset: offset)
    case .linkLeavesContent: .linkLeavesContent(path: path)
    case .linkCycle: .linkCycle(path: path)
    }
  }
}

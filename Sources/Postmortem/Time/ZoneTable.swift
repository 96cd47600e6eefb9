import Synchronization

/// Finds zones by name, and remembers the ones it has read.
///
/// One table is made per run and handed to every reader through the settings, also across threads. IANA zones are
/// read from the system's TZif files; where a system has none, from Foundation's own copy.
package final class ZoneTable: Sendable {
  /// The folder of the TZif files.
  package let directory: String
  private let memo = Mutex<[String: Zone?]>([:])

  package init(directory: String = "/usr/share/zoneinfo") { self.directory = directory }

  /// The zone that `name` stands for: `Europe/Berlin`, `UTC`, `+01:00`, `UTC-5`, `PST`, "Pacific time"; nil where
  /// there is none such.
  ///
  /// - Complexity: the first call for an IANA name reads a file of about 1 KB, later ones look it up.
  package func zone(named name: String) -> Zone? {
    if let spelling = DateReader.zone(name) { return zone(for: spelling) }
    return remembered(name)
  }

  /// The zone that was written.
  package func zone(for spelling: ZoneSpelling) -> Zone? {
    switch spelling {
    case .fixed(let zone): zone
    case .named(let name): remembered(name)
    }
  }

  /// The name of an existing zone that `name` probably means; for messages only.
  ///
  /// - Complexity: reads the system's list of zones.
  package func suggestion(for name: String) -> String? {
    guard let list = try? FileReader.read(directory + "/tzdata.zi") else { return nil }
    // Zone lines are `Z Europe/Berlin 0:53:28 …`, links `L Europe/Berlin Arctic/Longyearbyen`.
    var names: [String] = []
    for line in list.split(separator: 0x0A) {
      let parts = line.split(separator: 0x20, maxSplits: 3)
      if parts.count >= 2, parts[0].elementsEqual("Z".utf8) {
        names.append(String(decoding: parts[1], as: UTF8.self))
      } else if parts.count >= 3, parts[0].elementsEqual("L".utf8) {
        names.append(String(decoding: parts[2], as: UTF8.self))
      }
    }
    let wanted = name.replacingBlanks
    if let city = names.first(where: { $0.lowercased().hasSuffix("/" + wanted.lowercased()) }) { return city }
    return Suggestion.nearest(to: wanted, among: names)
  }

  private func remembered(_ name: String) -> Zone? {
    if let known = memo.withLock({ $0[name] }) { return known }
    // Read outside the lock: two threads may read the same file once, and store the same value.
    let zone = read(name)
    memo.withLock { $0[name] = .some(zone) }
    return zone
  }

  private func read(_ name: String) -> Zone? {
    guard ZoneTable.isPlausible(name) else { return nil }
    if let bytes = try? FileReader.read(directory + "/" + name) {
      return ZoneFile.zone(named: name, bytes: bytes)
    }
    return FileReader.exists(directory) ? nil : FoundationZone.zone(named: name)
  }

  /// Whether a name may be looked up in the folder at all: no way out of it, nothing hidden.
  private static func isPlausible(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter, name.utf8.count <= 64 else { return false }
    return name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "/_+-".utf8.contains($0) }
  }
}

extension ZoneTable: Equatable {
  /// Tables that read the same folder find the same zones.
  package static func == (left: ZoneTable, right: ZoneTable) -> Bool { left.directory == right.directory }
}

extension String {
  /// IANA names write blanks as underscores.
  fileprivate var replacingBlanks: String { String(map { $0 == " " ? "_" : $0 }) }
}

import Postmortem
import Reporting

/// What the filter of the list knows of a year's incidents: a script, since pages opened from disk may load nothing
/// else. The filter loads it when it is first used.
struct FilterData: DataEntry {
  /// So many rows keep a file well below 300 KB.
  static let rowsPerFile = 1000

  let year: Int?
  /// Counted from one.
  let part: Int

  /// The files of a site, newest incidents first.
  static func all(_ site: SiteContext) -> [FilterData] {
    site.index.years.flatMap { year, incidents in
      (1...((incidents.count + rowsPerFile - 1) / rowsPerFile)).map { FilterData(year: year, part: $0) }
    }
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    all(site).map { PlannedFile(Routes.filterData(year: $0.year, part: $0.part), data: $0) }
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let all = site.index.years.first { $0.year == year }?.incidents ?? []
    let shown = all.dropFirst((part - 1) * Self.rowsPerFile).prefix(Self.rowsPerFile)
    var json = JSONWriter(indented: false)
    json.object { json in
      json.key("pills")
      json.object { json in
        for status in Status.allCases where status != .published {
          let pill = StatusPill.status(status)
          json.key(status.rawValue)
          json.texts([pill.kind, pill.glyph, pill.word])
        }
      }
      json.key("rows")
      json.array { json in for index in shown { Self.write(index, site, &json) } }
    }
    return Array("(window.afterwordIncidents = window.afterwordIncidents || []).push(".utf8) + json.bytes
      + Array(");\n".utf8)
  }

  /// A row as `facets.js` reads it, in this order.
  private static func write(_ index: Int, _ site: SiteContext, _ json: inout JSONWriter) {
    let incident = site.base.incidents[index]
    let frame = PageFrame(site, at: Routes.incidents)
    let row = IncidentRow(index, year: true, in: frame)
    func keys(_ facet: Facet) -> [String] {
      facet.keys(ofIncident: index, in: site.base, site.index, site.routes)
    }
    json.array { json in
      json.value(site.slug(ofIncident: index))
      json.value(row.id ?? "")
      json.value(row.heading)
      json.value(incident.governingSeverity?.rawValue ?? 0)
      json.value(keys(.status).first ?? Facet.unknown)
      json.texts(keys(.service))
      json.value(row.services ?? "")
      json.texts(keys(.factorClass))
      json.value(row.dateISO ?? "")
      json.value(row.date)
      json.value(Int(incident.durationSeconds.flatMap { $0 < 0 ? nil : $0 } ?? -1))
      json.value(row.duration)
      json.value(site.index.openActions[index])
    }
  }
}

extension JSONWriter {
  /// Writes an array of texts.
  fileprivate mutating func texts(_ texts: [String]) {
    array { json in for text in texts { json.value(text) } }
  }
}

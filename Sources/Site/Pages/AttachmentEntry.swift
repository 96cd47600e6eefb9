import Markdown
import Postmortem

/// A picture, log or other file beside the documents, as it is.
struct AttachmentEntry: DataEntry {
  let attachment: Attachment

  /// The files that documents of the edition show or link to.
  static func files(_ site: SiteContext) -> [PlannedFile] {
    let incidents = site.publishedIncidents.map { site.base.incidents[$0].document }
    var wanted: Set<String> = []
    for document in incidents + site.base.pages {
      for target in document.targets {
        guard case .file(let path, _) = target else { continue }
        wanted.insert(path)
      }
    }
    return wanted.compactMap { path in
      guard case .present(let attachment) = site.base.attachments[path],
        let place = site.routes.attachments[path]
      else { return nil }
      return PlannedFile(place, data: AttachmentEntry(attachment: attachment))
    }
  }

  func bytes(in site: SiteContext) throws(OutputFailure) -> [UInt8] {
    do throws(LoadFailure) {
      return try FileReader.read(attachment.file)
    } catch .unreadable(_, let errno) {
      throw .system(.read, path: attachment.file, errno: errno)
    } catch {
      throw .system(.read, path: attachment.file, errno: 0)
    }
  }
}

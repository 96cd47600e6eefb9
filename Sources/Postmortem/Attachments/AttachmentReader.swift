import Glibc
import Markdown

/// Looks at the files that documents link to.
package enum AttachmentReader {
  /// Files above this size are not shown: a site is copied and pushed as a whole.
  package static let megabytes = 10
  /// As much of a picture is read for its size: JPEG files carry previews and colour tables in front of it.
  private static let headBytes = 1_048_576

  /// What stands where the links of all documents lead, by path; only below the content folder, and only for
  /// Markdown and for kinds of files that sites show. Files that were loaded as documents are left out.
  ///
  /// - Parameters:
  ///   - documents: every document with where its links lead; what a scaffold links to is not looked at.
  ///   - content: the absolute path of the content folder.
  ///   - left: paths that are no attachments whatever their name, such as the roster.
  ///   - buffers: bytes that stand for a file's own, by absolute path.
  /// - Complexity: linear in the number of links; each file is looked at once.
  static func states(
    of documents: [(path: String, targets: [LinkTarget])], root: Root, content: String,
    leaving left: Set<String>,
    buffers: [String: [UInt8]]
  ) -> [String: AttachmentState] {
    let loaded = Set(documents.map(\.path))
    let prefix = content == root.path ? "" : PathName.relative(content, to: root.path) + "/"
    var states: [String: AttachmentState] = [:]
    for document in documents {
      for target in document.targets {
        guard case .file(let path, _) = target, states[path] == nil,
          path.hasPrefix(prefix), !loaded.contains(path), !left.contains(path), !isHidden(path)
        else { continue }
        let kind = AttachmentKind.of(path)
        guard kind != nil || PathName.isMarkdown(path) else { continue }
        let file = root.path == "/" ? "/" + path : root.path + "/" + path
        let state = state(
          of: Attachment(path: path, file: file, kind: kind ?? .file, size: nil), root: root, buffers[file])
        // A document that is there and was not loaded is nobody's attachment.
        if kind != nil || state == .absent(.missing) { states[path] = state }
      }
    }
    return states
  }

  /// What stands at a path that no document links to, such as a logo's; `absent` for what no picture is.
  package static func picture(at path: String, root: Root) -> AttachmentState {
    guard let kind = AttachmentKind.of(path), kind != .file else { return .absent(.otherContent) }
    let file = root.path == "/" ? "/" + path : root.path + "/" + path
    return state(of: Attachment(path: path, file: file, kind: kind, size: nil), root: root, nil)
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func state(of attachment: Attachment, root: Root, _ buffer: [UInt8]?) -> AttachmentState {
    let head: [UInt8]
    if let buffer {
      head = buffer
    } else {
      var status = stat()
      guard lstat(attachment.file, &status) == 0 else {
        return .absent(errno == EACCES ? .unreadable : .missing)
      }
      guard !leadsElsewhere(attachment.file, root: root.path) else { return .absent(.symbolicLink) }
      guard status.st_mode & S_IFMT == S_IFREG else { return .absent(.unreadable) }
      guard status.st_size <= megabytes * 1_048_576 else {
        return .absent(.tooLarge(bytes: Int(status.st_size)))
      }
      guard let bytes = try? FileReader.read(attachment.file, upTo: headBytes) else {
        // Why does not matter to the reader of the page.
        return .absent(.unreadable)
      }
      head = bytes
    }
    guard attachment.kind != .file else { return .present(attachment) }
    guard let picture = PictureHeader(head, isDrawing: attachment.kind == .drawing) else {
      return .absent(.otherContent)
    }
    return .present(
      Attachment(
        path: attachment.path, file: attachment.file, kind: attachment.kind, size: picture.size))
  }

  /// Whether a link of the file system stands between the root and the file.
  private static func leadsElsewhere(_ file: String, root: String) -> Bool {
    guard let whole = FileWalk.resolved(file), let top = FileWalk.resolved(root) else { return true }
    return whole != (top == "/" ? "" : top) + file.dropFirst(root == "/" ? 0 : root.count)
  }
}

/// A file that documents show or link to, and that no document is: a picture, a log, a table.
package struct Attachment: Sendable, Equatable {
  /// Relative to the root.
  package let path: String
  /// Where its bytes are: an absolute path.
  package let file: String
  package let kind: AttachmentKind
  /// Of a picture that says how large it is.
  package let size: PictureSize?

  package init(path: String, file: String, kind: AttachmentKind, size: PictureSize?) {
    self.path = path
    self.file = file
    self.kind = kind
    self.size = size
  }
}

/// What a name says of a file's content.
package enum AttachmentKind: Sendable, Equatable {
  /// Pixels.
  case picture
  /// SVG: a picture, but opened by itself a document that may run scripts.
  case drawing
  /// Text or data that no browser runs.
  case file

  /// The endings of pictures of pixels.
  package static let pictureEndings = ["png", "jpg", "jpeg", "gif", "webp"]
  /// The ending of drawings.
  package static let drawingEnding = "svg"

  /// The kind of a file of that name; nil for what is no attachment.
  ///
  /// A list of what is allowed and not of what is not: a page of HTML beside an incident would run in the site's
  /// name, and nobody knows all the names that browsers run.
  package static func of(_ path: String) -> AttachmentKind? {
    let name = PathName.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    if pictureEndings.contains(ending) { return .picture }
    switch ending {
    case drawingEnding: return .drawing
    case "txt", "log", "out", "csv", "tsv", "json", "jsonl", "ndjson", "yaml", "yml", "toml", "ini", "conf",
      "diff", "patch", "sql", "har", "pcap", "pdf", "zip", "gz", "tgz", "xz", "zst":
      return .file
    default: return nil
    }
  }
}

/// What was found where a document's link leads.
package enum AttachmentState: Sendable, Equatable {
  case present(Attachment)
  case absent(AttachmentFault)
}

/// Why a file is not shown.
package enum AttachmentFault: Sendable, Equatable {
  case missing
  /// A link of the file system, or below one: what it leads to may be anything.
  case symbolicLink
  /// No plain file, or one that the system does not let us read.
  case unreadable
  case tooLarge(bytes: Int)
  /// No picture of the kind that its name says.
  case otherContent

  /// What is the matter, as the end of a sentence that begins with the file's name.
  package var phrase: String {
    switch self {
    case .missing: "does not exist"
    case .symbolicLink: "is a symbolic link, and those are not followed"
    case .unreadable: "cannot be read"
    case .tooLarge(let bytes):
      "has \((bytes + 1_048_575) / 1_048_576) MB, and at most \(AttachmentReader.megabytes) are shown"
    case .otherContent: "is not the picture that its name says"
    }
  }
}

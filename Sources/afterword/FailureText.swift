import Glibc
import Postmortem
import Site

extension LoadFailure {
  /// What happened, and what to do.
  var text: String {
    switch self {
    case .unreadable(let path, let code): "\(path): cannot be read: \(systemText(code))"
    case .invalidUTF8(let path, let offset):
      "\(path): byte \(offset) is not UTF-8 text; save the file as UTF-8"
    case .linkLeavesContent(let path):
      "\(path): the link leads out of the content folder; copy the file in, or remove the link"
    case .linkCycle(let path): "\(path): the link leads back to a folder above it; remove the link"
    }
  }
}

extension OutputFailure {
  /// What happened, what became of the site, and what to do.
  var text: String {
    switch self {
    case .system(let operation, let path, let code):
      "cannot \(operation.rawValue) \(path): \(systemText(code)); the site was left as it was"
    case .foreign(let path):
      "\(path) stands where a page must go, and no build of Afterword made it; move it away, or choose another --output"
    case .damagedManifest(let path):
      "\(path) cannot be understood, so nobody knows which files are the site's; remove the folder, or choose another --output"
    case .otherEdition(let found, let path):
      "\(path) holds the \(found) edition; give each edition its own --output"
    case .inUse(let path): "another build is writing into \(path); wait for it to end"
    case .interrupted(let path, let code):
      "putting the pages in place stopped at \(path): \(systemText(code)); the next build mends the site"
    case .cancelled: "the build was called off; the site was left as it was"
    }
  }
}

extension BuildFailure {
  var text: String {
    switch self {
    case .output(let failure): failure.text
    case .templates(let failure):
      "the templates cannot be used\n"
        + failure.problems.map {
          "\($0.file):\($0.position.line):\($0.position.column): \($0.message)"
        }.joined(separator: "\n")
    }
  }
}

/// The system's own words for an error code.
func systemText(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text).lowercased()
}

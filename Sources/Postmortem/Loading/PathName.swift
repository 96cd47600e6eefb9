/// Arithmetic with paths; nothing here looks at a disk.
package enum PathName {
  /// `path` as seen from `folder`, without `.`, `..` and doubled slashes; an absolute path stays one.
  package static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// `path` relative to `folder`; the path itself where it lies elsewhere. Both are absolute and plain.
  package static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "." }
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The folder that holds `path`, `/` at the top.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Behind the last slash.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// Whether the name is one of a Markdown file.
  package static func isMarkdown(_ name: String) -> Bool {
    name.utf8.ends(inLowerCase: ".md") || name.utf8.ends(inLowerCase: ".markdown")
  }

  /// `%20` and its like as the bytes they stand for; broken escapes stay.
  package static func percentDecoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String.UTF8View {
  /// Whether the last bytes are those of `ending`, whatever their case.
  fileprivate func ends(inLowerCase ending: StaticString) -> Bool {
    guard count >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { ending in
      zip(suffix(ending.count), ending).allSatisfy { $0.asciiLowercased == $1 }
    }
  }
}

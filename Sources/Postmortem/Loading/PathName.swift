import Glibc

/// Arithmetic with paths; nothing here looks at a disk.
package enum PathName {
  /// `path` as seen from `folder`, without `.`, `..` and doubled slashes; an absolute path stays one.
  package static func absolute(_ path: String, in folder: String) -> String {
    var whole = path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path
    if whole.withUTF8(isPlain) { return whole }
    var kept: [Substring] = []
    for part in parts(of: whole) where part != "." {
      if part == ".." { _ = kept.popLast() } else { kept.append(part) }
    }
    return "/" + kept.joined(separator: "/")
  }

  /// Whether an absolute path holds no `.` and `..` and no empty name; one with a hidden name may count as not plain.
  private static func isPlain(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in path.indices where path[index] == UInt8(ascii: "/") {
      guard index + 1 < path.count, path[index + 1] != UInt8(ascii: "/"), path[index + 1] != UInt8(ascii: ".")
      else { return false }
    }
    return path.first == UInt8(ascii: "/")
  }

  /// The names between the slashes.
  package static func parts(of path: some StringProtocol) -> [Substring] {
    Substring(path).utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// `path` relative to `folder`; the path itself where it lies elsewhere. Both are absolute and plain.
  package static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "." }
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.utf8.starts(with: prefix.utf8) ? String(path.utf8.dropFirst(prefix.utf8.count)) ?? path : path
  }

  /// The folder that holds `path`, `/` at the top.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Behind the last slash.
  package static func name(of path: String) -> String {
    parts(of: path).last.map { String($0) } ?? path
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

extension String {
  /// Whether the bytes come before those of `other`: the order of every output, on any platform and in any locale.
  package func comesBefore(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard let left = own.baseAddress, let right = other.baseAddress else {
          return own.count < other.count
        }
        let order = memcmp(left, right, min(own.count, other.count))
        return order != 0 ? order < 0 : own.count < other.count
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

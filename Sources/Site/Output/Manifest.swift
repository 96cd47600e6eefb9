/// The record of what a build made: which files are ours, and what they held.
///
/// JSON with one file a line, sorted by path, without a time of day: the same site gives the same bytes.
package struct Manifest: Sendable, Equatable {
  package let edition: String
  package let tool: String
  package let files: [Entry]

  package struct Entry: Sendable, Equatable {
    package let path: String
    package let size: Int
    package let hash: String

    package init(path: String, size: Int, hash: String) {
      self.path = path
      self.size = size
      self.hash = hash
    }
  }

  package init(edition: String, tool: String, files: [Entry]) {
    self.edition = edition
    self.tool = tool
    self.files = files.sorted { $0.path < $1.path }
  }

  init(_ identity: SiteIdentity, _ files: [StagedFile]) {
    self.init(
      edition: identity.edition.rawValue, tool: identity.tool,
      files: files.map { Entry(path: $0.path, size: $0.size, hash: ContentHash.hexadecimal($0.hash)) })
  }

  /// The manifest as JSON.
  package var json: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(files.count * 96 + 128)
    out.append(contentsOf: "{\n\"edition\": ".utf8)
    out.appendJSON(edition)
    out.append(contentsOf: ",\n\"tool\": ".utf8)
    out.appendJSON(tool)
    out.append(contentsOf: ",\n\"files\": [".utf8)
    for (index, file) in files.enumerated() {
      out.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      out.append(contentsOf: "{\"path\": ".utf8)
      out.appendJSON(file.path)
      out.append(contentsOf: ", \"size\": \(file.size), \"hash\": ".utf8)
      out.appendJSON(file.hash)
      out.append(UInt8(ascii: "}"))
    }
    out.append(contentsOf: "\n]\n}\n".utf8)
    return out
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(json: [UInt8]) {
    var cursor = ManifestCursor(bytes: json)
    guard cursor.take("{"), cursor.take("\"edition\":"), let edition = cursor.string(), cursor.take(","),
      cursor.take("\"tool\":"), let tool = cursor.string(), cursor.take(","),
      cursor.take("\"files\":"), cursor.take("[")
    else { return nil }
    var files: [Entry] = []
    while cursor.take("{") {
      guard cursor.take("\"path\":"), let path = cursor.string(), cursor.take(","),
        cursor.take("\"size\":"), let size = cursor.number(), cursor.take(","),
        cursor.take("\"hash\":"), let hash = cursor.string(), cursor.take("}"),
        Manifest.isInside(path)
      else { return nil }
      files.append(Entry(path: path, size: size, hash: hash))
      guard cursor.take(",") else { break }
    }
    guard cursor.take("]"), cursor.take("}"), cursor.isAtEnd else { return nil }
    self.init(edition: edition, tool: tool, files: files)
  }

  /// Whether a path stays inside the folder: no manifest may send a build elsewhere to remove files.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// Reads the subset of JSON that manifests are written in.
private struct ManifestCursor {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return offset == bytes.count
    }
  }

  mutating func take(_ text: StaticString) -> Bool {
    skipSpace()
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where text.utf8Start[index] != bytes[offset + index] { return false }
    offset += count
    return true
  }

  mutating func number() -> Int? {
    skipSpace()
    let start = offset
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
      offset += 1
    }
    return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard offset < bytes.count else { return nil }
        let escaped = bytes[offset]
        offset += 1
        if escaped == UInt8(ascii: "u") {
          guard offset + 4 <= bytes.count,
            let code = UInt8(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
          else { return nil }
          text.append(code)
          offset += 4
        } else if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") {
          text.append(escaped)
        } else {
          return nil
        }
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func skipSpace() {
    while offset < bytes.count,
      bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D
        || bytes[offset] == 0x09
    { offset += 1 }
  }
}

extension [UInt8] {
  /// Appends `text` as a JSON string; control characters as `\u00xx`, all else as it is.
  fileprivate mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}

/// Regular expressions for the spellings that readers accept, for the schema; in the part of the language that ECMA 262
/// and other engines share.
package enum Spelling {
  /// Every spelling of a key: `started-at`, `started_at`, `Started At`, `startedAt`, `STARTED_AT`.
  package static func key(_ name: String) -> String {
    let words = name.split(separator: "-").map { String($0) }
    var mixed = anyFirst(words[0])
    for word in words.dropFirst() {
      let isWord = word.first?.isLetter ?? false
      let hump = isWord ? "|\(word.prefix(1).uppercased())\(word.dropFirst())" : ""
      mixed += "(?:[-_ ]\(anyFirst(word))\(hump))"
    }
    return "\(mixed)|\(words.map { $0.uppercased() }.joined(separator: "[-_ ]"))"
  }

  /// A word of an enumeration: letters of any case, and blanks or underscores for hyphens.
  package static func word(_ name: String) -> String {
    name.split(separator: "-").map { anyCase(String($0)) }.joined(separator: "[-_ ]")
  }

  /// Letters of any case.
  package static func anyCase(_ word: String) -> String {
    word.map { $0.isLetter ? "[\($0.uppercased())\($0.lowercased())]" : String($0) }.joined()
  }

  private static func anyFirst(_ word: String) -> String {
    guard let first = word.first, first.isLetter else { return word }
    return "[\(first.uppercased())\(first)]\(word.dropFirst())"
  }
}

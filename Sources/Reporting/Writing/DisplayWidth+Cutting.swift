extension DisplayWidth {
  /// As much of a sentence as fits, safe to show; one that is cut ends behind a word with "…", and none ends with a
  /// full stop.
  static func start(of text: String, columns: Int) -> String {
    var sentence = shown(text).text
    if sentence.last == "." { sentence.removeLast() }
    guard shown(sentence).columns > columns else { return sentence }
    var kept = ""
    var width = 0
    for word in sentence.split(separator: " ") {
      let wider = width + (kept.isEmpty ? 0 : 1) + shown(word).columns
      guard wider < columns else { break }
      kept += (kept.isEmpty ? "" : " ") + word
      width = wider
    }
    while let last = kept.last, ",;:(".contains(last) { kept.removeLast() }
    return kept + "…"
  }

  /// As much of the end of a path as fits, safe to show; one that is cut begins with "…".
  static func end(of path: String, columns: Int) -> String {
    let whole = shown(path)
    guard whole.columns > columns else { return whole.text }
    var kept: [Character] = []
    var width = 1
    for character in whole.text.reversed() {
      width += self.columns(of: character)
      guard width <= columns else { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }
}

import Markdown

/// Places within very long lines from which columns can be counted on.
///
/// Counting a column means decoding the line from its beginning. A line of 60 KB with thousands of findings would be
/// decoded thousands of times; with a landmark every `spacing` bytes each finding costs no more than that.
struct LineLandmarks {
  /// A place at which a character begins, and what stands before it in its line.
  struct Landmark {
    var offset: Int
    var characters = 0
    var codePoints = 0
    var utf16 = 0
  }

  /// Bytes between two landmarks, at least.
  static let spacing = 1024

  /// In the order of the file; none in lines shorter than two spacings.
  private let landmarks: [Landmark]

  /// - Complexity: linear in the size of the long lines.
  init(_ bytes: [UInt8], _ lines: LineIndex) {
    var landmarks: [Landmark] = []
    for line in lines.starts.indices {
      let range = lines.range(ofLine: line)
      guard range.count >= 2 * Self.spacing else { continue }
      var at = Landmark(offset: range.lowerBound)
      var last = at.offset
      for character in String(decoding: bytes[range], as: UTF8.self) {
        if at.offset - last >= Self.spacing {
          landmarks.append(at)
          last = at.offset
        }
        at.offset += character.utf8.count
        at.characters += 1
        at.codePoints += character.unicodeScalars.count
        at.utf16 += character.utf16.count
      }
    }
    self.landmarks = landmarks
  }

  /// The last landmark at or before `offset` in the line that begins at `start`; the beginning of the line where there
  /// is none.
  func landmark(before offset: Int, lineStart start: Int) -> Landmark {
    let index = landmarks.firstIndexByHalving { $0.offset > offset } - 1
    guard index >= 0, landmarks[index].offset > start else { return Landmark(offset: start) }
    return landmarks[index]
  }
}

import Glibc

/// A set of two neighbouring bytes: tells in one look whether anything that is searched for may begin at a place.
///
/// In prose a single byte begins a word of nearly every list; two of them rarely do.
package struct BytePairs: Sendable, Equatable {
  /// Whether any pair begins with a byte, by that byte: most bytes of a text are passed by with this look alone.
  @usableFromInline var firsts = [Bool](repeating: false, count: 256)
  /// Those bytes.
  @usableFromInline var openings: [UInt8] = []
  /// One bit for each pair, by its first byte and then its second.
  @usableFromInline var words = [UInt64](repeating: 0, count: 1024)

  package init() {}

  /// The first two bytes of each phrase; phrases are in lower case, and capitals are taken as well.
  init(openingsOf phrases: [StaticString]) {
    for phrase in phrases { phrase.withUTF8Buffer { insert(opening: $0) } }
  }

  /// Adds a first byte whatever follows it, the end of the text included.
  package mutating func insert(_ first: UInt8) {
    if !firsts[Int(first)] { openings.append(first) }
    firsts[Int(first)] = true
    for word in Int(first) * 4..<Int(first) * 4 + 4 { words[word] = .max }
  }

  package mutating func insert(_ first: UInt8, _ second: UInt8) {
    let bit = Int(first) << 8 | Int(second)
    if !firsts[Int(first)] { openings.append(first) }
    firsts[Int(first)] = true
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Adds the first two bytes of a phrase in lower case, for a search that takes capitals as well.
  package mutating func insert(opening phrase: some Collection<UInt8>) {
    guard let first = phrase.first else { return }
    let second = phrase.dropFirst().first
    for byte in BytePairs.cases(of: first) {
      guard let second else {
        insert(byte)
        continue
      }
      for next in BytePairs.cases(of: second) { insert(byte, next) }
    }
  }

  /// A byte, and of a lower-case letter its capital as well.
  private static func cases(of byte: UInt8) -> [UInt8] {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? [byte, byte & ~0x20] : [byte]
  }

  /// The places of `text` where a pair of the set stands, from front to back.
  package func places(in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      forEachPlace(in: bytes) { index in
        places.append(text.startIndex + index)
        return index + 1
      }
    }
    return places
  }

  /// Whether a pair of the set stands in `text`.
  package func isFound(in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var isFound = false
      forEachPlace(in: bytes) { _ in
        isFound = true
        return bytes.count
      }
      return isFound
    }
  }

  /// Calls `body` with the places of `text` where a pair of the set stands, from front to back.
  ///
  /// - Parameter body: gets a place and returns where to go on, which lies behind it. The last byte counts as
  ///   followed by a zero.
  /// - Complexity: O(n) in the bytes, a few instructions each; less where one or two first bytes are looked for.
  @inlinable
  package func forEachPlace(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Int) {
    // Leaping pays off in whole files, not in cells.
    guard openings.count > 2 || text.count < 256 else { return forEachRarePlace(in: text, body) }
    firsts.withUnsafeBufferPointer { firsts in
      var index = 0
      while index < text.count {
        if firsts[Int(text[index])], contains(text[index], index + 1 < text.count ? text[index + 1] : 0) {
          index = body(index)
        } else {
          index += 1
        }
      }
    }
  }

  /// The same by leaps from one first byte to the next.
  @usableFromInline
  func forEachRarePlace(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Int) {
    guard let base = text.baseAddress, let one = openings.first, let other = openings.last else { return }
    func next(_ byte: UInt8, from index: Int) -> Int {
      guard index < text.count, let found = memchr(base + index, Int32(byte), text.count - index) else {
        return text.count
      }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    var index = 0
    var places = (next(one, from: 0), openings.count > 1 ? next(other, from: 0) : text.count)
    while true {
      if places.0 < index { places.0 = next(one, from: index) }
      if places.1 < index { places.1 = next(other, from: index) }
      index = min(places.0, places.1)
      guard index < text.count else { return }
      let isPair = contains(text[index], index + 1 < text.count ? text[index + 1] : 0)
      index = isPair ? body(index) : index + 1
    }
  }

  @inlinable
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let bit = Int(first) << 8 | Int(second)
    return words.withUnsafeBufferPointer { $0[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }
  }
}

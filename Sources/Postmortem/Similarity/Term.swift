/// A word that carries meaning, by the hash of its stem: "connections" and "connected" are one term.
///
/// Hashes depend on the text alone, so that their order is the same on every run. Two different stems share one
/// by a chance of one in 2^64 for each pair.
struct Term: Hashable, Comparable, Sendable {
  let hash: UInt64

  static func < (left: Term, right: Term) -> Bool { left.hash < right.hash }

  /// Two terms in this order, as one.
  func followed(by next: Term) -> Term {
    Term(hash: Term.mixed(Term.mixed(hash) ^ (next.hash &+ 0x9E37_79B9_7F4A_7C15)))
  }

  /// FNV-1a with its bits spread.
  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = Term.mixed(hash)
  }

  private init(hash: UInt64) { self.hash = hash }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}

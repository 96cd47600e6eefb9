/// Numbers with what they count.
enum Counted {
  /// "1 action", "1,204 actions"; `plural` where an s is not enough.
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// "1,204": a comma between groups of three from four digits on, in every locale.
  static func number(_ count: Int) -> String {
    var digits: [UInt8] = []
    for (index, digit) in String(count.magnitude).utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits.append(UInt8(ascii: ",")) }
      digits.append(digit)
    }
    return (count < 0 ? "-" : "") + String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// "checkout, orders and payments".
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Numbers of things as people read them.
package enum CountText {
  /// "1,234": digits in groups of three.
  package static func grouped(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    var text = count < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// "1 finding", "1,234 findings".
  package static func of(_ count: Int, _ one: String, _ several: String) -> String {
    grouped(count) + " " + (count == 1 ? one : several)
  }
}

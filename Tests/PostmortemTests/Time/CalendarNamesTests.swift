import Testing

@testable import Postmortem

/// Months and weekdays as dates name them.
@Suite struct CalendarNamesTests {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let names = CalendarNames([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ])

  /// A name in full, or its first three or four letters.
  private static func place(of word: String) -> Int? {
    months.firstIndex { name in
      let isLengthUsual = word.count == name.count || word.count == 3 || word.count == 4
      return isLengthUsual && name.hasPrefix(word.lowercased())
    }
  }

  @Test("Every beginning of a month is read as the definition says, whatever follows it")
  func beginnings() {
    for month in Self.months {
      for length in 1...month.count {
        for word in [
          String(month.prefix(length)), month.prefix(1).uppercased() + month.prefix(length).dropFirst(),
        ] {
          for rest in ["", " 3", ".", "x", "é"] {
            let letters = rest == "x" ? word + rest : word
            let found = Self.names.name(at: TextCursor(Array((word + rest).utf8)[...], at: 0))
            #expect(found?.place == Self.place(of: letters), "\(word + rest)")
            if let found { #expect(found.length == letters.utf8.count) }
          }
        }
      }
    }
  }

  @Test(
    "Other words are no months", arguments: ["marble", "mayor", "juan", "sepia", "octet", "janu1", "de", ""])
  func others(word: String) {
    let found = Self.names.name(at: TextCursor(Array(word.utf8)[...], at: 0))
    let letters = String(word.prefix { $0.isLetter })
    #expect(found?.place == Self.place(of: letters))
  }
}

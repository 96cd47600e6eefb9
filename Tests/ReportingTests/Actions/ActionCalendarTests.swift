import Postmortem
import Reporting
import Testing

/// The calendar, held against RFC 5545.
@Suite struct ActionCalendarTests {
  private func calendar(_ entries: [ActionCalendar.Entry]) -> String {
    String(
      decoding: ActionCalendar(name: "Line, actions", asOf: Day(number: 20_605), entries: entries).bytes,
      as: UTF8.self)
  }

  private func entry(
    _ summary: String, details: String = "", address: String? = nil
  ) -> ActionCalendar.Entry {
    ActionCalendar.Entry(
      identity: "incidents/inc-1/A1@example.org", due: Day(number: 20_620), summary: summary,
      details: details, categories: [], address: address)
  }

  @Test("A whole calendar")
  func whole() {
    let entry = ActionCalendar.Entry(
      identity: "incidents/inc-1/A1@example.org", due: Day(number: 20_620), summary: "Alert on use; soon",
      details: "INC-1: Down\nOwner: ada", categories: ["checkout", "a,b"],
      address: "https://example.org/incidents/inc-1/")
    let wanted = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Afterword//Due actions//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:Line\\, actions", "X-WR-CALNAME:Line\\, actions",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D", "BEGIN:VEVENT",
      "UID:incidents/inc-1/A1@example.org", "DTSTAMP:20260601T000000Z", "DTSTART;VALUE=DATE:20260616",
      "DTEND;VALUE=DATE:20260617", "SUMMARY:Alert on use\\; soon",
      "DESCRIPTION:INC-1: Down\\nOwner: ada", "CATEGORIES:checkout,a\\,b",
      "URL:https://example.org/incidents/inc-1/", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
    #expect(calendar([entry]) == wanted)
  }

  @Test(
    "No line is longer than 75 octets, and unfolding gives the text back",
    arguments: [
      String(repeating: "a", count: 300), String(repeating: "ä", count: 100),
      String(repeating: "日本", count: 60), String(repeating: "👩🏽‍🚒", count: 40), "short",
      String(repeating: "\u{202E}שלום ", count: 30),
    ])
  func folding(text: String) {
    let folded = calendar([entry(text)])
    for line in folded.utf8.split(separator: 0x0A) {
      #expect(line.last == 0x0D)
      #expect(line.count - 1 <= 75)
      #expect(String(validating: Array(line), as: UTF8.self) != nil, "a character was cut")
    }
    // Bytes, since a fold within an emoji changes where characters end.
    let unfolded = String(
      decoding: folded.utf8.split(separator: Array("\r\n ".utf8)).joined(), as: UTF8.self)
    #expect(
      unfolded.utf8.split(separator: 0x0A).contains { $0.dropLast().elementsEqual("SUMMARY:\(text)".utf8) })
  }

  @Test(
    "Texts are escaped",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\r\ntwo\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
      ("\u{0}\u{7}\u{7F}\t.", "\u{FFFD}\u{FFFD}\u{FFFD}\t."),
      ("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT"), ("]]> \"quoted\"", "]]> \"quoted\""),
    ])
  func escaping(text: String, wanted: String) {
    #expect(calendar([entry(text)]).contains("\r\nSUMMARY:\(wanted)\r\n"))
  }

  @Test("An address cannot begin a line of its own")
  func address() {
    let text = calendar([entry("a", address: "https://example.org/\r\nATTENDEE:x")])
    #expect(text.contains("URL:https://example.org/ATTENDEE:x\r\n"))
  }
}

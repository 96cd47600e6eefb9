package import Postmortem

/// The calendar of what is due (RFC 5545).
///
/// Each action is an event of one whole day and not a to-do: of the programs that subscribe to a calendar, Google
/// Calendar and Outlook drop to-dos without a word, and Apple's and Thunderbird show them elsewhere; all of them show
/// a day's event. The events leave the day free (`TRANSPARENT`), so that nobody seems busy.
package struct ActionCalendar: Sendable {
  let name: String
  /// The day that the calendar speaks of: the stamp of every event.
  let asOf: Day
  let entries: [Entry]

  /// One thing that is due.
  package struct Entry: Sendable {
    /// The same for the same action in every build.
    package let identity: String
    package let due: Day
    package let summary: String
    package let details: String
    package let categories: [String]
    /// The address of the action; nil where none is known.
    package let address: String?

    package init(
      identity: String, due: Day, summary: String, details: String, categories: [String], address: String?
    ) {
      self.identity = identity
      self.due = due
      self.summary = summary
      self.details = details
      self.categories = categories
      self.address = address
    }
  }

  package init(name: String, asOf: Day, entries: [Entry]) {
    self.name = name
    self.asOf = asOf
    self.entries = entries
  }

  /// The calendar as a file.
  package var bytes: [UInt8] {
    var out = CalendarText()
    out.line("BEGIN", "VCALENDAR")
    out.line("VERSION", "2.0")
    out.line("PRODID", "-//Afterword//Due actions//EN")
    out.line("CALSCALE", "GREGORIAN")
    out.line("METHOD", "PUBLISH")
    out.text("NAME", name)
    out.text("X-WR-CALNAME", name)
    out.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    out.line("X-PUBLISHED-TTL", "P1D")
    for entry in entries { write(entry, &out) }
    out.line("END", "VCALENDAR")
    return out.bytes
  }

  private func write(_ entry: Entry, _ out: inout CalendarText) {
    out.line("BEGIN", "VEVENT")
    out.text("UID", entry.identity)
    out.line("DTSTAMP", CalendarText.date(asOf) + "T000000Z")
    out.line("DTSTART;VALUE=DATE", CalendarText.date(entry.due))
    out.line("DTEND;VALUE=DATE", CalendarText.date(entry.due.advanced(by: 1)))
    out.text("SUMMARY", entry.summary)
    if !entry.details.isEmpty { out.text("DESCRIPTION", entry.details) }
    if !entry.categories.isEmpty { out.texts("CATEGORIES", entry.categories) }
    if let address = entry.address { out.line("URL", address) }
    out.line("TRANSP", "TRANSPARENT")
    out.line("END", "VEVENT")
  }
}

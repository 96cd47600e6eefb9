import Testing

@testable import Postmortem

@Suite struct DateReaderTests {
  static let hint = Day(year: 2021, month: 12, day: 20)

  @Test(
    "Dates are read in every form that real documents use",
    arguments: [
      ("2021-07-27", "2021-07-27", 10), ("2021/07/27 x", "2021-07-27", 10), ("2021.7.2", "2021-07-02", 8),
      ("27 July 2021", "2021-07-27", 12), ("July 27th, 2021:", "2021-07-27", 15),
      ("Jul 27 2021 08:59", "2021-07-27", 11), ("Mon, 03 Feb 2020", "2020-02-03", 16),
      ("Tuesday, July 27, 2021", "2021-07-27", 22), ("27th of July, 2021", "2021-07-27", 18),
      ("27. July 2021", "2021-07-27", 13),
      ("27-Jul-2021", "2021-07-27", 11), ("27.07.2021", "2021-07-27", 10), ("09/21/2022", "2022-09-21", 10),
      ("21/09/2022", "2022-09-21", 10), ("02-26-2024", "2024-02-26", 10), ("05/05/2022", "2022-05-05", 10),
      ("Feb 21, 13:00", "2022-02-21", 6), ("Dec. 24 14:03", "2021-12-24", 7),
      ("Sept 3 2021", "2021-09-03", 11),
      ("9/21/22 x", "2022-09-21", 7), ("21/9/22", "2022-09-21", 7),
      ("3 March", "2022-03-03", 7), ("Feb 21: down", "2022-02-21", 6), ("Nov 30", "2021-11-30", 6),
    ])
  func reads(text: String, iso: String, end: Int) throws {
    let reading = try #require(DateReader.date(in: Array(text.utf8)[...], at: 0))
    #expect(reading.day(near: Self.hint)?.iso == iso)
    #expect(reading.range == 0..<end)
  }

  @Test(
    "What is no date, or could be two, is not read",
    arguments: [
      "03/04/2021", "14:03", "2021-07", "11/03/202", "may 10 pods", "12 may fail", "Monday", "1.2.3",
      "20210727", "1/2/22", "9/21/05", "9/21/22/1", "9-21-22",
      "March", "Feb 14:03", "", "-", "Marchers 12", "2021-07-271",
    ])
  func refuses(text: String) {
    #expect(DateReader.date(in: Array(text.utf8)[...], at: 0) == nil)
  }

  @Test("The order of day and month can be given by the caller")
  func order() {
    let text = Array("03/04/2021".utf8)[...]
    #expect(DateReader.date(in: text, at: 0, order: .dayFirst)?.day(near: nil)?.iso == "2021-04-03")
    #expect(DateReader.date(in: text, at: 0, order: .monthFirst)?.day(near: nil)?.iso == "2021-03-04")
  }

  @Test("An impossible date is read, and has no day")
  func impossible() {
    let reading = DateReader.date(in: Array("2026-02-30".utf8)[...], at: 0)
    #expect(reading?.range == 0..<10)
    #expect(reading?.day(near: nil) == nil)
  }

  private func time(_ text: String) -> WallTimeReading? {
    var cursor = TextCursor(Array(text.utf8)[...], at: 0)
    return DateReader.time(&cursor)
  }

  @Test(
    "Clock times are read in every form that real documents use",
    arguments: [
      ("14:03", 50_580, 5), ("14:03:22 x", 50_602, 8), ("14.37", 52_620, 5), ("14: 45", 53_100, 6),
      ("7:01am", 25_260, 6), ("7 pm", 68_400, 4), ("12:30 AM", 1_800, 8), ("12 p.m.", 43_200, 7),
      ("~14:00", 50_400, 6), ("around 9:05", 32_700, 11), ("14h03", 50_580, 5), ("8:20 - 8:24", 30_000, 4),
      ("14:00-15:30", 50_400, 5), ("24:00", 86_400, 5), ("14:03:22.123Z", 50_602, 13), ("13:24:", 48_240, 5),
      ("00:00", 0, 5), ("14:03 pm", 50_580, 8),
    ])
  func times(text: String, seconds: Int, end: Int) throws {
    let reading = try #require(time(text))
    #expect(reading.secondOfDay == seconds)
    #expect(reading.range == 0..<end)
  }

  @Test(
    "What is no clock time is not read",
    arguments: [
      "1403", "14", "14.3", "14.37.1", "25:00", "14:75", "24:01", "14.50%", "7 pods", "13:00 am", "~", "",
    ])
  func noTimes(text: String) {
    #expect(time(text) == nil)
  }

  @Test(
    "A zone behind a time is read with it",
    arguments: [
      ("14:03 UTC", "UTC", 9), ("14:03Z", "UTC", 6), ("14:03+01:00", "+01:00", 11),
      ("14:03 +0530", "+05:30", 11),
      ("14:03 (CET)", "CET", 11), ("7:01am PST x", "PST", 10), ("14:03 UTC+2", "+02:00", 11),
      ("14:03 GMT-5", "-05:00", 11), ("14:03 Europe/Berlin.", "Europe/Berlin", 19),
      ("14:03 PT", "America/Los_Angeles", 8), ("14:03 Pacific time", "America/Los_Angeles", 18),
      ("14:03 Pacific:", "America/Los_Angeles", 13), ("14:03 \u{2212}05:00", "none", 5),
    ])
  func zones(text: String, name: String, end: Int) throws {
    let reading = try #require(time(text))
    #expect(reading.zone.flatMap { ZoneTable().zone(for: $0.spelling) }?.name ?? "none" == name)
    #expect(reading.range == 0..<end)
  }

  @Test(
    "Words that only look like zones stay text",
    arguments: [
      "14:03 est opened", "14:03 Pacific fibre cut", "14:03 WE restarted", "14:03 +2 pods", "14:03 -5%",
    ])
  func noZone(text: String) throws {
    let reading = try #require(time(text))
    #expect(reading.zone == nil)
    #expect(reading.range == 0..<5)
  }

  @Test(
    "A moment is a date, a time or both, in either order",
    arguments: [
      ("2026-03-03T14:02+01:00", "2026-03-03T13:02:00Z"), ("2026-03-03T14:02-05:00", "2026-03-03T19:02:00Z"),
      ("2026-03-03 14:02", "2026-03-03T14:02:00Z"), ("2018-01-16 16:41:00 UTC :::::", "2018-01-16T16:41:00Z"),
      ("June 14th, 2022, 10:00 AM:", "2022-06-14T10:00:00Z"), ("Feb 21, 13:00", "2022-02-21T13:00:00Z"),
      ("2019-03-25 7:01am", "2019-03-25T07:01:00Z"), ("14:03 UTC on 27 July 2021", "2021-07-27T14:03:00Z"),
      ("27 July 2021 at 2 pm", "2021-07-27T14:00:00Z"), ("2026-03-03", "2026-03-03T00:00:00Z"),
      ("~2026-03-03 14:02", "2026-03-03T14:02:00Z"), ("2026-03-03 1402: down", "2026-03-03T14:02:00Z"),
      ("2026-03-03 0005 UTC", "2026-03-03T00:05:00Z"), ("2026-03-03 1200 users", "2026-03-03T00:00:00Z"),
      ("2026-03-03 1200-node cluster", "2026-03-03T00:00:00Z"), ("2026-03-03 2575:", "2026-03-03T00:00:00Z"),
      ("15:30", "2021-12-20T15:30:00Z"), ("2026-07-03 14:02 Europe/Berlin", "2026-07-03T12:02:00Z"),
    ])
  func moments(text: String, expected: String) throws {
    let reading = try #require(DateReader.moment(in: Array(text.utf8)[...], at: 0))
    let instant = reading.instant(in: .utc, near: Self.hint, zones: ZoneTable())
    #expect(instant.map { TimeText.iso($0, in: .utc) } == expected)
  }

  @Test("Any bytes whatever end quickly and never crash")
  func fuzz() {
    var random = SeededRandom(seed: 7)
    let alphabet = Array("0123456789:-/.,+TZ ~apmJulyMonUTCPSth(\u{A0}\u{2212}Europe".utf8)
    for _ in 0..<20_000 {
      let text = (0..<Int(random.next() % 24)).map { _ in
        alphabet[Int(random.next() % UInt64(alphabet.count))]
      }
      _ = DateReader.moment(in: text[...], at: 0, order: .dayFirst, readsNegativeOffset: true)
      _ = DateReader.firstDate(in: text[...])
    }
  }
}

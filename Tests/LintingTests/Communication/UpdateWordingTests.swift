import Linting
import Postmortem
import Testing

/// What counts as a promise, and what as word of the next update.
@Suite struct UpdateWordingTests {
  private func fires(_ id: String, on message: String) async throws -> Bool {
    let rule = try #require(Catalogue.rules.first { $0.about.id == id })
    let table = "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
    let placed = PlacedExample(
      .section(.communications, table + "| 14:08 | status page | identified | \(message) |"))
    return await !ExampleBase.findings(of: rule, in: placed.files, path: placed.path).isEmpty
  }

  @Test(
    "An end is promised by its time",
    arguments: [
      "We expect full recovery within the next hour.", "Service should be back to normal by 15:00.",
      "ETA: 15:30 UTC", "Estimated time of resolution: 14:45.",
      "The cause is known. Checkout will be restored in approximately 30 minutes.",
      "All should be fixed before noon; sorry.",
    ])
  func promises(message: String) async throws { #expect(try await fires("comms-eta", on: message)) }

  @Test(
    "What is over, what is not known and what is told next promise no end",
    arguments: [
      "Checkout was restored at 14:35; next update by 15:00.", "Some orders have been restored at 14:20.",
      "We will update again at 15:00 or once service is restored.",
      "We cannot estimate when service will be restored.", "There is no ETA for the recovery by 15:00.",
      "We will keep watching until 16:00 to be sure that the recovery holds.",
      "Orders placed before 14:00 will be restored from the log.", "We expect to know more by 15:00.",
      "The database will be back in read-only mode.", "Backups will be restored in 3 steps.",
      "ETA for the next update: 15:00.", "We are confident that checkout will be restored by 15:00.",
      "The findings will be shared by 5 June once service is restored.",
    ])
  func promisesNothing(message: String) async throws { #expect(try await !fires("comms-eta", on: message)) }

  @Test(
    "The next update is announced with its time",
    arguments: [
      "Checkout is slow for some. More information at 15:00.", "Checkout is slow. Updates every 30 minutes.",
      "Checkout is slow. Next update in half an hour.", "Checkout is slow; we'll post again by 14:30.",
      "Checkout is slow. An update follows within the hour.", "Checkout is slow for some. Next update: 14:45",
      "Checkout ist langsam. Nächstes Update um 14:30.", "We will update this page at 3pm.",
      "Checkout is slow. We send hourly updates.",
    ])
  func announces(message: String) async throws { #expect(try await !fires("comms-next-update", on: message)) }

  @Test(
    "An intention without a time announces nothing",
    arguments: [
      "We are investigating slow checkouts for some customers.",
      "Checkout is slow. We will share an update as soon as possible.",
      "Checkout is slow for more than 20 customers.", "Status: 14 of 20 pods are down at present.",
    ])
  func announcesNothing(message: String) async throws {
    #expect(try await fires("comms-next-update", on: message))
  }
}

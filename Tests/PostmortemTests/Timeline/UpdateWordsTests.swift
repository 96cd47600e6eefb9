import Testing

@testable import Postmortem

/// What counts as telling somebody, by rows as people write them.
@Suite struct UpdateWordsTests {
  @Test(
    "An act of telling, and a change of one's own status page, are updates",
    arguments: [
      "First status update on the status page.", "Status update, investigating: some orders wait.",
      "Status page updated with incident details", "Degraded performance declared on status page",
      "Status page is set to monitoring", "Status page: investigating", "We updated our status page.",
      "Incident declared through statuspage.io.", "The public status page is switched to red",
      "Posted on Status Page that checkout is slow", "Customers were informed by e-mail",
      "Support tweeted about it", "Update posted in #status", "Our own status page goes to amber",
    ])
  func updates(_ text: String) { #expect(UpdateWords.tell(text)) }

  @Test(
    "Somebody else's page, a page as it is, and what was not told, are none",
    arguments: [
      "The provider's own status page is amber: \"settlement reports delayed\". We take it for our problem.",
      "GitHub updates their status page to report an outage", "The provider updated its status page",
      "AWS status page updated", "We look at the status page of the hoster: nothing was posted",
      "The provider\u{2019}s status page says that it is fixed", "Our status page is still green",
      "The status page could not be reached", "No status update was sent",
      "Nobody had time for the next status update", "The status page was not updated",
      "Status update from the provider: they are working on it", "Checkout fails with status 503",
      "The order status is updated twice", "The database is updated to 15.3",
    ])
  func others(_ text: String) { #expect(!UpdateWords.tell(text)) }
}

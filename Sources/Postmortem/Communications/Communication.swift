/// Who an update was meant for.
package enum CommunicationAudience: String, Sendable, CaseIterable {
  case `internal`, executives, managers, customers
  case statusPage = "status-page"
}

/// The one vocabulary of status updates (C7).
package enum CommunicationStatus: String, Sendable, CaseIterable {
  case investigating, identified, monitoring, resolved
}

/// One update to stakeholders.
package struct Communication: Sendable, Equatable {
  package let at: Instant?
  package let timeRange: Range<Int>
  /// Nil where the word is none of the known audiences; `audienceText` holds it.
  package let audience: CommunicationAudience?
  package let audienceText: Located<String>?
  package let status: CommunicationStatus?
  package let statusText: Located<String>?
  package let message: String
  package let messageRange: Range<Int>
  /// The nodes that render as the message.
  package let content: [Int]
  package let range: Range<Int>
  package let node: Int

  package init(
    at: Instant?, timeRange: Range<Int>, audience: CommunicationAudience?, audienceText: Located<String>?,
    status: CommunicationStatus?, statusText: Located<String>?, message: String, messageRange: Range<Int>,
    content: [Int], range: Range<Int>, node: Int
  ) {
    self.at = at
    self.timeRange = timeRange
    self.audience = audience
    self.audienceText = audienceText
    self.status = status
    self.statusText = statusText
    self.message = message
    self.messageRange = messageRange
    self.content = content
    self.range = range
    self.node = node
  }
}

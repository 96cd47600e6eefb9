import Markdown
import Testing

@testable import Postmortem
@testable import Site

@Suite struct StatusFeedTests {
  private func feed(_ change: (inout Incident) -> Void) async throws -> String {
    var incident = SampleSite.outage
    incident.isCustomerFacing = true
    change(&incident)
    return try #require(try await Fixture.site(Fixture.base(incidents: [incident]))["incidents.json"])
  }

  @Test("A customer-facing incident is listed with what customers were told, and nothing else")
  func listed() async throws {
    let text = try await feed { _ in }
    for member in [
      #""id": "inc-1""#, #""name": "Checkout is down""#, #""status": "resolved""#, #""impact": "critical""#,
      #""created_at": "2026-03-03T12:26:00Z""#, #""started_at": "2026-03-03T12:22:00Z""#,
      #""resolved_at": "2026-03-03T13:50:00Z""#, #""body": "We look into it""#,
      #""display_at": "2026-03-03T12:33:00Z""#, #""monitoring_at": null"#,
    ] {
      #expect(text.contains(member), "\(member) is not in \(text)")
    }
    #expect(!text.contains("Pool is full") && !text.contains("ada"))
  }

  @Test("Whatever is no outage of customers is not listed")
  func unlisted() async throws {
    let changes: [(inout Incident) -> Void] = [
      { $0.isCustomerFacing = false }, { $0.isCustomerFacing = nil }, { $0.kind = .nearMiss },
      { $0.kind = .exercise }, { $0.status = Located(.cancelled, at: 0..<0) },
    ]
    for change in changes {
      #expect(try await feed(change).contains(#""incidents": []"#))
    }
  }

  @Test("Messages to others are not told")
  func audiences() async throws {
    let text = try await feed { incident in
      incident.communications = incident.communications.map {
        Communication(
          at: $0.at, timeRange: $0.timeRange, audience: .executives, audienceText: nil, status: nil,
          statusText: nil, message: $0.message, messageRange: $0.messageRange, content: [], range: $0.range,
          node: $0.node)
      }
    }
    #expect(text.contains(#""incident_updates": []"#))
  }

  @Test("An update within an internal part of the document is not told")
  func internalPart() async throws {
    let text = try await feed { incident in
      let old = incident.document
      incident.document = Document(
        path: old.path, kind: old.kind, frontMatter: old.frontMatter, markup: old.markup,
        sections: old.sections, title: old.title, faults: [], internalRanges: [0..<old.markup.source.count])
    }
    #expect(text.contains(#""incident_updates": []"#))
  }
}

import Testing

@testable import Postmortem

/// What a file is taken for.
@Suite struct DocumentKindTests {
  private func kind(_ path: String, _ text: String) -> DocumentKind {
    DocumentReading.document(Array(text.utf8), path: path, settings: Settings()).kind
  }

  private let sections = "\n## Five whys\n\n1. Why?\n\n## Action items\n\n- One\n"

  @Test("A page that somebody keeps is no incident, whatever its headings")
  func pages() {
    let head = "---\ntitle: Review\nowner: \"@ada\"\nreviewed: 2026-05-28\n---\n"
    #expect(kind("content/blameless-review.md", head + sections) == .page)
    #expect(kind("content/incident-process.md", head + sections) == .page)
    #expect(kind("content/handbook/review.md", "---\nreviewed: 2026-05-28\n---\n" + sections) == .page)
  }

  @Test("A report is an incident still")
  func incidents() {
    let head = "---\nowner: ada\n---\n"
    #expect(kind("content/review.md", sections) == .incident)
    #expect(kind("content/incidents/outage.md", head + sections) == .incident)
    #expect(kind("content/2026-03-03-checkout.md", head + sections) == .incident)
    #expect(kind("content/checkout.md", "---\nowner: ada\ndate: 2026-03-03\n---\n" + sections) == .incident)
    #expect(kind("content/x.md", "---\nowner: ada\nseverity: 2\n---\n" + sections) == .incident)
    #expect(kind("content/runbooks/x.md", "---\nseverity: 2\nstarted: 2026-03-03T10:00Z\n---\n") == .incident)
    #expect(kind("content/runbooks/x.md", "---\nkind: near-miss\n---\n") == .incident)
  }

  @Test("A runbook may have keys that incidents have as well")
  func runbooks() {
    let head = "---\nservices: [checkout]\nroles: {technical-lead: \"@ada\"}\nreview: yearly\n---\n"
    #expect(kind("content/runbooks/pools.md", head + sections) == .runbook)
    #expect(kind("content/runbooks/pools.md", "---\nid: RB-7\nservices: [a]\nseverity: 2\n---\n") == .runbook)
    #expect(kind("content/pools.md", head) == .incident)
  }

  @Test("Blanks to be filled in make no template of messages, nor of what says that it is a page")
  func templates() {
    let blanks = "From HH:MM to HH:MM, next update by HH:MM.\n"
    #expect(kind("content/communications/notice.md", blanks) == .communication)
    #expect(kind("content/communications/notice-template.md", blanks) == .communication)
    #expect(kind("content/wording.md", "---\nkind: page\n---\n" + blanks) == .page)
    #expect(kind("content/wording.md", blanks) == .template)
    #expect(kind("content/templates/notice.md", blanks) == .template)
  }
}

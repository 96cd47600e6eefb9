import Postmortem

/// A document whose review comes round: the severity framework, a runbook.
struct AgingDocument: Sendable {
  /// Index into the pages.
  let page: Int
  let review: DocumentReview
  /// The newest incident of Severity 1 since the criteria were last reviewed (S7).
  let severityOne: Int?

  /// Whether a review is due: the yearly one, or that after a Severity 1.
  var isDue: Bool { review.isDue || severityOne != nil }

  /// The framework first, then runbooks: those due first, the longest without review first.
  ///
  /// - Complexity: O(n log n) in the documents, linear in the incidents.
  static func all(_ base: KnowledgeBase, days: [Day?]) -> [AgingDocument] {
    let critical = base.incidents.indices.first { index in
      let incident = base.incidents[index]
      return incident.governingSeverity == .critical && incident.kind == .incident
        && incident.status?.value != .cancelled && days[index] != nil
    }
    let documents = base.pages.indices.compactMap { page -> AgingDocument? in
      let document = base.pages[page]
      guard document.kind == .severity || document.kind == .runbook else { return nil }
      let review = DocumentReview(document, on: base.asOf)
      var since: Int?
      if document.kind == .severity, let critical, let day = days[critical], let reviewed = review.reviewed,
        day > reviewed
      {
        since = critical
      }
      return AgingDocument(page: page, review: review, severityOne: since)
    }
    return documents.sorted { left, right in
      let (one, other) = (rank(left, base), rank(right, base))
      if one != other { return one < other }
      return (left.review.reviewed?.number ?? .min, left.page)
        < (right.review.reviewed?.number ?? .min, right.page)
    }
  }

  private static func rank(_ aging: AgingDocument, _ base: KnowledgeBase) -> Int {
    if base.pages[aging.page].kind == .severity { return 0 }
    return aging.isDue ? 1 : 2
  }
}

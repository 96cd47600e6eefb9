package import Postmortem

/// Every file that was found could be read.
package struct UnreadableFile: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "unreadable-file", group: .frontMatter, level: .error,
    summary: "Every document can be read, and is UTF-8.",
    rationale: """
      A file that cannot be read would be an incident missing from the knowledge base without a word.
      """,
    source: "no page goes missing in silence",
    holdsAlways: true,
    reach: .document,
    silencing: .never,
    flagged: [], accepted: ["Text in UTF-8: täglich."])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    for failure in base.unreadable {
      var place = 0..<0
      let message: String
      switch failure {
      case .unreadable(_, let errno):
        message = "make this file readable: the system refused it (errno \(errno))"
      case .invalidUTF8(_, let offset):
        message = "save this file as UTF-8: byte \(offset) is none"
        place = offset..<offset
      case .linkLeavesContent: message = "keep this link within the content folder"
      case .linkCycle: message = "remove this link: it leads back to a folder above it"
      }
      findings.report(message, at: place, inFile: failure.path)
    }
  }
}

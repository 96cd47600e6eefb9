import Linting
import Postmortem

/// The page of the workflows.
struct WorkflowsEntry: PageEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] {
    [PlannedFile(Routes.workflows, WorkflowsEntry())]
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = WorkflowsPage(in: frame)
    return MadePage(
      .workflows, frame.layout(title: page.heading, breadcrumbs: [Link(page.heading, to: nil)]), page)
  }
}

extension WorkflowsPage {
  init(in frame: PageFrame) {
    let points = WorkflowTable.all.flatMap(\.points).count
    self.init(
      heading: "Workflows",
      lead:
        "How an incident is answered, told, graded and reviewed: \(points) points, each with the field that records it, the rule that checks it, and the page and the document that carry it.",
      workflows: WorkflowTable.all.map { workflow in
        WorkflowPart(
          anchor: workflow.anchor, name: workflow.name,
          points: workflow.points.map { WorkflowRow($0, in: frame) })
      })
  }
}

extension WorkflowRow {
  fileprivate init(_ point: WorkflowPoint, in frame: PageFrame) {
    let site = frame.site
    self.init(
      id: point.id, demand: point.demand,
      fields: point.fields.map { WorkflowFieldRow(code: $0.words.code, note: $0.words.note) },
      hasRules: !point.rules.isEmpty,
      rules: point.rules.map { id in
        let path = Routes.rule(id)
        return WorkflowLink(name: id, href: path.map(frame.href), remark: path == nil ? "planned" : nil)
      },
      pages: point.pages.map { page in
        let path = page.path(in: site).flatMap { site.planned.contains($0) ? $0 : nil }
        return WorkflowLink(
          name: page.rawValue, href: path.map(frame.href), remark: path == nil ? "not in this site" : nil)
      },
      carriers: point.carriers.map { file in
        let path = site.content + file
        guard let page = site.routes.page(ofDocument: path) else {
          return WorkflowLink(name: path, remark: "not written yet")
        }
        let title = site.base.pages.first { $0.path == path }?.title.value
        return WorkflowLink(name: title ?? path, href: frame.href(page))
      },
      prompt: point.prompt)
  }
}

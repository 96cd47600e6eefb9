/// Makes the bytes of any file of the plan.
struct PageMaker: Sendable {
  let site: SiteContext
  let programs: [PageKind: TemplateProgram]

  func bytes(of planned: PlannedFile) -> [UInt8] {
    switch planned.content {
    case .data(let entry): return entry.bytes(in: site)
    case .page(let entry):
      let made = entry.made(in: PageFrame(site, at: planned.path))
      var out: [UInt8] = []
      out.reserveCapacity(32_768)
      programs[made.kind]?.render([made.layout, made.page], into: &out)
      return out
    }
  }
}

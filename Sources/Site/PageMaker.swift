/// Makes the bytes of any file of the plan.
struct PageMaker: Sendable {
  let site: SiteContext
  let programs: [PageKind: TemplateProgram]

  /// - Throws: why a file that is copied could not be read.
  func bytes(of planned: PlannedFile) throws(OutputFailure) -> [UInt8] {
    switch planned.content {
    case .data(let entry): return try entry.bytes(in: site)
    case .page(let entry):
      let made = entry.made(in: PageFrame(site, at: planned.path))
      var out: [UInt8] = []
      out.reserveCapacity(32_768)
      programs[made.kind]?.render([made.layout, made.page], into: &out)
      return out
    }
  }
}

package import Postmortem

/// Makes a site of a knowledge base.
package enum SiteBuilder {
  /// Renders every page and hands the files to the sink.
  ///
  /// The same knowledge base and options give the same bytes on every machine, whatever the width.
  ///
  /// - Returns: what was written.
  /// - Throws: what is wrong with the templates, or why the site could not be written; the site that was there
  ///   stays as it was.
  package static func build(
    _ base: KnowledgeBase, _ options: BuildOptions, into sink: some OutputSink
  ) async throws(BuildFailure) -> OutputSummary {
    let programs: [PageKind: TemplateProgram]
    do throws(TemplateFailure) {
      programs = try TemplateSet(overrides: options.templates).compile()
    } catch {
      throw .templates(error)
    }
    let site = await SiteContext(base, options: options)
    let plan = Plan(site)
    let maker = PageMaker(site: site.linking(Set(plan.files.map(\.path))), programs: programs)
    do throws(OutputFailure) {
      let identity = SiteIdentity(edition: options.edition, tool: options.tool)
      let session = try sink.begin(plan.files.map(\.path), identity: identity)
      switch await stage(plan, maker, session, width: options.width) {
      case .success(let files): return try session.finish(files)
      case .failure(let failure):
        session.abandon()
        throw failure
      }
    } catch {
      throw .output(error)
    }
  }

  /// How many pages one task makes before it asks for more.
  private static let pagesPerTask = 16

  /// Renders and stages all pages on `width` tasks; results keep the order of the plan.
  private static func stage(
    _ plan: Plan, _ maker: PageMaker, _ session: some OutputSession, width: Int
  ) async -> Result<[StagedFile], OutputFailure> {
    let items = plan.files
    return await withTaskGroup(
      of: (start: Int, files: Result<[StagedFile], OutputFailure>).self
    ) { group in
      var next = 0
      func add(_ group: inout TaskGroup<(start: Int, files: Result<[StagedFile], OutputFailure>)>) {
        guard next < items.count else { return }
        let range = next..<min(items.count, next + pagesPerTask)
        next = range.upperBound
        group.addTask {
          do throws(OutputFailure) {
            var files: [StagedFile] = []
            for index in range {
              if Task.isCancelled { throw OutputFailure.cancelled }
              files.append(try session.stage(try maker.bytes(of: items[index]), at: index))
            }
            return (range.lowerBound, .success(files))
          } catch {
            return (range.lowerBound, .failure(error))
          }
        }
      }
      for _ in 0..<max(1, width) { add(&group) }
      var chunks: [Int: [StagedFile]] = [:]
      var failure: OutputFailure?
      while let (start, files) = await group.next() {
        switch files {
        case .success(let files): chunks[start] = files
        case .failure(let error):
          failure = failure ?? error
          next = items.count
        }
        add(&group)
      }
      if let failure { return .failure(failure) }
      return .success(stride(from: 0, to: items.count, by: pagesPerTask).flatMap { chunks[$0] ?? [] })
    }
  }
}

/// Why a site could not be made.
package enum BuildFailure: Error, Sendable, Equatable {
  case templates(TemplateFailure)
  case output(OutputFailure)
}

/// The templates of a site: those that came with Afterword, and a folder's in place of those of the same name.
package struct TemplateSet: Sendable {
  let templates: [String: Template]
  /// The names that an override folder brought.
  private let overridden: Set<String>

  /// - Parameter overrides: name, file as messages name it, and bytes.
  package init(overrides: [(name: String, file: String, bytes: [UInt8])] = []) {
    self.init(embedded: Theme.templates, overrides: overrides)
  }

  init(
    embedded: [(name: String, bytes: [UInt8])], overrides: [(name: String, file: String, bytes: [UInt8])]
  ) {
    var templates: [String: Template] = [:]
    for template in embedded {
      templates[template.name] = Template(
        name: template.name, file: "\(template.name).mustache", bytes: template.bytes)
    }
    for template in overrides {
      templates[template.name] = Template(name: template.name, file: template.file, bytes: template.bytes)
    }
    self.templates = templates
    overridden = Set(overrides.map(\.name))
  }

  /// Checks every template and resolves its names.
  ///
  /// - Returns: a program for each kind of page.
  /// - Throws: everything that is wrong, by file and place.
  package func compile() throws(TemplateFailure) -> [PageKind: TemplateProgram] {
    var problems: [TemplateProblem] = templates.values.flatMap(\.problems)
    var compiler = TemplateCompiler(templates)
    var programs: [PageKind: TemplateProgram] = [:]
    for kind in PageKind.allCases {
      programs[kind] = compiler.compile(kind.template, for: [Layout.shape, kind.shape])
    }
    problems += compiler.problems
    let missed = overridden.subtracting(compiler.reached)
    for name in missed.sorted() {
      guard let template = templates[name] else { continue }
      let known = compiler.reached.sorted()
      let hint = NearestName.suggestion(for: name, among: known).map {
        "; did you mean \u{201C}\($0)\u{201D}?"
      }
      problems.append(
        template.problem(at: 0, "no page uses a template of this name" + (hint ?? "")))
    }
    guard problems.isEmpty else {
      throw TemplateFailure(problems: problems.sorted(by: TemplateProblem.precedes))
    }
    return programs
  }
}

/// Why the templates can't be used.
package struct TemplateFailure: Error, Sendable, Equatable {
  /// By file, line and column; never empty.
  package let problems: [TemplateProblem]
}

extension TemplateProblem {
  fileprivate static func precedes(_ left: TemplateProblem, _ right: TemplateProblem) -> Bool {
    (left.file, left.position.line, left.position.column, left.message)
      < (right.file, right.position.line, right.position.column, right.message)
  }
}

/// The kinds of pages, each with its template and the names that the template may use.
package enum PageKind: String, Sendable, CaseIterable {
  case home, incidents, incident, actions, runbooks, page, people, services, service, reviews
  case factorList = "factor-list"
  case nearMisses = "near-misses"
  case analytics, rules, rule, documents, workflows
  case notFound = "not-found"

  var template: String { rawValue }

  var shape: ModelShape {
    switch self {
    case .home: HomePage.shape
    case .incidents: IncidentListPage.shape
    case .incident: IncidentPage.shape
    case .actions: ActionsPage.shape
    case .runbooks: RunbooksPage.shape
    case .page: ProsePage.shape
    case .people: PeoplePage.shape
    case .reviews: ReviewsPage.shape
    case .nearMisses: NearMissesPage.shape
    case .services: ServicesPage.shape
    case .service: ServicePage.shape
    case .factorList: FactorListPage.shape
    case .analytics: AnalyticsPage.shape
    case .rules: RulesPage.shape
    case .rule: RulePage.shape
    case .documents: DocumentsPage.shape
    case .workflows: WorkflowsPage.shape
    case .notFound: NotFoundPage.shape
    }
  }
}

/// The default theme as it travels in the binary.
///
/// `Theme/` beside this file is a link to `templates/`; a test holds this table against that folder.
enum Theme {
  /// Name and content of every template, by name.
  static var templates: [(name: String, bytes: [UInt8])] {
    [
      ("action-row", PackageResources.action_row_mustache),
      ("actions", PackageResources.actions_mustache),
      ("analytics", PackageResources.analytics_mustache),
      ("base", PackageResources.base_mustache),
      ("breadcrumbs", PackageResources.breadcrumbs_mustache),
      ("cause-graph", PackageResources.cause_graph_mustache),
      ("chart-figure", PackageResources.chart_figure_mustache),
      ("chart", PackageResources.chart_mustache),
      ("choice-list", PackageResources.choice_list_mustache),
      ("clock-row", PackageResources.clock_row_mustache),
      ("communications", PackageResources.communications_mustache),
      ("documents", PackageResources.documents_mustache),
      ("empty-state", PackageResources.empty_state_mustache),
      ("entries", PackageResources.entries_mustache),
      ("facet-group", PackageResources.facet_group_mustache),
      ("facet-value", PackageResources.facet_value_mustache),
      ("factor-list", PackageResources.factor_list_mustache),
      ("factor-row", PackageResources.factor_row_mustache),
      ("factors", PackageResources.factors_mustache),
      ("five-whys", PackageResources.five_whys_mustache),
      ("home", PackageResources.home_mustache),
      ("icons", PackageResources.icons_mustache),
      ("incident-row", PackageResources.incident_row_mustache),
      ("incident-section", PackageResources.incident_section_mustache),
      ("incident", PackageResources.incident_mustache),
      ("incidents", PackageResources.incidents_mustache),
      ("near-misses", PackageResources.near_misses_mustache),
      ("not-found", PackageResources.not_found_mustache),
      ("page", PackageResources.page_mustache),
      ("pager", PackageResources.pager_mustache),
      ("people", PackageResources.people_mustache),
      ("reviews", PackageResources.reviews_mustache),
      ("rule", PackageResources.rule_mustache),
      ("rule-example", PackageResources.rule_example_mustache),
      ("rules", PackageResources.rules_mustache),
      ("runbooks", PackageResources.runbooks_mustache),
      ("service", PackageResources.service_mustache),
      ("services", PackageResources.services_mustache),
      ("severity-mark", PackageResources.severity_mark_mustache),
      ("site-footer", PackageResources.site_footer_mustache),
      ("site-header", PackageResources.site_header_mustache),
      ("status-pill", PackageResources.status_pill_mustache),
      ("timeline", PackageResources.timeline_mustache),
      ("toc", PackageResources.toc_mustache),
      ("workflow-link", PackageResources.workflow_link_mustache),
      ("workflows", PackageResources.workflows_mustache),
    ]
  }

  /// The files beside the pages, by their path in the site.
  static var assets: [(path: String, bytes: [UInt8])] {
    [
      ("assets/afterword.css", PackageResources.afterword_css),
      ("assets/afterword.js", PackageResources.afterword_js),
      ("assets/charts.css", PackageResources.charts_css),
      ("assets/facets.js", PackageResources.facets_js),
      ("assets/mark.svg", PackageResources.mark_svg),
      ("assets/reference.css", PackageResources.reference_css),
      ("assets/theme.js", PackageResources.theme_js),
    ]
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    assets.map { PlannedFile($0.path, data: ThemeAsset(content: $0.bytes)) }
  }
}

/// A style sheet, script or drawing of the theme, as it is.
struct ThemeAsset: DataEntry {
  let content: [UInt8]

  func bytes(in site: SiteContext) -> [UInt8] { content }
}

/// Everything that was read, joined: what rules that look across documents and pages are given.
package struct KnowledgeBase: Sendable {
  package let settings: Settings
  package let roster: Roster
  package let catalogue: ServiceCatalogue
  /// The day that the knowledge base is looked at from; "overdue" means overdue on this day.
  package let asOf: Day
  /// Incidents, newest first, then by path: the order of the disk plays no part.
  package let incidents: [Incident]
  /// All other documents, by path.
  package let pages: [Document]
  /// Files that were found but could not be read or parsed as text.
  package let unreadable: [LoadFailure]

  package init(
    settings: Settings, roster: Roster, catalogue: ServiceCatalogue, asOf: Day, incidents: [Incident],
    pages: [Document], unreadable: [LoadFailure]
  ) {
    self.settings = settings
    self.roster = roster
    self.catalogue = catalogue
    self.asOf = asOf
    self.incidents = incidents
    self.pages = pages
    self.unreadable = unreadable
  }
}

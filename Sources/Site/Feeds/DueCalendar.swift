import Postmortem
import Reporting

/// The calendar of open actions that have a due date.
struct DueCalendar: DataEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] {
    [PlannedFile(Routes.calendar, data: DueCalendar())]
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let names = StableNames(site)
    let places = [ActionUrgency.overdue, .soon, .later].flatMap { site.index.actions[$0] }
    let entries = places.compactMap { place -> ActionCalendar.Entry? in
      guard site.options.edition.shows(site.base.incidents[place.incident].audience) else { return nil }
      return entry(place, site, names)
    }
    let name = "\(PlainText.line(site.base.settings.title)): due actions"
    return ActionCalendar(name: name, asOf: site.base.asOf, entries: entries).bytes
  }

  private func entry(
    _ place: ActionPlace, _ site: SiteContext, _ names: StableNames
  ) -> ActionCalendar.Entry? {
    let incident = site.base.incidents[place.incident]
    let action = incident.actions[place.action]
    guard let due = action.due.day else { return nil }
    let page = site.routes.incidents[place.incident]
    let owners = action.owners.filter { $0.kind != .placeholder }.map(\.name)
    let name = [incident.id?.value, PlainText.line(incident.title)].compactMap { $0 }
    let details: [String?] = [
      name.joined(separator: ": "),
      "Owner: " + (owners.isEmpty ? "none" : owners.joined(separator: ", ")),
      action.horizon.map { "Horizon: \(HorizonName.of($0.value))" },
      action.ticket.map { "Ticket: \($0.value)" },
    ]
    return ActionCalendar.Entry(
      identity: names.action(action.id, on: page), due: due,
      summary: Shortened.text(PlainText.line(action.text), limit: 200),
      details: details.compactMap { $0 }.joined(separator: "\n"),
      categories: incident.services.map { PlainText.line($0.value) },
      address: site.address.map { $0.page(page) })
  }
}

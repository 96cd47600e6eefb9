import Postmortem

/// The analytics of all incidents (nil), or of one year's.
struct AnalyticsEntry: PageEntry {
  let year: Int?

  /// One page for everything, and one for each year where there are several.
  static func files(_ site: SiteContext) -> [PlannedFile] {
    ([nil] + years(site)).map { PlannedFile(Routes.analytics(year: $0), AnalyticsEntry(year: $0)) }
  }

  /// The years with a page of their own, newest first.
  static func years(_ site: SiteContext) -> [Int] {
    let years = site.index.years.compactMap(\.year)
    return years.count > 1 ? years : []
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = AnalyticsPage(year: year, in: frame)
    let home = Link("Analytics", to: year == nil ? nil : frame.href(Routes.analytics))
    let breadcrumbs = year.map { [home, Link("\($0)", to: nil)] } ?? [home]
    return MadePage(.analytics, frame.layout(title: page.heading, breadcrumbs: breadcrumbs), page)
  }
}

extension AnalyticsPage {
  init(year: Int?, in frame: PageFrame) {
    let site = frame.site
    let indices = year.map { year in site.index.years.first { $0.year == year }?.incidents ?? [] }
    let statistics = Statistics(site.base, of: indices)
    let figures = AnalyticsFigures(statistics, in: frame)
    let population = statistics.population
    self.init(
      heading: year.map { "Analytics of \($0)" } ?? "Analytics",
      summary: [figures.period, "n = \(Counted.of(population.incidents.count, "incident"))"].compactMap {
        $0
      },
      statements: AnalyticsPage.statements(statistics),
      periods: AnalyticsPage.periods(year, in: frame),
      figures: population.count == 0
        ? []
        : [
          figures.responseTimes(), figures.mitigationTrend(), figures.severities(), figures.clocks(),
          figures.clockTrend(), figures.closure(), figures.ages(), figures.factors(),
        ],
      emptyState: population.count == 0 ? .noIncidents(site.base) : nil)
  }

  private static func periods(_ current: Int?, in frame: PageFrame) -> [Choice] {
    let years = AnalyticsEntry.years(frame.site)
    guard !years.isEmpty else { return [] }
    let base = frame.base
    return ([nil] + years).map { year in
      let members = year.map { year in frame.site.index.years.first { $0.year == year }?.incidents ?? [] }
      let count = members?.count ?? base.incidents.count
      return Choice(
        name: year.map { "\($0)" } ?? "All years", count: Counted.number(count),
        href: frame.href(Routes.analytics(year: year)), isCurrent: year == current)
    }
  }

  /// What can be said in words: what stands apart, what is unknown, and what coordination took.
  private static func statements(_ statistics: Statistics) -> [String] {
    let population = statistics.population
    var statements: [String] = []
    let apart = AnalyticsFigures.apart(population)
    if !apart.isEmpty {
      statements.append("Counted apart: \(Counted.list(apart)).")
    }
    if !statistics.undated.isEmpty {
      statements.append(
        statistics.undated.count == 1
          ? "1 incident has no date and stands in no quarter."
          : "\(Counted.number(statistics.undated.count)) incidents have no date and stand in no quarter.")
    }
    if let coordination = AnalyticsPage.coordination(statistics.coordination) {
      statements.append(coordination)
    }
    return statements
  }

  /// In hours and minutes however many there are: a day of people's time has no agreed length.
  private static func coordination(_ cost: Coordination) -> String? {
    guard let least = cost.distribution.least, let greatest = cost.distribution.greatest else { return nil }
    func hours(_ seconds: Int64) -> String {
      seconds < 3600 ? DurationText.of(seconds: seconds) : "\(Counted.number(Int(seconds / 3600))) h"
    }
    var text =
      "Coordination took at least \(hours(cost.totalSeconds)) of people\u{2019}s time in "
      + "\(Counted.of(cost.known.count, "incident")): those in a role, from declaration to resolution"
    if let median = cost.distribution.median {
      text += "; half of the incidents took \(DurationText.of(seconds: median)) or less"
    } else if least < greatest {
      text += "; from \(DurationText.of(seconds: least)) to \(DurationText.of(seconds: greatest)) each"
    }
    return text + (cost.unknown > 0 ? ". It is unknown for \(Counted.number(cost.unknown))." : ".")
  }
}

import Postmortem

extension HomePage {
  /// What the incidents of a period cost customers, from what their front matter states alone.
  struct Cost {
    /// Customers over all incidents: who was hit twice counts twice.
    private(set) var customers = 0
    private(set) var withCustomers = 0
    /// Customers times minutes, as if each was affected throughout.
    private(set) var customerMinutes = 0
    private(set) var withMinutes = 0

    init(_ incidents: [Int], _ base: KnowledgeBase) {
      for index in incidents {
        guard let impact = base.incidents[index].impact, let count = impact.customers else { continue }
        customers += count
        withCustomers += 1
        guard let minutes = impact.minutes else { continue }
        let product = count.multipliedReportingOverflow(by: minutes)
        let sum = customerMinutes.addingReportingOverflow(product.partialValue)
        guard !product.overflow, !sum.overflow else { continue }
        customerMinutes = sum.partialValue
        withMinutes += 1
      }
    }
  }

  /// The figures of the cost; empty where no incident states one.
  static func cost(_ months: MonthTally, _ frame: PageFrame) -> [Figure] {
    let cost = Cost(months.incidents, frame.base)
    let total = Counted.of(months.incidents.count, "incident")
    var figures: [Figure] = []
    if cost.withCustomers > 0 {
      figures.append(
        Figure(
          name: "Customers affected",
          scope: "as \(Counted.number(cost.withCustomers)) of \(total) state; who was hit twice counts twice",
          value: Counted.number(cost.customers)))
    }
    if cost.withMinutes > 0 {
      figures.append(
        Figure(
          name: "Customer minutes, at most",
          scope: "customers × minutes of \(Counted.number(cost.withMinutes)) of \(total)",
          value: Counted.number(cost.customerMinutes)))
    }
    return figures
  }

  /// Why there is no figure, and how there would be one.
  static func costEmpty(_ months: MonthTally) -> EmptyState {
    months.incidents.isEmpty
      ? EmptyState(reason: months.finding + ".")
      : EmptyState(
        reason: months.incidents.count == 1
          ? "Unknown: the one incident does not state how many customers it affected."
          : "Unknown: none of \(Counted.number(months.incidents.count)) incidents states how many customers it affected.",
        nextStep: "State it in the front matter:", command: "impact: {customers: …, minutes: …}")
  }
}

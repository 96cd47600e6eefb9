import Testing

@testable import Postmortem

@Suite struct ClockProfileTests {
  private func read(_ text: String) -> SettingsReading { SettingsReader.read(Array(text.utf8)) }

  @Test("The numbers of the guide, and those it says nothing about")
  func pagerduty() {
    let reading = read("clocks:\n  cadence-minutes: 25\n  profile: PagerDuty\n")
    #expect(reading.faults.isEmpty)
    let clocks = reading.settings.clocks
    #expect(clocks.firstStatusMinutes == 5)
    #expect(clocks.stakeholdersMinutes == 10)
    #expect(clocks.cadenceMinutes == 25)
    #expect(clocks.cadenceHours == 2)
    #expect(clocks.executivesMinutes == 30)
    #expect(clocks.managersMinutes == 30)
    #expect(clocks.reviewBusinessDays == 5)
    #expect(clocks.criticalReviewBusinessDays == 3)
    #expect(read("clocks: {profile: default}\n").settings.clocks == ClockLimits())
  }

  @Test("A profile that there is none of is refused, with the one that was probably meant")
  func unknown() throws {
    let reading = read("clocks: {profile: pagerdudy, cadence-hour: 3}\n")
    #expect(reading.faults.map(\.suggestion) == ["pagerduty", "cadence-hours"])
    #expect(reading.faults.first?.range == 18..<27)
    #expect(reading.settings.clocks == ClockLimits())
    #expect(reading.places["clocks.profile"] == 18..<27)
  }
}

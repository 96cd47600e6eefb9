import Foundation

/// The rules of a zone from Foundation's own data: for systems without TZif files, such as the smallest containers.
/// The one place of this module that needs Foundation; it is slow, and never asked where the files are there.
enum FoundationZone {
  /// The zone of that IANA name, with its transitions of 1970 to 2100.
  static func zone(named name: String) -> Zone? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    var transitions: [Zone.Transition] = []
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var date = Date(timeIntervalSince1970: 0)
    let firstOffset = zone.secondsFromGMT(for: date)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end, next > date {
      let seconds = Int64(next.timeIntervalSince1970)
      transitions.append(Zone.Transition(seconds: seconds, offset: zone.secondsFromGMT(for: next)))
      date = next
    }
    return Zone(name: name, firstOffset: firstOffset, transitions: transitions)
  }
}

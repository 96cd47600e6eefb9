import Linting
import Postmortem
import Reporting
import Site

/// The settings of a knowledge base with their origins.
struct SettingsInForce {
  private let values: SettingValues
  private let check: SettingsCheck
  private let settings: Settings
  /// Whether there is a file of settings; without one the whole folder is content.
  private let isSet: Bool
  private let asOf: (day: Day, origin: String?)

  /// - Parameters:
  ///   - path: the document or folder whose overrides hold; nil for the rules of all documents.
  ///   - asOf: the day that was asked for.
  ///   - folder: the working folder.
  /// - Throws: `CommandFailure` where the settings cannot be read or understood.
  init(_ root: Root, for path: String?, asOf: Day?, shownFrom folder: String) throws {
    let reading = Loader.settings(of: root)
    if let failure = reading.failure { throw CommandFailure(failure.text) }
    settings = reading.settings
    isSet = root.hasSettings
    check = try SettingsCheck(settings, faults: reading.faulty?.faults ?? [], root: root, shownFrom: folder)
    values = SettingValues(
      settings, places: reading.places, lint: check.lint, blameless: check.blameless, theme: check.theme,
      for: path.map { PathName.relative($0, to: root.path) })
    if let asOf {
      self.asOf = (asOf, "--as-of")
    } else if let day = settings.asOf {
      self.asOf = (day, nil)
    } else {
      let isGiven = Terminal.environment("SOURCE_DATE_EPOCH") != nil
      self.asOf = (try Today.day(), isGiven ? "SOURCE_DATE_EPOCH" : "today")
    }
  }

  /// A line for every setting whose path begins so, in the order of the reference.
  func lines(below start: [String]) -> [SettingLine] {
    let paths = Self.paths(in: EverySetting.keys, under: []).filter { $0.starts(with: start) }
    let places = check.places(of: paths.map(values.place))
    return zip(paths, places).map { path, place in
      if path == ["as-of"] {
        return SettingLine(
          path: path, value: SettingValue.word(asOf.day.iso), origin: asOf.origin ?? place ?? "default")
      }
      if path == ["content"], !isSet {
        return SettingLine(path: path, value: SettingValue.word("."), origin: "without afterword.yml")
      }
      return SettingLine(path: path, value: values.value(of: path), origin: place ?? standard(of: path))
    }
  }

  /// Where a value comes from that nobody set.
  private func standard(of path: [String]) -> String {
    let hasProfile =
      path[0] == "clocks" && settings.clockProfile != .standard && path != ["clocks", "profile"]
    let changed = ClockLimits(settings.clockProfile) != ClockLimits()
    return hasProfile && changed ? "profile \(settings.clockProfile.rawValue)" : "default"
  }

  /// The paths of all keys that are told of as one.
  private static func paths(in keys: [KeyDescription], under path: [String]) -> [[String]] {
    keys.flatMap { key in
      let own = path + [key.name]
      return key.isWhole ? [own] : paths(in: key.keys, under: own)
    }
  }
}

extension KeyDescription {
  /// Whether a key is told of as one: it holds no others, it is a rule without options and so a level, or it is a list
  /// that stands as it was written.
  fileprivate var isWhole: Bool { keys.isEmpty || form == .records || form == .rule && keys.count == 1 }
}

/// A key that somebody asks for.
struct SettingChoice {
  let path: [String]
  /// Whether it holds one value and no other keys.
  let isSingle: Bool

  /// - Parameter key: names with dots between them, whatever their spelling.
  /// - Throws: `CommandFailure` for a key that there is not, with the one that was probably meant.
  init(key: String) throws {
    var keys = EverySetting.keys
    var path: [String] = []
    var isSingle = false
    for name in key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      guard let found = keys.named(name) else {
        let hint = Suggestion.nearest(to: name, among: keys.map(\.name)).map {
          (path + [$0]).joined(separator: ".")
        }
        throw CommandFailure(
          "there is no setting \"\(key)\"" + (hint.map { ", did you mean \"\($0)\"?" } ?? "")
            + "; `afterword config` lists them all")
      }
      path.append(found.name)
      isSingle = found.isWhole
      keys = isSingle ? [] : found.keys
    }
    self.path = path
    self.isSingle = isSingle
  }
}

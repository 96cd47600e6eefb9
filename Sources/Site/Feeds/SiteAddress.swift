import Postmortem

/// The address that the site will have.
struct SiteAddress: Sendable {
  /// With its slash at the end.
  private let base: String

  init(_ base: String) { self.base = base.hasSuffix("/") ? base : base + "/" }

  /// The address of a page: of a folder's page, the folder.
  func page(_ path: String) -> String {
    if path == Routes.home { return base }
    return base + (path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path)
  }

  /// The address of a file that is no page.
  func file(_ path: String) -> String { base + path }

  /// A path as addresses write it: everything but letters, digits, `-`, `.`, `_`, `~` and slashes is escaped.
  static func encoded(_ path: String) -> String {
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded.append(contentsOf: ("%" + (digits.count == 1 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The host and the path below which the site stands: `example.org`, `/kb/`.
  var place: (host: String, path: String) {
    var rest = Substring(base)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let authority = rest.prefix { $0 != "/" }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return (host.lowercased(), String(rest.dropFirst(authority.count)))
  }
}

extension SiteContext {
  /// Nil where neither the command nor the settings say it.
  var address: SiteAddress? { (options.baseURL ?? base.settings.baseURL).map(SiteAddress.init) }
}

/// Names of things that stay the same for good (RFC 4151), whatever the feed or calendar that speaks of them.
///
/// `tag:example.org,2026:/incidents/inc-2026-0303`: the host, the year of this format, the page's folder below the
/// host. A site whose address is not known has no host of its own: the reserved `afterword.invalid` stands for it,
/// and the site's title keeps two such sites apart.
struct StableNames: Sendable {
  private let authority: String
  private let path: String

  init(_ site: SiteContext) {
    if let place = site.address?.place, !place.host.isEmpty {
      authority = place.host
      path = place.path
    } else {
      authority = "afterword.invalid"
      path = "/\(Slug.of(site.base.settings.title) ?? "site")/"
    }
  }

  /// The tag of a page.
  func tag(_ page: String) -> String { "tag:\(authority),2026:\(path)\(Self.folder(page))" }

  /// The name of an action in calendars: `incidents/inc-2026-0303/A2@example.org`.
  func action(_ id: String, on page: String) -> String {
    "\(path.dropFirst())\(Self.folder(page))/\(id)@\(authority)"
  }

  private static func folder(_ page: String) -> String {
    page.hasSuffix("/index.html") ? String(page.dropLast(11)) : page
  }
}

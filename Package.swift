// swift-tools-version: 6.1
import PackageDescription

/// What every module of ours is compiled with: warnings are errors, imports are internal unless said otherwise,
/// and existentials are spelled out.
let house: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"]),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets stand in the order of the line from bytes to pages: each may import only those before it.
let package = Package(
  name: "afterword",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "afterword", targets: ["afterword"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      path: "Sources/CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),
    .target(name: "Markdown", dependencies: ["CCMarkGFM"], swiftSettings: house),
    .target(
      name: "Postmortem",
      dependencies: ["Markdown", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "Linting",
      dependencies: ["Postmortem", "Markdown", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: house),
    .target(
      name: "History",
      dependencies: ["Postmortem", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: house),
    .target(name: "Reporting", dependencies: ["Linting", "Postmortem", "Markdown"], swiftSettings: house),
    // `Theme` is a link to `templates/`: the default theme travels in the binary.
    .target(
      name: "Site",
      dependencies: ["Reporting", "Linting", "Postmortem", "Markdown"],
      resources: [.embedInCode("Theme")],
      swiftSettings: house),
    .executableTarget(
      name: "afterword",
      dependencies: [
        "Site", "Reporting", "History", "Linting", "Postmortem", "Markdown", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    // What tests of speed are measured with.
    .target(name: "ThreadClock", path: "Tests/ThreadClock", swiftSettings: house),
    .testTarget(name: "HouseTests", swiftSettings: house),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "CCMarkGFM", "ThreadClock"], swiftSettings: house),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Postmortem", "Markdown", "ThreadClock"],
      exclude: ["Blameless/own-labels.tsv"], swiftSettings: house),
    .testTarget(
      name: "CorpusTests", dependencies: ["Linting", "Postmortem", "Markdown"],
      exclude: ["Labels", "BlameLabels.tsv"], swiftSettings: house),
    .testTarget(
      name: "PostmortemTests", dependencies: ["Postmortem", "Markdown", "ThreadClock"], swiftSettings: house),
    .testTarget(name: "HistoryTests", dependencies: ["History", "Postmortem"], swiftSettings: house),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Linting", "Postmortem"], exclude: ["Golden"],
      swiftSettings: house),
    // swift-mustache is the oracle of the templates' language.
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Reporting", "Linting", "Postmortem", "Markdown", "ThreadClock",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Golden"],
      swiftSettings: house),
  ]
)

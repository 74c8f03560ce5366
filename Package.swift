// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "placard",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "placard", targets: ["PlacardCommand"]),
    // For the package in Benchmarks/ alone.
    .library(name: "PlacardBenchmarking", targets: ["PlacardBenchmarking"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    // Pure: values in, bytes and findings out. No disk, clock, locale, environment or process.
    .target(
      name: "Placard",
      dependencies: [
        "CCMark", "CLibYAML", "CQREncode",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    // Effects: reads the project's folder, publishes the site.
    .target(
      name: "PlacardIO",
      dependencies: ["Placard", .product(name: "Crypto", package: "swift-crypto")],
      // Within the C library on Linux, a library of its own on macOS.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .executableTarget(
      name: "PlacardCommand",
      dependencies: [
        "Placard", "PlacardIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Stages of a build under public names, the only ones that another package sees.
    .target(name: "PlacardBenchmarking", dependencies: ["Placard", "PlacardIO"]),
    .testTarget(
      name: "PlacardTests", dependencies: ["Placard", "Yams", "CCMark"],
      exclude: ["Templates/regressions.md"]),
    // A publishing process that tests can kill, starve or rob of its rights.
    .executableTarget(
      name: "PublisherTrial", dependencies: ["Placard", "PlacardIO"], path: "Tests/PublisherTrial"),
    .testTarget(name: "PlacardIOTests", dependencies: ["Placard", "PlacardIO", "PublisherTrial"]),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["Placard", "PlacardIO", "PlacardBenchmarking"],
      exclude: ["facts.txt", "HTML"]),
    .testTarget(
      name: "CommandTests", dependencies: ["Placard", "PlacardIO", "PlacardCommand"]),
  ],
  swiftLanguageModes: [.v6]
)

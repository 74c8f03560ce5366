// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what Placard is compared with is no dependency of Placard.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "placard", path: ".."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CReferenceCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CReferenceCMark",
        .product(name: "PlacardBenchmarking", package: "placard"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "dealgraph-fuzz", targets: ["DealGraphFuzz"])],
  dependencies: [.package(path: "../Benchmarks")],
  targets: [
    .executableTarget(
      name: "DealGraphFuzz", dependencies: [.product(name: "MeasuredRun", package: "Benchmarks")])
  ]
)

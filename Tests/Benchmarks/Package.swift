// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never build it. It measures the built program as a whole process,
// and links nothing of it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "dealgraph-benchmarks", targets: ["DealGraphBenchmarks"]),
    .library(name: "MeasuredRun", targets: ["MeasuredRun"]),
  ],
  targets: [
    // One process, its end, its time and its memory.
    .target(name: "MeasuredRun"),
    .executableTarget(name: "DealGraphBenchmarks", dependencies: ["MeasuredRun"]),
  ]
)

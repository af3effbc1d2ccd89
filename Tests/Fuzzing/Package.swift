// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dealgraph-fuzz", targets: ["DealGraphFuzz"]),
    .executable(name: "dealgraph-libfuzzer", targets: ["DealGraphLibFuzzer"]),
  ],
  dependencies: [.package(path: "../Benchmarks"), .package(name: "dealgraph", path: "../..")],
  targets: [
    // Feeds the built program mutated files.
    .executableTarget(
      name: "DealGraphFuzz", dependencies: [.product(name: "MeasuredRun", package: "Benchmarks")]),
    // Feeds the readers and writers mutated bytes, guided by the code that they reach; has an entry point only
    // when built with `--sanitize fuzzer`.
    .executableTarget(
      name: "DealGraphLibFuzzer",
      dependencies: [
        .product(name: "DealGraph", package: "dealgraph"),
        .product(name: "GraphvizRendering", package: "dealgraph"),
      ]),
  ]
)

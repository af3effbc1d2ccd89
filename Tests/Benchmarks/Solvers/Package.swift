// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the other benchmarks link nothing of the program. `compare.py` builds and runs it.
let package = Package(
  name: "SolverBenchmarks",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dealgraph-solver-benchmarks", targets: ["SolverBenchmarks"])],
  dependencies: [.package(name: "dealgraph", path: "../../..")],
  targets: [
    .executableTarget(
      name: "SolverBenchmarks", dependencies: [.product(name: "DealGraph", package: "dealgraph")])
  ]
)

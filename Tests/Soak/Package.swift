// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never build it.
let package = Package(
  name: "Soak",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dealgraph-soak", targets: ["DealGraphSoak"])],
  dependencies: [.package(name: "dealgraph", path: "../..")],
  targets: [
    // The same renders in C, as a program without Swift would do them; depends on the renderer for the flags that find
    // Graphviz, and uses nothing of it.
    .target(name: "CRenderLoop", dependencies: [.product(name: "GraphvizRendering", package: "dealgraph")]),
    // Renders a document a thousand times in each of the two ways, and compares what stays in memory.
    .executableTarget(
      name: "DealGraphSoak",
      dependencies: ["CRenderLoop", .product(name: "GraphvizRendering", package: "dealgraph")]),
  ]
)

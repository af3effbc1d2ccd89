// swift-tools-version: 6.1
import PackageDescription

// Targets are stages of the data, in the order in which it walks through them. Which target may import
// which other is held by Tests/ArchitectureTests.
let package = Package(
  name: "dealgraph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "DealGraph", targets: ["DealGraph"]),
    // Apart, because it needs a C library of the system.
    .library(name: "GraphvizRendering", targets: ["GraphvizRendering"]),
    .executable(name: "dealgraph", targets: ["DealGraphCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // What is true about companies and deals; no input or output, no graph.
    .target(name: "DealModel"),
    // Numbers in a row, in memory or in a mapped file, and files of such columns; knows not what they count.
    .target(name: "Columns", dependencies: ["Parallelism"]),
    // The narrow waist: a columnar table of flows, and the rules that project a book onto it.
    .target(name: "FlowModel", dependencies: ["Columns", "DealModel"]),
    // Work over fixed chunks: the same result on any number of threads.
    .target(name: "Parallelism"),
    // Untrusted bytes to a deal book, to a flow table, or to a style of pictures.
    .target(
      name: "DealFormats",
      dependencies: ["Columns", "DealModel", "FlowModel", "Parallelism", .product(name: "Yams", package: "Yams")]),
    // Directed multigraphs as arrays, and the algorithms on them; knows no firm and no money.
    .target(name: "GraphKernel", dependencies: ["Columns", "Parallelism"]),
    // A flow table as a compact graph with names, also as a snapshot.
    .target(name: "FlowGraphs", dependencies: ["Columns", "FlowModel", "GraphKernel"]),
    // The questions, and their reports.
    .target(
      name: "DealAnalysis",
      dependencies: ["Columns", "DealModel", "FlowModel", "FlowGraphs", "GraphKernel", "Parallelism"]),
    // A report as DOT text; the only place that escapes DOT and XML.
    .target(name: "DealDiagram", dependencies: ["DealModel", "FlowModel", "DealAnalysis"]),
    // A report as text, JSON, CSV, Markdown and HTML.
    .target(name: "DealReport", dependencies: ["DealModel", "FlowModel", "DealAnalysis", "DealDiagram"]),
    // Graphviz's headers and a small shim.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // DOT to SVG, PDF and PNG; knows no deals.
    .target(name: "GraphvizRendering", dependencies: ["CGraphviz"]),
    // zlib's header and a small shim.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // The processor's instructions for digests, which Swift has no names for.
    .systemLibrary(name: "CSHA256"),
    // Files and pipes as blocks of bytes, decompressed and read ahead; knows no format.
    .target(name: "ByteStreams", dependencies: ["CSHA256", "CZlib"]),
    // Umbrella of everything that needs no C library.
    .target(
      name: "DealGraph",
      dependencies: [
        "Columns", "DealModel", "FlowModel", "DealFormats", "GraphKernel", "FlowGraphs", "DealAnalysis", "DealDiagram",
        "DealReport",
      ]),
    // The command line: the only place that composes everything.
    .executableTarget(
      name: "DealGraphCLI",
      dependencies: [
        "DealGraph", "ByteStreams", "GraphvizRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // Oracles, generators and fixtures that more than one test target uses.
    .target(name: "DealTestSupport", dependencies: ["DealModel", "DealFormats"], path: "Tests/DealTestSupport"),
    .testTarget(name: "DealModelTests", dependencies: ["DealModel", "DealTestSupport"]),
    .testTarget(name: "FlowModelTests", dependencies: ["Columns", "FlowModel", "DealModel", "DealTestSupport"]),
    .testTarget(name: "DealFormatsTests", dependencies: ["DealFormats", "DealModel", "FlowModel", "DealTestSupport"]),
    .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"]),
    .testTarget(name: "ByteStreamsTests", dependencies: ["ByteStreams", "DealModel", "DealTestSupport"]),
    .testTarget(name: "ColumnsTests", dependencies: ["Columns", "Parallelism"]),
    .testTarget(name: "GraphKernelTests", dependencies: ["Columns", "GraphKernel", "Parallelism", "DealTestSupport"]),
    .testTarget(name: "FlowGraphsTests", dependencies: ["FlowGraphs", "FlowModel", "GraphKernel", "DealModel"]),
    .testTarget(
      name: "DealAnalysisTests", dependencies: ["DealAnalysis", "DealFormats", "DealTestSupport"]),
    .testTarget(
      name: "DealDiagramTests",
      dependencies: ["DealDiagram", "DealAnalysis", "DealFormats", "GraphvizRendering", "DealTestSupport"]),
    .testTarget(
      name: "DealReportTests", dependencies: ["DealReport", "DealAnalysis", "DealFormats", "DealTestSupport"]),
    .testTarget(name: "GraphvizRenderingTests", dependencies: ["GraphvizRendering", "DealDiagram"]),
    .testTarget(name: "DealGraphTests", dependencies: ["DealGraph"]),
    .testTarget(name: "CommandLineTests", dependencies: ["DealGraphCLI"]),
    .testTarget(name: "ArchitectureTests"),
  ]
)

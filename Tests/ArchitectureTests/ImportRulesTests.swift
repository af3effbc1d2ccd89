import Testing

@Suite struct ImportRulesTests {
  static let rules = ImportRules(rules: [
    "Model": .init(), "Formats": .init(targets: ["Model"], thirdParty: ["Parser"]),
  ])

  static func package(formats: [String] = ["Model"], products: [String] = ["Parser"]) -> PackageDescription {
    PackageDescription(targets: [
      .init(name: "Model", type: "library", path: "Sources/Model"),
      .init(
        name: "Formats", type: "library", path: "Sources/Formats",
        targetDependencies: formats, productDependencies: products),
      .init(name: "ModelTests", type: "test", path: "Tests/ModelTests", targetDependencies: ["Model"]),
      .init(name: "Support", type: "library", path: "Tests/Support", targetDependencies: ["Model"]),
    ])
  }

  @Test(.timeLimit(.minutes(5))) func manifestFollowsTheRules() throws {
    let violations = try ImportRules.project.violations(in: Checkout.current.packageDescription())
    #expect(violations == [])
  }

  @Test func sourcesFollowTheRules() throws {
    let violations = try ImportRules.project.violations(in: Checkout.current.sources())
    #expect(violations == [])
  }

  @Test func modelAndKernelMeetInTheAnalysis() {
    #expect(ImportRules.project.meetingsBelowAnalysis() == [])
  }

  @Test func landingPageShowsTheRules() throws {
    let page = "Sources/DealGraph/DealGraph.docc/DealGraph.md"
    var table = ImportRules(table: try #require(Checkout.current.texts { $0 == page }[page])).rules
    table["CGraphviz"]?.thirdParty.remove("libgvc")  // a C library of the system, not a package
    table["CZlib"]?.thirdParty.remove("zlib")  // likewise
    #expect(table == ImportRules.project.rules)
  }

  // Negative controls.

  @Test func agreeingManifestHasNoViolation() {
    #expect(Self.rules.violations(in: Self.package()) == [])
  }

  @Test func dependencyTooManyIsReported() {
    var package = Self.package()
    package.targets[0].targetDependencies = ["Formats"]
    #expect(Self.rules.violations(in: package) == ["Model: must not depend on Formats"])
    #expect(
      Self.rules.violations(in: Self.package(products: ["Parser", "Web"])) == ["Formats: must not depend on Web"])
  }

  @Test func dependencyTooFewIsReported() {
    #expect(
      Self.rules.violations(in: Self.package(formats: [])) == ["Formats: does not depend on Model any more"])
  }

  @Test func unlistedAndMissingTargetsAreReported() {
    var package = Self.package()
    package.targets[0].name = "Misnamed"
    #expect(Self.rules.violations(in: package) == ["Model: not in the package", "Misnamed: not in the import rules"])
  }

  @Test func importAgainstTheRulesIsReported() {
    let sources = [
      "Sources/Model/A.swift": "import Foundation\n@testable import Formats\n",
      "Sources/Formats/B.swift": "import Model\nimport Parser\n",
      "Sources/Other/C.swift": "",
    ]
    #expect(
      Self.rules.violations(in: sources) == [
        "Sources/Model/A.swift: must not import Formats",
        "Sources/Other/C.swift: its target is not in the import rules",
      ])
  }

  @Test func meetingBelowTheAnalysisIsReported() {
    var rules = ImportRules.project
    rules.rules["FlowGraphs"]?.targets.insert("DealModel")
    #expect(rules.meetingsBelowAnalysis() == ["FlowGraphs"])
  }

  @Test(arguments: [
    ("import A", ["A"]), ("  import A // why", ["A"]), ("@testable import A", ["A"]), ("@_exported import A", ["A"]),
    ("public import A\npackage import B", ["A", "B"]), ("@_spi(X) @preconcurrency internal import A", ["A"]),
    ("import struct A.B", ["A"]), ("import func A.b", ["A"]), ("import A.B", ["A"]),
    ("// import A\n/// import A", []), ("let import1 = 0\nimportant()", []),
    ("let text = \"\"\"\n  import A\n  \"\"\"\nimport B", ["B"]), ("#if canImport(A)\n  import A\n#endif", ["A"]),
  ])
  func importsAreRead(source: String, modules: [String]) {
    #expect(ImportRules.imports(in: source) == modules)
  }

  @Test func tableIsRead() {
    let table =
      "| target | imports | third party |\n|---|---|---|\n| `Model` | – | – | x |\n| `Formats` | `Model` | Parser |\n"
    #expect(ImportRules(table: table).rules == Self.rules.rules)
    #expect(ImportRules(table: "no table").rules.isEmpty)
  }
}

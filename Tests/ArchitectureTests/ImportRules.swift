/// What `swift package describe --type json` says about the targets of a package.
struct PackageDescription: Decodable {
  struct Target: Decodable {
    var name: String
    var type: String
    var path: String
    var targetDependencies: [String]?
    var productDependencies: [String]?

    enum CodingKeys: String, CodingKey {
      case name, type, path
      case targetDependencies = "target_dependencies"
      case productDependencies = "product_dependencies"
    }
  }

  var targets: [Target]
}

/// Which target may import which other, and which modules of other packages.
struct ImportRules {
  struct Rule: Equatable {
    var targets: Set<String> = []
    var thirdParty: Set<String> = []
  }

  var rules: [String: Rule]

  /// The rules of this project; the documentation's landing page shows the same table.
  static let project = ImportRules(rules: [
    "DealModel": Rule(),
    "Columns": Rule(targets: ["Parallelism"]),
    "FlowModel": Rule(targets: ["Columns", "DealModel"]),
    "Parallelism": Rule(),
    "DealFormats": Rule(targets: ["Columns", "DealModel", "FlowModel", "Parallelism"], thirdParty: ["Yams"]),
    "GraphKernel": Rule(targets: ["Columns", "Parallelism"]),
    "FlowGraphs": Rule(targets: ["Columns", "FlowModel", "GraphKernel"]),
    "DealAnalysis": Rule(targets: ["Columns", "DealModel", "FlowModel", "FlowGraphs", "GraphKernel", "Parallelism"]),
    "DealDiagram": Rule(targets: ["DealModel", "FlowModel", "DealAnalysis"]),
    "DealReport": Rule(targets: ["DealModel", "FlowModel", "DealAnalysis", "DealDiagram"]),
    "CGraphviz": Rule(),
    "GraphvizRendering": Rule(targets: ["CGraphviz"]),
    "CZlib": Rule(),
    "CSHA256": Rule(),
    "ByteStreams": Rule(targets: ["CSHA256", "CZlib"]),
    "DealGraph": Rule(targets: [
      "Columns", "DealModel", "FlowModel", "DealFormats", "GraphKernel", "FlowGraphs", "DealAnalysis", "DealDiagram",
      "DealReport",
    ]),
    "DealGraphCLI": Rule(
      targets: ["DealGraph", "ByteStreams", "GraphvizRendering"], thirdParty: ["ArgumentParser", "Logging"]),
  ])

  /// Modules that come with the toolchain or the system.
  static let platformModules: Set = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
  ]

  /// Where the manifest and the rules differ: an unlisted or a missing target, a dependency too many or too few.
  func violations(in package: PackageDescription) -> [String] {
    let products = package.targets.filter { $0.type != "test" && $0.path.hasPrefix("Sources/") }
    let missing = Set(rules.keys).subtracting(products.map(\.name)).sorted().map { "\($0): not in the package" }
    return missing
      + products.sorted { $0.name < $1.name }.flatMap { target -> [String] in
        guard let rule = rules[target.name] else { return ["\(target.name): not in the import rules"] }
        let declared = Set(target.targetDependencies ?? []).union(target.productDependencies ?? [])
        let allowed = rule.targets.union(rule.thirdParty)
        return declared.subtracting(allowed).sorted().map { "\(target.name): must not depend on \($0)" }
          + allowed.subtracting(declared).sorted().map { "\(target.name): does not depend on \($0) any more" }
      }
  }

  /// Source files that import a module which the rules of their target do not name.
  func violations(in sources: [String: String]) -> [String] {
    sources.sorted { $0.key < $1.key }.flatMap { path, text -> [String] in
      let target = String(path.split(separator: "/").dropFirst().first ?? "")
      guard let rule = rules[target] else { return ["\(path): its target is not in the import rules"] }
      let allowed = rule.targets.union(rule.thirdParty).union(Self.platformModules)
      return Self.imports(in: text).filter { !allowed.contains($0) }.map { "\(path): must not import \($0)" }
    }
  }

  /// Targets other than the analysis, and what stands on it, that import both the model of deals and the graph kernel.
  func meetingsBelowAnalysis() -> [String] {
    rules.filter { name, rule in
      rule.targets.isSuperset(of: ["DealModel", "GraphKernel"])
        && name != "DealAnalysis" && !rule.targets.contains("DealAnalysis")
    }.keys.sorted()
  }

  /// The modules that a source file imports, in order.
  static func imports(in text: String) -> [String] {
    let attributes = #/^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?/#
    let statement = #/^import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)/#
    var isInString = false
    return text.lines.compactMap { line in
      defer {
        if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
          isInString.toggle()
        }
      }
      let code = line.trimmingPrefix(while: \.isWhitespace).trimmingPrefix(attributes)
      guard !isInString, let match = code.prefixMatch(of: statement) else { return nil }
      return String(match.1)
    }
  }

  /// The rules as a Markdown table shows them: rows of `target`, imports, third party; a dash stands for none.
  init(table markdown: String) {
    rules = [:]
    for line in markdown.lines where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.filter { $0 != "`" && !$0.isWhitespace } }
      guard cells.count >= 3 else { continue }
      let names = cells[1...2].map { Set($0.split(separator: ",").map(String.init)).subtracting(["–"]) }
      rules[cells[0]] = Rule(targets: names[0], thirdParty: names[1])
    }
  }

  init(rules: [String: Rule]) {
    self.rules = rules
  }
}

/// What the first folder of the checkout holds, so that it can be taken in at a glance.
struct TopLevel {
  /// Everything that belongs there.
  var contents: Set<String> = [
    ".ci", ".gitignore", ".swift-format", "CHANGELOG.md", "CONTRIBUTING.md", "Graphs", "LICENSE", "Makefile", "Output",
    "Package.swift", "README.md", "Sources", "Tests",
  ]

  /// What tools leave there, and `.gitignore` or the developer's own settings keep out of the project.
  var toolFiles: Set<String> = Checkout.toolFolders.union([".DS_Store", "Package.resolved"])

  func violations(in names: some Sequence<String>) -> [String] {
    let found = Set(names).subtracting(toolFiles).filter { !$0.hasSuffix(".xcodeproj") }
    return found.subtracting(contents).sorted().map { "\($0): does not belong at the top level" }
      + contents.subtracting(found).sorted().map { "\($0): missing" }
  }
}

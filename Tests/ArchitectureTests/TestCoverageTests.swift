import Testing

@Suite struct TestCoverageTests {
  static let long = String(repeating: "code\n", count: 41)

  @Test func everySourceFileOfSubstanceHasATestFile() throws {
    let checkout = Checkout.current
    let testFiles = try checkout.paths().filter { $0.hasPrefix("Tests/") }
    let violations = try TestCoverage.project.violations(in: checkout.sources(), testFiles: testFiles)
    #expect(violations == [])
  }

  // Negative controls.

  @Test func fileOfSubstanceWithoutTestsIsReported() {
    let sources = ["Sources/A/Tested.swift": Self.long, "Sources/A/B/Untested.swift": Self.long]
    let tests = ["Tests/ATests/TestedTests.swift", "Tests/ATests/Untested.swift"]
    #expect(
      TestCoverage().violations(in: sources, testFiles: tests) == ["Sources/A/B/Untested.swift: no UntestedTests.swift"]
    )
  }

  @Test func exceptionIsHeldAndAnIdleOneIsReported() {
    let sources = ["Sources/A/Untested.swift": Self.long]
    let coverage = TestCoverage(exceptions: ["Sources/A/Untested.swift": "why", "Sources/A/Gone.swift": "why"])
    #expect(coverage.violations(in: sources, testFiles: []) == ["Sources/A/Gone.swift: needs no exception"])
  }

  @Test func commentsAndSpaceAreNoSubstance() {
    #expect(TestCoverage.codeLines(in: "/// a\n\n  // b\n  code\n\t\ncode // c\n") == 2)
    let sources = ["Sources/A/Notes.swift": String(repeating: "// a\n", count: 100)]
    #expect(TestCoverage().violations(in: sources, testFiles: []) == [])
  }
}

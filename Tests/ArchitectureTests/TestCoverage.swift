/// Which source files have a test file that repeats their name.
struct TestCoverage {
  /// Source files with more lines of code than this need a test file.
  var substance = 40

  /// Files that need none, each with the reason.
  var exceptions: [String: String] = [:]

  /// The project's exceptions.
  static let project = TestCoverage(exceptions: [
    "Sources/DealDiagram/DOT/HTMLLabel.swift": "a tree without rules of its own; HTMLMarkupTests writes and checks it"
  ])

  /// Source files of substance without a test file, and exceptions that except nothing.
  func violations(in sources: [String: String], testFiles: some Sequence<String>) -> [String] {
    let names = Set(testFiles.map(\.lastPathComponent))
    let untested = sources.filter { path, text in
      Self.codeLines(in: text) > substance && !names.contains(Self.testFileName(for: path))
    }
    return untested.keys.filter { exceptions[$0] == nil }.sorted().map { "\($0): no \(Self.testFileName(for: $0))" }
      + exceptions.keys.filter { untested[$0] == nil }.sorted().map { "\($0): needs no exception" }
  }

  /// The name of a source file's tests: `Arcs.swift` has `ArcsTests.swift`.
  static func testFileName(for path: String) -> String {
    path.lastPathComponent.replacing(#/\.swift$/#, with: "Tests.swift")
  }

  /// How many lines hold more than space and comment.
  static func codeLines(in text: String) -> Int {
    text.lines.count { line in
      let code = line.trimmingPrefix(while: \.isWhitespace)
      return !code.isEmpty && !code.hasPrefix("//")
    }
  }
}

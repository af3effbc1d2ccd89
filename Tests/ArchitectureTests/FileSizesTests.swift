import Testing

@Suite struct FileSizesTests {
  static func text(lines: Int) -> String { String(repeating: "\n", count: lines) }

  @Test func sourcesKeepTheLimits() throws {
    let sources = try Checkout.current.sources()
    print(([FileSizes.header] + FileSizes.byTarget(sources).map(\.row)).joined(separator: "\n"))
    #expect(FileSizeLimits().violations(in: sources) == [])
  }

  @Test func testsAndOtherSwiftFilesKeepTheLongest() throws {
    let limits = FileSizeLimits(median: .max, ninetiethPercentile: .max)
    let violations = try limits.violations(in: Checkout.current.texts { $0.hasSuffix(".swift") })
    #expect(violations == [])
  }

  // Negative controls.

  @Test func fileOverTheLimitIsReported() {
    let sources = ["Sources/A/Long.swift": Self.text(lines: 501), "Sources/A/Fits.swift": Self.text(lines: 500)]
    let limits = FileSizeLimits(median: 500, ninetiethPercentile: 501)
    #expect(limits.violations(in: sources) == ["Sources/A/Long.swift: 501 lines, more than 500"])
  }

  @Test func medianAndNinetiethPercentileOverTheLimitAreReported() {
    let sources = Dictionary(
      uniqueKeysWithValues: (1...10).map { ("Sources/A/\($0).swift", Self.text(lines: $0 < 5 ? 1 : 301)) })
    #expect(
      FileSizeLimits().violations(in: sources) == [
        "median of 301 lines, more than 120", "90th percentile of 301 lines, more than 300",
      ])
  }

  @Test func percentilesAreNearestRanks() {
    // The worked example of the nearest-rank method: ordered list 15, 20, 35, 40, 50.
    let sizes = FileSizes(target: "a", lengths: [50, 40, 35, 20, 15])
    #expect([0.05, 0.30, 0.40, 0.50, 1.00].map(sizes.percentile) == [15, 20, 20, 35, 50])
    #expect(FileSizes(target: "a", lengths: []).percentile(0.5) == 0)
  }

  @Test func tableHasARowForEachTargetAndOneForAll() {
    let rows = FileSizes.byTarget(["Sources/B/1.swift": "a\nb\n", "Sources/A/1.swift": "a", "Sources/A/2.swift": ""])
    #expect(rows.map(\.target) == ["A", "B", "all"])
    #expect(rows.map(\.lengths) == [[0, 1], [2], [0, 1, 2]])
  }
}

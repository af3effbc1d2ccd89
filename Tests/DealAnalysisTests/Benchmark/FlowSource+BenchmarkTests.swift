import Testing

@testable import DealAnalysis

@Suite struct FlowSourceBenchmarkTests {
  private func source() throws -> FlowSource {
    try FlowSource(rows: bulkRows([("a", "b", 1), ("b", "a", 2), ("b", "c", 3)]))
  }

  @Test func eachKernelIsRunAsOftenAsAskedFor() throws {
    var told: [BenchmarkKernel] = []
    let options = BenchmarkOptions(repeats: 2, threads: 3)
    let source = try source()
    let report = source.benchmark(options, reading: { source }) { told.append($0) }
    // The rows have no times.
    let names = BenchmarkKernel.Name.allCases.filter { $0 != .temporalCycles && $0 != .open }
    #expect(report.measurements.map(\.kernel) == names.map(BenchmarkKernel.init))
    #expect(told == report.measurements.map(\.kernel))
    #expect(report.vertexCount == 3 && report.edgeCount == 3 && report.threads == 3)
    for entry in report.measurements {
      #expect(entry.failure == nil && entry.seconds.count == 2 && entry.checksum != nil, "\(entry)")
      #expect(entry.seconds.allSatisfy { $0 >= 0 })
    }
  }

  @Test func whatWouldTakeTooLongIsLeftOutAndSaid() throws {
    let options = BenchmarkOptions(kernels: [BenchmarkKernel(.betweenness), BenchmarkKernel(.graph)], visitBudget: 8)
    let report = try source().benchmark(options)
    #expect(report.measurements[0].failure == "it would look at up to 9 edges; --force runs it")
    #expect(report.measurements[0].seconds.isEmpty && report.measurements[0].median == nil)
    #expect(report.measurements[1].failure == nil)
  }

  @Test func whatIsNoSnapshotSaysSo() throws {
    let report = try source().benchmark(BenchmarkOptions(kernels: [BenchmarkKernel(.open)]))
    #expect(report.measurements[0].failure == "the input is no snapshot in a file; convert makes one")
  }

  @Test func whatCannotBeReadAgainSaysSo() throws {
    let source = try source()
    #expect(source.benchmark().measurements.allSatisfy { $0.kernel.name != .read && $0.failure == nil })
    let report = source.benchmark(BenchmarkOptions(kernels: [BenchmarkKernel(.read)]))
    #expect(report.measurements[0].failure == "the input can be read only once; give a file instead")
  }

  @Test func theMedianIsTheMiddleOne() {
    var entry = BenchmarkReport.Measurement(kernel: BenchmarkKernel(.graph))
    #expect(entry.median == nil)
    entry.seconds = [3]
    #expect(entry.median == 3)
    entry.seconds = [3, 1]
    #expect(entry.median == 2)
    entry.seconds = [3, 1, 9]
    #expect(entry.median == 3)
  }
}

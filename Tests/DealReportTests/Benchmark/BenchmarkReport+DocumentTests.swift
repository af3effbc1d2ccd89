import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite struct BenchmarkReportDocumentTests {
  private func report(_ kernels: [String], budget: UInt64? = nil) throws -> BenchmarkReport {
    var table = FlowTable()
    let (a, b) = (table.names.intern("a"), table.names.intern("b"))
    let kind = UInt16(table.kindNames.intern("flow"))
    for (source, target) in [(a, b), (b, a), (a, b)] {
      table.append(source: source, target: target, kind: kind, amount: .unknown, firstTime: 0, lastTime: 0)
    }
    return try FlowSource(rows: table).benchmark(
      BenchmarkOptions(kernels: kernels.map { try BenchmarkKernel(parsing: $0) }, repeats: 2, visitBudget: budget))
  }

  @Test func aRowForEachKernel() throws {
    let text = try report(["graph", "cycles=2"]).text(width: 120)
    #expect(text.hasPrefix("2 companies, 3 edges, "))
    #expect(text.contains("edges 3"))
    #expect(text.contains("cycles 1"))
    #expect(text.contains("cycles: number of simple cycles"))
  }

  @Test func aKernelWithoutAResultSaysWhy() throws {
    let report = try report(["betweenness"], budget: 1)
    #expect(report.text(width: 200).contains("it would look at up to 6 edges"))
    let records = try #require(CSVRecords(report.csv()))
    #expect(records["seconds"] == [""])
    #expect(records["failure"] == ["it would look at up to 6 edges; --force runs it"])
  }

  @Test func rowsAndKeysForPrograms() throws {
    let report = try report(["graph", "strongComponents"])
    let records = try #require(CSVRecords(report.csv()))
    #expect(records["kernel"] == ["graph", "graph", "strongComponents", "strongComponents"])
    #expect(records["run"] == ["1", "2", "1", "2"])
    #expect(records["checksum"].allSatisfy { $0.count == 16 })
    let json = try JSONObject(report)
    #expect(json.string("report") == "benchmark")
    #expect(json.number("edges") == 3)
    #expect(json.string("kernels/1/checksum") == records["checksum"][2])
  }
}

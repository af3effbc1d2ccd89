import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct ComponentCompaniesTests {
  @Test func equalComponentsStandInTheOrderOfTheInput() throws {
    let source = try FlowSource(rows: bulkRows([("z", "y", 1), ("y", "z", 1), ("a", "b", 1), ("b", "a", 1)]))
    let rows = source.components().companies
    #expect(rows.map(\.strongComponent) == [1, 1, 2, 2])
    #expect(rows.map(\.part) == [.core, .core, .disconnected, .disconnected])
    #expect(rows[2].company.id == "a" && rows.startIndex == 0 && rows.endIndex == 4)
  }
}

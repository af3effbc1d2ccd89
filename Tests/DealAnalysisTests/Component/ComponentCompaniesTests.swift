import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct ComponentCompaniesTests {
  /// Of five vertices the third does not count, so that its component is one less.
  @Test func componentsAreNumberedBySizeAndFirstVertex() {
    let numbered = NumberedComponents([3, 0, 1, 1, 0, 2], count: 4, of: [0, 1, 3, 4, 5])
    #expect(numbered.sizes == [2, 1, 1, 1])
    #expect([0, 1, 3, 4, 5].map { numbered.number(of: $0) } == [2, 1, 3, 1, 4])
    #expect([0, 1, 3, 4, 5].map { numbered.size(of: $0) } == [1, 2, 1, 2, 1])
    #expect(NumberedComponents([0, 1], count: 2, of: []).sizes.isEmpty)
  }

  @Test func equalComponentsStandInTheOrderOfTheInput() throws {
    let source = try FlowSource(rows: bulkRows([("z", "y", 1), ("y", "z", 1), ("a", "b", 1), ("b", "a", 1)]))
    let rows = source.components().companies
    #expect(rows.map(\.strongComponent) == [1, 1, 2, 2])
    #expect(rows.map(\.part) == [.core, .core, .disconnected, .disconnected])
    #expect(rows[2].company.id == "a" && rows.startIndex == 0 && rows.endIndex == 4)
  }
}

import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a picture of a table shows")
struct DiagramContentRowsTests {
  @Test("rows of one kind between the same companies share a line; loops to oneself are kept")
  func lines() {
    var table = FlowTable(currency: .usd)
    for (source, target, kind, amount) in [
      ("a", "b", "loan", 1), ("b", "a", "loan", 2), ("a", "b", "loan", 4), ("a", "b", "rent", 8),
      ("a", "a", "rent", 16),
    ] {
      table.append(
        source: table.names.intern(source), target: table.names.intern(target),
        kind: UInt16(table.kindNames.intern(kind)), amount: AmountInterval(Int64(amount)),
        firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
    }
    let content = DiagramContent(rows: table)
    #expect(content.companies.map(\.name) == ["a", "b"])
    #expect(content.ties.map(\.parties) == [[0, 1], [1, 0], [0, 1], [0, 0]])
    #expect(content.ties.map { $0.amount?.exactValue } == [5, 2, 8, 16])
    #expect(content.ties.map(\.style.noun) == ["loan", "loan", "rent", "rent"])
    #expect(content.ties[0].parts.map(\.title) == ["row 1", "row 3"])
    #expect(content.ties.allSatisfy { $0.lineStyle == .solid && $0.parts.allSatisfy { $0.status == nil } })
  }
}

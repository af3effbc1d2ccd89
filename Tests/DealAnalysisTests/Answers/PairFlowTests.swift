import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("What flows between pairs of companies")
struct PairFlowTests {
  @Test("sums by pair and aspect, in the order of identifiers and aspects")
  func sums() throws {
    var web = DealWeb()
    web.buy("b", "a", 40)
    web.buy("b", "a", 2)
    web.invest("a", "b", 10)
    web.invest("a", "b", nil)
    let book = try DealBook(web.draft)
    let source = try FlowSource(book: book, query: FlowQuery(layer: .exposure, clock: Clock(of: book)))
    let flows = try source.pairFlows()
    // The provider has a backlog of 42; of what is promised and not paid, 10 and an unknown sum are undrawn; the customer
    // loses two services.
    #expect(flows.map(\.aspect) == [.backlog, .undrawn, .unquantified])
    #expect(flows.map(\.source.id) == ["a", "b", "b"])
    #expect(flows[0].amount == AmountInterval(42_00) && flows[1].amount == AmountInterval(lower: 10_00, upper: nil))
    #expect(flows.map(\.deals.count) == [2, 2, 2])
  }

  @Test("each flow is in one sum")
  func partition() throws {
    var web = DealWeb()
    for index in 0..<6 { web.buy("c\(index % 3)", "c\(3 + index % 2)", Int64(1 + index)) }
    let book = try DealBook(web.draft)
    for layer in Layer.allCases {
      let source = try FlowSource(book: book, query: FlowQuery(layer: layer, clock: Clock(of: book)))
      #expect(try source.pairFlows().reduce(0) { $0 + $1.deals.count } == source.table.count)
    }
  }

  @Test("a sum beyond 64 bits is an error")
  func overflow() throws {
    var web = DealWeb()
    web.buy("b", "a", .max / 200)
    web.buy("b", "a", .max / 200)
    web.buy("b", "a", .max / 200)
    let book = try DealBook(web.draft)
    let source = try FlowSource(book: book, query: FlowQuery(layer: .exposure, clock: Clock(of: book)))
    #expect(throws: AnalysisError.money(.overflow)) { try source.pairFlows() }
  }
}

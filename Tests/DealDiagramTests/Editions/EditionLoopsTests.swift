import DealAnalysis
import DealModel
import Testing

@testable import DealDiagram

@Suite("One number for each loop of editions")
struct EditionLoopsTests {
  /// A hub that pays back what some firms put into it, of which each edition knows other amounts, the larger ones first.
  private func edition(_ billions: [(firm: String, amount: Int64)]) throws -> (EditionLoops.Chosen, CircularFlowReport)
  {
    var web = ExampleWeb()
    for (firm, amount) in billions {
      web.deal(
        DealID(rawValue: "into-\(firm)"), .investment,
        [.investor: CompanyID(rawValue: firm), .investee: "hub"], billions: amount)
      web.deal(
        DealID(rawValue: "back-\(firm)"), .cloudContract,
        [.customer: "hub", .provider: CompanyID(rawValue: firm)], billions: amount)
    }
    var content = try web.content(.cash)
    let report = try web.source().circularFlows()
    let marks = LoopMarks(of: report, limit: 9, in: &content)
    return ((content, [], marks), report)
  }

  @Test("the last edition counts, and what only earlier ones have follows")
  func numbers() throws {
    let first = try edition([("b", 9), ("c", 5)]).0
    let last = try edition([("a", 8), ("b", 3)]).0
    #expect(first.marks.numbers == [1, 2] && last.marks.numbers == [1, 2])
    let numbered = EditionLoops.numbered([first, last])
    // a is 1 and b is 2 in the last one, so c is 3.
    #expect(numbered[1].marks.numbers == [1, 2])
    #expect(numbered[0].marks.numbers == [2, 3])
    #expect(numbered[0].marks.loops.map { $0.companies.map(\.id) } == [["b", "hub"], ["c", "hub"]])
    for tie in numbered[0].content.ties {
      let names = tie.parties.map { numbered[0].content.companies[$0].id }
      #expect(tie.loops == [names.contains("b") ? 1 : 2])
    }
  }

  @Test("one loop that stands out is the same one in every edition")
  func highlight() throws {
    let reports = try [[("b", 9), ("c", 5)], [("c", 4)], [("a", 8), ("b", 3)]].map { try edition($0).1 }
    var options = RelationshipDiagram.Options()
    options.highlight = .loop(2)
    let highlights = reports.indices.map { EditionLoops.options(options, for: $0, of: reports).highlight }
    #expect(highlights == [.loop(1), .none, .loop(2)])
    options.highlight = .cycles
    #expect(EditionLoops.options(options, for: 0, of: reports).highlight == .cycles)
  }
}

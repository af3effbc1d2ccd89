import DealAnalysis
import Testing

@testable import DealReport

struct ExposureReportDocumentTests {
  @Test func eachClassSaysWhatItMeansAndNoneIsSummed() throws {
    let text = try ExampleBook().source(.exposure).exposures(ExposureQuery(of: "south", to: "north")).text()
    #expect(text.hasPrefix("What South loses if North fails: committed, as of 2026-03-02, all claims\n"))
    #expect(text.contains("Undrawn   money promised and not yet paid"))
    #expect(text.contains("Unquantified   a service, a right or a safety that no amount measures"))
    #expect(text.contains("never summed"))
    #expect(text.contains("$15.0bn"))
  }

  /// What money does not measure has no amount, not even an unknown one.
  @Test func theUnquantifiedHasNoAmount() throws {
    let report = try ExampleBook().source(.exposure).exposures(ExposureQuery(of: "south"))
    let tables = report.document.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table.columns.map(\.title) } else { nil }
    }
    #expect(tables == [["Through", "Amount", "Status", "Date", "Deal"], ["Through", "Status", "Date", "Deal"]])
  }

  @Test func chainsNameEveryLink() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("east-buys", .cloudContract, [(.customer, "east"), (.provider, "north")], 5)
    let text = try book.source(.exposure).exposures(ExposureQuery(of: "east")).text()
    #expect(text.contains("Along chains   1 chain"))
    #expect(text.contains("East → North → South"))
    #expect(text.contains("east-buys"))
    #expect(text.contains("cloud-old"))
  }

  @Test func noExposureIsAClearSentence() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("rivalry", .competitor, [(.party, "east"), (.party, "north")], nil)
    book.deal("east-talks", .loan, [(.lender, "east"), (.borrower, "north")], 1, .rumored)
    let text = try book.source(.exposure).exposures(ExposureQuery(of: "east")).text()
    #expect(text.contains("No deal exposes East to another company, directly or along a chain."))
    #expect(text.contains("looser basis"))
  }
}

import DealAnalysis
import Testing

@testable import DealReport

struct CoverageReportSectionsTests {
  @Test func dealsTotalsAndWhatStandsApart() throws {
    let text = try CoverageReportDocumentTests.report().text(width: 200)
    #expect(text.contains("Deals to pay for") && text.contains("2026–2034"))
    #expect(text.contains("Totals without counterparties   deals may be inside; all that is owed: $300.0bn–$438.0bn"))
    #expect(text.contains("Listed apart") && text.contains("no term is known"))
  }

  @Test func cashIsNotAddedToWhatItMayInclude() throws {
    let text = try CoverageReportDocumentTests.report(.conditional).text(width: 200)
    #expect(text.contains("Cash and capital   together $55.0bn–$70.0bn"))
    #expect(text.contains("Cash on 2026-02-28: $20.0bn (actual: about $20.0bn [1])."))
    #expect(text.contains("whether the cash includes it is not said") && text.contains("not firm, so not in the cash"))
    #expect(text.contains("condition: a listing"))
    let unknown = try CoverageReportDocumentTests.report(hasFacts: false).text(width: 200)
    #expect(unknown.contains("No source tells the cash: it is unknown, which is not zero."))
  }

  // 100 × 10 ÷ 96 of the contract and 100 of the total in 2026, less 20 of cash, from 10: (110.41667 − 20) ÷ 10 − 1.
  @Test func growthBesideThatOfTheSources() throws {
    let text = try CoverageReportDocumentTests.report().text(width: 200)
    #expect(text.contains("to +804.2 % a year") && text.contains("2025 to 2026: at least +20 %"))
    #expect(text.contains("At worst, 2026 demands it."))
    let unknown = try CoverageReportDocumentTests.report(hasFacts: false).text(width: 200)
    #expect(unknown.contains("It cannot be told: no revenue is known of 2026 or before"))
  }

  @Test func suppliersThatFinanceWhatTheySell() throws {
    let text = try CoverageReportDocumentTests.report().text(width: 200)
    // 15 ÷ 138 and 15 ÷ 300
    #expect(text.contains("$15.0bn of the $138.0bn that are owed to them: 10.9 %"))
    #expect(text.contains("Of the totals without counterparties that is 5 %"))
  }
}

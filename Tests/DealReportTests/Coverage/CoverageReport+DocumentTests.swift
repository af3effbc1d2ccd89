import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

struct CoverageReportDocumentTests {
  /// South owes North 38, of which nobody says when, and 100 over eight years from March 2026 on; it gets 15 from it.
  ///
  /// Beside these stand a total of 300 through 2028, cash of 20, and revenue of 10 in 2025 and of more than 12 in 2026.
  static func report(
    _ basis: Basis = .committed, assuming assumptions: [CoverageQuery.Assumption] = [], hasFacts: Bool = true
  ) throws -> CoverageReport {
    var book = ExampleBook()
    if hasFacts {
      func fact(
        _ id: FactID, _ kind: CompanyFact.Kind, _ value: Amount, _ time: CompanyFact.Time, _ nature: CompanyFact.Nature
      ) {
        book.draft.facts.append(
          CompanyFact(
            id: id, company: "south", kind: kind, time: time, nature: nature, includes: .unknown,
            claims: [FactClaim(source: "paper", value: .money(value))]))
      }
      fact("owed", .commitments, .exact(Self.billions(300)), .through(.year(2028)), .actual)
      fact("cash", .cash, .about(Self.billions(20)), .date(.day(ExampleBook.day("2026-02-28"))), .actual)
      fact("sales-2025", .revenue, .exact(Self.billions(10)), .period(.year(2025)), .actual)
      fact("sales-2026", .revenue, .over(Self.billions(12)), .period(.year(2026)), .forecast)
    }
    var query = CoverageQuery(of: "south")
    query.assumptions = assumptions
    return try book.source(.cash, basis).coverage(query)
  }

  private static func billions(_ number: Int64) -> Money { Money(minorUnits: number * 100_000_000_000, currency: .usd) }

  @Test func theAnswerStandsFirstAndNamesItsAssumptions() throws {
    let text = try Self.report().text(width: 200)
    #expect(
      text.hasPrefix("What South has to pay, against what it has and earns, 2026 to 2034: committed, as of 2026-03-02"))
    #expect(text.contains("When the money runs out   2026 at the earliest"))
    #expect(text.contains("no source bounds the revenue of 2026 from above"))
    #expect(
      text.contains("A1  The term of “cloud-new” begins in 2026-03, the month of its date; no source tells when."))
    #expect(text.contains("default  --assume 'usableShare=100 %'"))
    // A1 and A2 are about the contract and the total.
    #expect(text.contains("all gaps assume A3 A4 A5"))
  }

  @Test func unknownIsADashAndNeverZero() throws {
    let text = try Self.report().text(width: 200)
    let year = try #require(text.split(separator: "\n").first { $0.contains("  2029  ") })
    #expect(year.contains("$12.5bn") && year.contains("–") && !year.contains("$0"))
    #expect(try Self.report(hasFacts: false).text(width: 200).contains("When the money runs out cannot be told"))
  }

  @Test func whatIsAssumedIsSaidToBeTheReaders() throws {
    let report = try Self.report(assuming: [
      .revenue(year: 2026, 1_200_000_000_000), .growth(Ratio(millionths: 500_000)),
      .usableShare(Ratio(millionths: 600_000)),
    ])
    let text = report.text(width: 200)
    #expect(text.contains("Usable") && text.contains("$7.2bn"))
    #expect(text.contains("--assume 'growth=50 %'") && text.contains("After 2026, revenue grows by 50 % a year."))
    // At least 102.4 of 2026 alone exceed 20 + 15 + 7.2.
    #expect(text.contains("The money runs out in 2026, whatever the bounds."))
  }

  @Test func theBasesStandSideBySide() throws {
    let text = try Self.report(.conditional).text(width: 200)
    #expect(text.contains("On each basis   to 2034") && text.contains("$55.0bn–$70.0bn"))
  }

  @Test func markdownHasTheSameTables() throws {
    let text = try Self.report().markdown()
    #expect(text.contains("| Year |") && text.contains("Example Paper"))
  }
}

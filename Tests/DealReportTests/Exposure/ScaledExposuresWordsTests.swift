import DealAnalysis
import Testing

@testable import DealReport

struct ScaledExposuresWordsTests {
  /// The words of a text without its line ends.
  private func words(_ report: ExposureReport) -> String {
    report.text(width: 1_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func withoutABaseTheBookIsToldWhatIsMissing() throws {
    let report = try ExampleBook.lending.exposures(of: "south", base: .cash)
    let text = words(report)
    #expect(text.contains("No fact of the kind “cash” counts for any company on these dates"))
    #expect(text.contains("{company: east, kind: cash, date: 2026-02-27, nature: actual,"))
    // The chains stand there as they do without a base.
    #expect(text.contains("Along chains 1 chain"))
    let revenue = try words(ExampleBook.lending.exposures(of: "south", base: .revenue))
    #expect(revenue.contains("kind: revenue, period: 2026,"))
  }

  @Test func whoseBaseIsMissingIsNamed() throws {
    var book = ExampleBook.lending
    book.company("far", "Far")
    book.loan("far-south", "far", "south", 10)
    let text = try words(book.exposures(of: "far"))
    #expect(text.contains("The book equity of South is not known: at the least nothing goes on there"))
    #expect(try !words(ExampleBook.lending.exposures(of: "south")).contains("is not known: at the least"))
  }

  @Test func ofManyOnlyTheFirstAreNamed() throws {
    var book = ExampleBook.lending
    for number in 10..<22 {
      book.company("firm\(number)", "Firm \(number)")
      book.loan("loan\(number)", number == 10 ? "south" : "firm\(number - 1)", "firm\(number)", 5)
    }
    let text = try words(book.exposures(of: "south"))
    #expect(text.contains("Firm 18 and 2 more is not known: at the least"))
  }

  @Test func aChainLongerThanThreeLinksIsAnExposure() throws {
    var book = ExampleBook.lending
    for (lender, borrower) in [("one", "two"), ("two", "three"), ("three", "south")] {
      book.company(lender, lender)
      book.loan(lender, lender, borrower, 10)
    }
    let text = try words(book.exposures(of: "one", to: "west"))
    #expect(text.contains("one → West, in all") && !text.contains("No deal exposes"))
  }

  @Test func exposuresBeyondTheWholeBaseAreNamed() throws {
    var book = ExampleBook.lending
    book.draft.facts.removeAll { $0.company == "east" }
    book.fact("east", .equity, 35)
    let text = try words(book.exposures(of: "south"))
    #expect(text.contains("What East loses through West (at risk, $7.0bn) is more than its whole book equity: 200 %."))
  }

  @Test func aClosedLoopIsASentence() throws {
    var book = ExampleBook.lending
    book.loan("more", "east", "west", 70)
    book.loan("most", "west", "east", 105)
    let text = try words(book.exposures(of: "south", to: "west"))
    #expect(text.contains("What South loses through West (at risk) has no sum: losses go round among East and West"))
    #expect(text.contains("no sum"))
  }
}

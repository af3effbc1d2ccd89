import Testing

@testable import DealAnalysis
@testable import DealReport

struct CircularityReportDocumentTests {
  /// The book of two companies: 15 goes from North to South and 138 comes back, so 30 of 153 circulates, 19.6 %; on conditions
  /// 50, so 100 of 188, 53.2 %.
  static func report(_ change: (inout CircularityQuery) -> Void = { _ in }) throws -> CircularityReport {
    var query = CircularityQuery()
    change(&query)
    return try ExampleBook().source().circularity(query)
  }

  @Test func measuresSideBySide() throws {
    let text = try Self.report().text(width: 140)
    #expect(
      text.hasPrefix(
        "$30.0bn of $153.0bn can circulate, each unit counted on each leg, on cash, committed, as of 2026-03-02, all claims\n"
      ))
    let share = try #require(text.split(separator: "\n").first { $0.hasPrefix("· its share") })
    #expect(
      share.split(whereSeparator: { $0 == " " }).map(String.init).dropFirst(3).joined(separator: " ")
        == "no money 19.6 % 53.2 % 53.2 % 53.2 %")
    #expect(text.contains("Principal") && text.contains("$15.0bn"))
  }

  @Test func whoByWhichDealsRoundWhichLoops() throws {
    let text = try Self.report().text(width: 140)
    #expect(text.contains("North → South → North") && text.contains("What comes back to whom"))
    #expect(text.contains("South ($15.0bn to it, $15.0bn from it)"))
    #expect(text.contains("$15.0bn, and no deals with less do") && text.contains("[1] Example Paper"))
    #expect(text.contains("it says nothing about anyone's intention") && text.contains("proven by its dual"))
  }

  @Test func sharesAreNotRoundedToNothingOrAll() {
    let shares = [0, 0.0004, 0.0006, 0.5, 0.9994, 0.9996, 1].map(percentText)
    #expect(shares == ["0 %", "< 0.1 %", "0.1 %", "50 %", "99.9 %", "> 99.9 %", "100 %"])
    func range(_ least: Double, _ greatest: Double) -> String {
      shareText(CircularShare(least: least, greatest: greatest, isLeastExact: true, isGreatestExact: true))
    }
    #expect(range(0, 0.307) == "0–30.7 %" && range(0.2, 0.2) == "20 %" && range(0.0001, 0.5) == "< 0.1 % – 50 %")
  }

  @Test func daysAreATable() throws {
    let text = try Self.report { $0.isOverTime = true }.text(width: 140)
    #expect(text.contains("Over time") && text.contains("2026-02-27") && text.contains("2026-03-02"))
    // On 2026-02-27 the first contract was known, so 30 of 53 went round: 56.6 %; on 2026-03-02, 30 of 153.
    #expect(text.contains("56.6 %") && text.contains("$53.0bn"))
  }

  @Test func noLoopIsAClearSentence() throws {
    let text = try bulkSource([("a", "b", 3), ("b", "c", 1)]).circularity().text()
    #expect(text.hasPrefix("No money goes round in rows.csv"))
    #expect(text.contains("No payment can come back to where it began"))
    let empty = try ExampleBook(empty: "Nothing").source().circularity().text()
    #expect(
      empty.hasPrefix("No money goes round on cash, committed") && empty.contains("No deal counts that moves money"))
  }

  @Test func unknownAmountsAreSaidToBe() throws {
    let text = try bulkSource([("a", "b", nil), ("b", "a", nil)]).circularity().text()
    #expect(text.hasPrefix("Whether money goes round depends on amounts that are not known"))
    #expect(
      text.contains("no amount on any deal is known") && text.contains("no amount on a → b → a has an upper bound"))
    #expect(text.contains("On loops, but of unknown amount"))
  }

  @Test func aClosedTableGoesRoundAsAWhole() throws {
    let text = try bulkSource([("a", "b", 3), ("b", "a", 3)]).circularity().text()
    #expect(
      text.hasPrefix("6 of 6 can circulate, each unit counted on each leg, in rows.csv") && text.contains("100 %"))
  }

  @Test func largeComponentsSayWhatWasLeftOut() throws {
    let rows = (0..<301).map { ("c\($0)", "c\(($0 + 1) % 301)", Int64(1) as Int64?) }
    let report = try bulkSource(rows.map { (source: $0.0, target: $0.1, units: $0.2) }).circularity()
    let text = report.text()
    #expect(text.contains("301 companies are on loops together") && text.contains("not computed"))
    #expect(text.contains("the first 100 of 301") && !report.header.isComplete)
  }
}

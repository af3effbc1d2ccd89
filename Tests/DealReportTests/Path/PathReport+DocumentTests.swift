import DealAnalysis
import Testing

@testable import DealReport

struct PathReportDocumentTests {
  private func paths(
    _ rows: [(source: String, target: String, units: Int64?)], _ change: (inout PathQuery) -> Void = { _ in }
  )
    throws -> PathReport
  {
    var query = PathQuery(from: "a", to: "d")
    change(&query)
    return try bulkSource(rows).paths(query)
  }

  /// Written by hand: North puts 15 into South, which buys from East for 4 and for an unknown amount.
  @Test func theChainAsAReaderSeesIt() throws {
    var book = ExampleBook()
    book.company("east", "East")
    book.deal("chips", .supply, [(.customer, "south"), (.supplier, "east")], 4)
    book.deal("power", .supply, [(.customer, "south"), (.supplier, "east")], nil, source: "wire")
    let expected = """
      1 chain of at most 6 legs from North to East on cash, committed, as of 2026-03-02, all claims
      Example deals · an example with invented firms
      Companies stand for their groups · amounts in USD

      1. North → South → East   2 legs · smallest leg $4.0bn–$15.0bn
         From   To              Amount  Status     Date        Deal
         North  South          $15.0bn  committed  2026-02-27  North's stake, First part (investment) [1]
         South  East          ≥ $4.0bn                         2 deals together:
                                $4.0bn  committed  2026-02-27  · chips (supply) [1]
                               unknown  committed  2026-03-02  · power (supply) [2]
      """
    let text = try book.source().paths(PathQuery(from: "north", to: "east")).text(width: 120)
    let flat = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(flat(text).hasPrefix(flat(expected)), "\(text)")
    for words in [
      "What every chain passes in this order South", "The fewest flows that cut all chains 1 flow · together $15.0bn",
      "The least amount that cuts all chains", "A chain passes no company twice",
      "the one nearest to North is given", "Example Wire",
    ] {
      #expect(flat(text).contains(words), "\(words) in \(text)")
    }
  }

  @Test func listsThatAreCutSaySo() throws {
    let rows: [(source: String, target: String, units: Int64?)] = [
      ("a", "b", 2), ("b", "d", 3), ("a", "c", 2), ("c", "d", 3), ("a", "e", 2), ("e", "d", 3), ("a", "d", 1),
    ]
    let report = try paths(rows) { $0.limit = 2 }
    let text = report.text(width: 200)
    #expect(text.hasPrefix("4 chains of at most 6 legs from a to d in rows.csv\n"))
    #expect(text.contains("The first 2 of them follow.") && text.contains("1. a → d   1 leg · smallest leg 1"))
    #expect(text.contains("No company between the two is on every chain."))
    #expect(text.contains("4 rows · together 7"))
    let one = try paths(rows) { $0.limit = 1 }.text(width: 200)
    #expect(one.contains("The first of them follows."))
  }

  @Test func noChainSaysWhy() throws {
    let none = try paths([("d", "a", 1)]).text(width: 200)
    #expect(none.hasPrefix("No chain of at most 6 legs from a to d in rows.csv\n"))
    #expect(none.contains("a reaches d along no chain, however long. Other rows may say more."))
    #expect(!none.contains("What every chain passes"))
    let long = try paths([("a", "b", 1), ("b", "c", 1), ("c", "d", 1)]) { $0.maximumLength = 1 }.text(width: 200)
    #expect(long.hasPrefix("No chain of at most 1 leg from a to d"))
    #expect(long.contains("The shortest chain has 3 legs: --max-length 3 finds it."))
    #expect(long.contains("b → c"))
    let any = try paths([("a", "d", 1)]) { $0.maximumLength = nil }.text(width: 200)
    #expect(any.hasPrefix("1 chain from a to d in rows.csv"))
  }

  @Test func aSearchThatWasCutShortSaysSo() throws {
    let text = try paths([("a", "b", 1), ("b", "d", 1)]) { $0.visitBudget = 1 }.text(width: 200)
    #expect(text.contains("cut short") && text.contains("--visit-budget"))
  }

  @Test func unknownIsNotZero() throws {
    let open = try paths([("a", "b", nil), ("b", "d", 5)]).text(width: 200)
    #expect(open.contains("The least amount that cuts all chains   ≤ 5 · 1 row"), "\(open)")
    let endless = try paths([("a", "b", nil), ("b", "d", nil), ("a", "d", 2)]).text(width: 200)
    #expect(endless.contains("≥ 2: each set of flows"), "\(endless)")
    let nothing = try paths([("a", "d", nil)]).text(width: 200)
    #expect(nothing.contains("Not computed: no flow on the chains has a known amount."))
    #expect(nothing.contains("smallest leg unknown"))
  }
}

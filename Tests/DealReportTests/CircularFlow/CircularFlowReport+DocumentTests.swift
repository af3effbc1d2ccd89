import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealReport

struct CircularFlowReportDocumentTests {
  /// Written by hand: it fixes what a reader sees for a book whose numbers are worked out in its description.
  @Test func theLoopAsAReaderSeesIt() throws {
    let expected = """
      1 circular flow on cash, conditional, as of 2026-03-02, all claims
      Example deals · an example with invented firms
      Companies stand for their groups · amounts in USD

      1. North → South → North
         $50.0bn can go round · North gets back 2.76× · part of the way back runs 8 years · way back dated
         the same day
         From   To       Amount  Status       Date        Deal
         North  South   $50.0bn                           North's stake (investment)
                        $15.0bn  committed    2026-02-27  · First part [1]
                        $35.0bn  conditional  2026-02-27  · Further part; condition: a listing [1]
         South  North  $138.0bn                           2 deals together:
                        $38.0bn  committed    2026-02-27  · cloud-old (cloud contract) [1]
                       $100.0bn  committed    2026-03-02  · cloud-new (cloud contract, 8 years) [2]

      Sources
         [1] Example Paper, “Deals”, 2026-02-27 <https://example.com/deals?a=1&b=2>
         [2] Example Wire, “More deals”, 2026-03-02

      How to read this
         · What can go round is the smallest leg.
         · What comes back is counted for each unit that the largest investor on the way puts in.
         · All circular flows of at most 6 legs are counted.
         · A circular flow is a finding of arithmetic; it says nothing about anyone's intention.
         · The amount is exactly known for 3 of 3 deals.
         · Read: example.yaml (SHA-256 0f0f0f0f0f0f…).

      """
    #expect(try ExampleBook().cycles(.conditional).text() == expected)
  }

  @Test func noLoopIsAClearSentenceWithAHint() throws {
    let text = try ExampleBook().cycles(.paid).text(width: 200)
    #expect(text.hasPrefix("No circular flow on cash, paid, as of 2026-03-02, all claims\n"))
    #expect(text.contains("Nothing comes back to where it began."))
    #expect(text.contains("try committed, conditional, headline or rumored."))
  }

  @Test func contestedAndInferredAreMarkedAndExplained() throws {
    var book = ExampleBook()
    book.draft.deals[1].claims.append(Claim(source: "paper", whole: ExampleBook.fields(.announced, 38)))
    book.deal("more", .supply, [(.customer, "south"), (.supplier, "north")], 1, basis: .inferred(reason: "it follows"))
    let text = try book.cycles(.headline).text()
    #expect(text.contains("cloud-old (cloud contract), contested [1]"))
    #expect(text.contains("more (supply), inferred [1]"))
    #expect(text.contains("“Contested”:"))
    #expect(text.contains("“Inferred”:"))
    #expect(text.contains("ranked by its upper bound"))
  }

  @Test func anApproximateAmountIsMarked() throws {
    var book = ExampleBook()
    book.draft.deals[1].claims[0].whole.amount = .about(Money(minorUnits: 3_800_000_000_000, currency: .usd))
    let text = try book.cycles().text()
    #expect(text.contains("about $38.0bn"))
    #expect(text.contains("about $138.0bn"))
    #expect(text.contains("   $15.0bn can go round") || text.contains("  $15.0bn can go round"))
  }

  @Test func whatIsNotListedIsCounted() throws {
    let rows = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("d", "e"), ("e", "c")]
    var query = CircularFlowQuery()
    query.limit = 1
    let source = try bulkSource(rows.map { ($0.0, $0.1, 1) })
    let text = try source.circularFlows(query).text()
    #expect(text.hasPrefix("3 circular flows in rows.csv\n"))
    #expect(text.contains("The first of them follows."))
    query.countsOnly = true
    let document = try source.circularFlows(query).document
    guard case .table(let table)? = document.sections.first?.blocks.first else {
      Issue.record("no table of counts")
      return
    }
    #expect(table.rows == [["2", "2"], ["3", "1"]])
  }

  @Test func anEarlyEndIsSaid() throws {
    var query = CircularFlowQuery()
    query.visitBudget = 1
    let text = try ExampleBook().source().circularFlows(query).text()
    #expect(text.hasPrefix("Search cut short, no circular flow found on cash, committed"))
    #expect(!text.contains("Nothing comes back"))
    let complete = ["a", "b", "c", "d", "e"]
    let rows = complete.flatMap { from in complete.filter { $0 != from }.map { (from, $0, Int64?.some(1)) } }
    query.visitBudget = 200
    let some = try bulkSource(rows).circularFlows(query)
    #expect(some.count > 0 && some.text().hasPrefix("At least"))
    for report in [text, some.text(), some.markdown()] {
      // Lines are broken anywhere, and Markdown escapes nothing in these words.
      let words = report.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for option in ["--max-length", "--min-amount", "--through", "--visit-budget", "cut short"] {
        #expect(words.contains(option), "\(report)")
      }
    }
  }

  /// What took a time that grew with the square would not end here: the heading is one text of two megabytes.
  @Test func aRingOfManyLegsIsWritten() throws {
    let count = 50_000
    let rows = (0..<count).map { ("firm \($0)", "firm \(($0 + 1) % count)", Int64?.some(1)) }
    var query = CircularFlowQuery()
    query.maximumLength = nil
    let report = try bulkSource(rows).circularFlows(query)
    #expect(report.cycles.first?.legs.count == count)
    #expect(report.csv().utf8.count { $0 == 0x0A } == count + 1)
    #expect(report.csvTable.rows.count == count)
    #expect(report.text().contains("firm 49999"))
  }

  /// Legs of very many bulk rows would bury the answer.
  @Test func manyRowsOfALegAreCounted() throws {
    let rows = [("b", "a", Int64(1))] + (0..<12).map { _ in ("a", "b", Int64(1)) }
    let text = try bulkSource(rows.map { ($0.0, $0.1, $0.2) }).circularFlows().text()
    #expect(text.contains("12 rows together:"))
    #expect(text.contains("and 7 more"))
  }

  @Test func neverAnAccusation() throws {
    for basis in Basis.allCases {
      let report = try ExampleBook().cycles(basis)
      for text in [report.text(), report.markdown(), report.csv(), try report.json()] {
        for word in ["fraud", "round-trip", "suspicious", "scheme"] { #expect(!text.lowercased().contains(word)) }
      }
    }
  }
}

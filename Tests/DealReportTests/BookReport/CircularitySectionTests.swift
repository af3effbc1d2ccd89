import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("How much goes round, in a report")
struct CircularitySectionTests {
  // Committed: 15 out, 138 back, so that 30 of 153 circulate; conditional: 50 and 138, 100 of 188, which is 53.2 %.
  @Test("the measures side by side, and who has a part")
  func tables() throws {
    let report = try ExampleReport()
    let tables = report.tables(.circularity)
    let rows = report.rows
    #expect(tables[0].columns.map(\.title) == ["Measure", "paid", "committed", "conditional", "headline", "rumored"])
    #expect(!tables[0].isSortable && tables[0].entries.count == CircularityLine.allCases.count)
    #expect(rows[.measure(.total)]?["committed"]?.text == "$153.0bn" && rows[.measure(.total)]?["paid"]?.text == "$0")
    #expect(rows[.measure(.circulation)]?["conditional"]?.text == "$100.0bn")
    #expect(rows[.measure(.share)]?["conditional"]?.text == "53.2\u{A0}%")
    #expect(rows[.measure(.share)]?["paid"]?.text == "no money")
    #expect(rows[.measure(.known)]?["committed"]?.text == "3 of 3")
    // Of 15 one way and 138 the other, twice 15 flow both ways, all of it between firms on a loop; to settle 123 net takes
    // 123, so that 30 of 153 are more than that; and 15 make the round.
    let lines: [(CircularityLine, StyledText)] = [
      (.reciprocity, "$30.0bn"), (.balanced, "$30.0bn"), (.componentVolume, "$153.0bn"), (.excess, "$30.0bn"),
      (.principal, "$15.0bn"),
    ]
    for (line, value) in lines { #expect(rows[.measure(line)]?["committed"]?.text == value, "\(line)") }
    // North pays 15, all of which comes back; of the 138 that it is paid that is 10.9 %.
    #expect(
      tables[1].words(0) == [
        "North", "$15.0bn", "$15.0bn", "100\u{A0}%", "10.9\u{A0}%", "South ($15.0bn to it, $15.0bn from it)",
      ])
  }

  @Test("what is on no loop counts as money, and on no loop")
  func besideLoops() throws {
    let rows = try ExampleReport(.committed) { book in
      book.company("west", "West")
      book.deal("chips", .supply, [(.customer, "south"), (.supplier, "west")], 46)
    }.rows
    #expect(rows[.measure(.total)]?["committed"]?.text == "$199.0bn")
    #expect(rows[.measure(.componentVolume)]?["committed"]?.text == "$153.0bn")
  }

  @Test("a loop that nothing bounds is named")
  func endless() throws {
    var book = ExampleBook(empty: "Unknown")
    book.company("a", "A")
    book.company("b", "B")
    book.deal("one", .investment, [(.investor, "a"), (.investee, "b")], nil)
    book.deal("two", .supply, [(.customer, "b"), (.supplier, "a")], nil)
    let report = try ExampleReport(DealBook(book.draft))
    #expect(
      report.paragraphs(.circularity) == ["Nothing bounds what circulates: no amount on A → B → A has an upper bound."])
  }

  @Test("no money")
  func absence() throws {
    let report = try ExampleReport(DealBook(ExampleBook(empty: "Nothing").draft))
    #expect(report.paragraphs(.circularity) == ["No deal counts that moves money."])
  }
}

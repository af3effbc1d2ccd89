import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("On how few companies rest, in a report")
struct ConcentrationSectionTests {
  // Suppliers of South with 138 and 46: shares of 75 and 25 %, 0.5625 + 0.0625 = 0.625, 1 ÷ 0.625 = 1.6.
  @Test("shares, index and equal parties")
  func tables() throws {
    let report = try ExampleReport(.committed) { book in
      book.company("west", "West")
      book.deal("chips", .supply, [(.customer, "south"), (.supplier, "west")], 46)
    }
    let side = try #require(
      report.answers.concentration.rows.first { $0.company.id == "south" && $0.side == .suppliers })
    let row = try #require(report.rows[.side(side)])
    #expect(row["Parties"]?.text == "2" && row["Amount"]?.text == "$184.0bn" && row["Largest known"]?.text == "North")
    #expect(row["Share"]?.text == "75\u{A0}%" && row["HHI"]?.text == "6,250" && row["As if equal"]?.text == "1.6")
    let parties = report.tables(.concentration)[1]
    let rows = parties.entries.indices.map { parties.words($0) }.filter { $0[0] == "South" && $0[1] == "suppliers" }
    #expect(rows.map { $0[3] } == ["75\u{A0}%", "25\u{A0}%"] && rows.map { $0[4] } == ["$138.0bn", "$46.0bn"])
    let sentences = report.summary.map(\.words)
    #expect(
      sentences.contains(
        "Of the sides with several parties, the suppliers of South are the most concentrated: 2 of them with an HHI of 6,250, as if 1.6 were equal."
      ))
  }

  // One party has 138, another from nothing to 46: the share of the first is at least 138 ÷ 184 = 75 %.
  @Test("shares stand in an order by what is certain")
  func orders() throws {
    var book = ExampleBook()
    book.company("west", "West")
    book.deal("chips", .supply, [(.customer, "south"), (.supplier, "west")], nil)
    let limit = Money(minorUnits: 46 * 100_000_000_000, currency: .usd)
    book.draft.deals[3].claims[0].whole.amount = .atMost(limit)
    let report = try ExampleReport(DealBook(book.draft))
    let side = try #require(
      report.answers.concentration.rows.first { $0.company.id == "south" && $0.side == .suppliers })
    #expect(
      report.rows[.side(side)]?["Share"]?.text == "75–100\u{A0}%" && report.rows[.side(side)]?["Share"]?.order == 0.75)
  }

  @Test("shares that nobody can tell, and parties without a name")
  func unknown() throws {
    var book = ExampleBook(empty: "Unknown")
    book.company("a", "A")
    book.draft.companies.append(Company(id: "funds", name: "Funds", kind: .unnamed))
    book.deal("one", .investment, [(.investor, "funds"), (.investee, "a")], nil)
    let report = try ExampleReport(DealBook(book.draft))
    let table = report.tables(.concentration)[0]
    #expect(table.words(0) == ["A", "funders", "1", "–", "Funds (not named)", "–", "–"])
    // No side rests on a single party when that one may be many.
    #expect(report.summary.contains { $0.words == "On how few a company rests cannot be told: no side has shares." })
  }
}

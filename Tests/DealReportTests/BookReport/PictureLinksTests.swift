import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Where the ties of a picture lead")
struct PictureLinksTests {
  private func book() throws -> DealBook {
    var example = ExampleBook()
    example.deal("a_b.c", .loan, [(.lender, "north"), (.borrower, "south")], 1)
    example.deal("x_2", .loan, [(.lender, "north"), (.borrower, "south")], 1)
    return try DealBook(example.draft)
  }

  // In pictures a sign that is no letter, digit or hyphen is written as “_” and two hexadecimal digits.
  @Test(
    "to the deal of a tie, whatever else its name holds",
    arguments: [
      ("tie.investment.stake.First_20part", "stake"), ("tie.investment.stake", "stake"),
      ("tie.investment.stake_2", "stake"),
      ("tie.loan.a_5fb_2ec", "a_b.c"), ("tie.loan.x_5f2", "x_2"), ("tie.loan.x_2", nil), ("tie.loan.x_5f2_3", "x_2"),
      ("company.stake", nil), ("company.a.stake", nil), ("tie.loan", nil), ("tie.loan.nothing", nil), ("", nil),
      ("tie..", nil),
    ])
  func places(part: String, deal: String?) throws {
    let links = PictureLinks(try book(), limit: nil)
    #expect(links.place(part) == deal.map { ReportAnchor.deal($0) })
  }

  @Test("to none that is not listed")
  func limit() throws {
    let links = PictureLinks(try book(), limit: 1)
    #expect(links.place("tie.investment.stake") != nil && links.place("tie.cloudContract.cloud-old") == nil)
  }
}

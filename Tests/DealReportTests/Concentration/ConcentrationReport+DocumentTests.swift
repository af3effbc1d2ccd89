import DealAnalysis
import Testing

@testable import DealReport

struct ConcentrationReportDocumentTests {
  /// North has 15 of the 25 that South gets, Third the rest: 0.6² + 0.4² = 0.52.
  static func report(_ query: ConcentrationQuery = ConcentrationQuery()) throws -> ConcentrationReport {
    var book = ExampleBook()
    book.company("third", "Third")
    book.deal("side", .investment, [(.investor, "third"), (.investee, "south")], 10)
    return try book.source().concentrations(query)
  }

  @Test func sharesWithTheirDeals() throws {
    let text = try Self.report(ConcentrationQuery(of: "south")).text()
    #expect(text.hasPrefix("How few stand on the other side of 1 company on cash, committed, as of"))
    #expect(text.contains("Funders of South   HHI 5,200, as if 1.92 were equal"))
    #expect(text.contains("60 %") && text.contains("40 %") && text.contains("North's stake"))
    #expect(text.contains("Suppliers of South   HHI 10,000, as if 1 were equal"))
    #expect(text.contains("[1] Example Paper"))
  }

  @Test func aMergerSaysWhatItAdds() throws {
    var query = ConcentrationQuery(of: "south")
    query.merging = ["north", "third"]
    let text = try Self.report(query).text()
    #expect(text.contains("North and Third as one: +4,800"))
    #expect(text.contains("it says nothing about markets"))
  }

  @Test func aListThatIsCutSaysSo() throws {
    var query = ConcentrationQuery()
    query.limit = 1
    #expect(try Self.report(query).text().contains("1 listed"))
  }

  @Test func nothingIsAClearSentence() throws {
    let text = try ExampleBook(empty: "Nothing").source().concentrations(ConcentrationQuery()).text()
    #expect(text.hasPrefix("No parties to share a total on cash, committed"))
    #expect(text.contains("A looser basis counts more deals"))
  }
}

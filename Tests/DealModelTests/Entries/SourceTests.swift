import DealModel
import Testing

@Suite struct SourceTests {
  @Test func aCitationNamesWhatIsKnown() {
    let day = PartialDate("2026-02-27") ?? .year(1)
    let both = Source(id: "s", publisher: "Example Paper", authors: ["A. One", "B. Two"], title: "Deals", date: day)
    #expect(both.citation == "Example Paper, A. One, B. Two, “Deals”, 2026-02-27")
    #expect(Source(id: "s", title: "Deals").citation == "“Deals”, unknown")
  }
}

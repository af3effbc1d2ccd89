import DealAnalysis
import Testing

@testable import DealReport

struct OverlapReportDocumentTests {
  @Test func sentencesWithBothSides() throws {
    let text = try bookWithRivals().overlaps().text()
    #expect(text.hasPrefix("1 firm tied to two rivals, 1 firm both investor and business partner: committed, as of"))
    #expect(text.contains("North is tied to two rivals, Rival and South"))
    #expect(text.contains("North funds and supplies South"))
    #expect(text.contains("Rivals by: rivalry (competitor) [1]"))
    #expect(text.contains("funds Rival"))
  }

  @Test func noOverlapIsAClearSentence() throws {
    let text = try ExampleBook(empty: "Nothing").overlaps().text()
    #expect(text.hasPrefix("No firm on two sides: committed"))
    #expect(text.contains("No firm funds, supplies or owns two competitors"))
  }
}

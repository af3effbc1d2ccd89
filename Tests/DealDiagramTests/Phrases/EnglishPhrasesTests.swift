import DealModel
import Testing

@testable import DealDiagram

@Suite("Pictures in English")
struct EnglishPhrasesTests {
  private let phrases = EnglishPhrases()

  @Test("one of something is not several of it")
  func numbers() {
    #expect(phrases.count(1, areRows: true) == "1 row" && phrases.count(2, areRows: true) == "2 rows")
    #expect(phrases.count(1, areRows: false) == "1 deal" && phrases.count(2, areRows: false) == "2 deals")
    #expect(phrases.furtherAway(1) == "1 company further away not drawn")
    #expect(phrases.moreLoops(1, areDrawn: true) == "and 1 more circular flow, not marked")
    #expect(phrases.moreLoops(2, areDrawn: false) == "and 2 more circular flows, not drawn")
    #expect(phrases.leftOut(1, smallerThan: "$5").hasSuffix(": 1 tie"))
    #expect(phrases.leftOut(0, smallerThan: "$5").hasSuffix(": no ties"))
    #expect(phrases.reach(1, from: "X") == "Within 1 tie of X" && phrases.reach(2, from: "X") == "Within 2 ties of X")
  }

  @Test("names of the model are words")
  func fields() {
    #expect(phrases.field("replacedBy") == "replaced by" && phrases.field("amount") == "amount")
  }
}

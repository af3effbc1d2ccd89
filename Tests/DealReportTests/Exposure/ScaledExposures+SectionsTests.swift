import DealAnalysis
import Testing

@testable import DealReport

struct ScaledExposuresSectionsTests {
  @Test func totalsAndWhatCarriesThem() throws {
    let text = try ExampleBook.lending.exposures(to: "west").text(width: 200)
    #expect(text.hasPrefix("Who loses what if West fails: committed"))
    #expect(text.contains("At risk, along all chains"))
    #expect(text.contains("57.1 %"))
    #expect(text.contains("East → West, in all"))
    #expect(text.contains("· the rest, which comes to a company again"))
    #expect(text.contains("· South → East → West"))
    #expect(text.contains("then East through West"))
    #expect(text.contains("The book equity of each"))
    #expect(text.contains("equity, 2026-02-27: $14.0bn [1]"))
    // What carries nothing that is measured is told without a base.
    #expect(!text.contains("Along chains   "))
  }

  @Test func markdownHasTheSame() throws {
    let text = try ExampleBook.lending.exposures(to: "west").markdown()
    #expect(text.contains("East → West, in all"))
    #expect(text.contains("$8.0bn"))
  }

  @Test func chainsThatJoinClassesStandByThemselves() throws {
    var book = ExampleBook.lending
    book.company("north", "North")
    book.deal("cloud", .cloudContract, [(.customer, "east"), (.provider, "north")], 7)
    let text = try book.exposures(of: "north", to: "west").text(width: 200).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("Chains that join classes 1 chain, each by itself: what they carry is never added"))
    #expect(text.contains("· North → East → West $3.5bn $7.0bn"))
  }
}

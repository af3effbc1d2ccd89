import DealModel
import Testing

@testable import DealFormats

@Suite struct WrittenValueTests {
  @Test func whatIsNotThereHasNoEntry() {
    let identifier: DealID? = nil
    #expect(WrittenEntry("a", text: nil) == nil)
    #expect(WrittenEntry("a", date: nil) == nil)
    #expect(WrittenEntry("a", id: identifier) == nil)
    #expect(WrittenEntry("a", flag: nil) == nil)
    #expect(WrittenEntry("a", texts: nil) == nil)
    #expect(WrittenEntry("a", texts: []) != nil)
  }

  /// A reader that knows numbers would take 0999 for 999, which is no year of a book.
  @Test func yearsBeforeOneThousandAreTexts() {
    for (year, isBare) in [(1, false), (999, false), (1000, true), (2026, true)] {
      guard case .bare = WrittenValue.date(.year(year)) else {
        #expect(!isBare)
        continue
      }
      #expect(isBare)
    }
  }

  @Test func smallIsWhatHoldsNothing() {
    #expect(WrittenValue.text("a").isSmall)
    #expect(WrittenValue.list([]).isSmall)
    #expect(WrittenValue.mapping([], .open).isSmall)
    #expect(!WrittenValue.texts(["a"]).isSmall)
    #expect(!WrittenValue.mapping([WrittenEntry("a", .flag(true))]).isSmall)
  }
}

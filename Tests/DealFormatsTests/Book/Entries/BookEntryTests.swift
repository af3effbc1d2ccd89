import DealFormats
import DealModel
import Testing

@Suite struct BookEntryTests {
  private func reading(_ text: String) -> DealBookReading { DealBookReader.read(Array(text.utf8), file: "book") }

  @Test func sectionsMayBeEmptyOrAbsent() {
    #expect(reading("dealgraph: 1\ncurrency: USD\n").book?.deals.isEmpty == true)
    #expect(reading("dealgraph: 1\ncurrency: USD\ndeals:\nrates:\nfacts: {}\n").book?.deals.isEmpty == true)
  }

  @Test func anExampleSaysSo() {
    #expect(reading("dealgraph: 1\ncurrency: USD\nexample: true\n").book?.isExample == true)
    #expect(reading("dealgraph: 1\ncurrency: USD\nexample: no\n").book?.isExample == false)
  }

  @Test(arguments: ["2", "1.0", "one", "'01'"])
  func otherVersionsAreNotJudged(version: String) {
    let found = reading("weather: fine\ndealgraph: \(version)\n").diagnostics
    #expect(found.map(\.code) == ["wrong-version"])
    #expect(found.first?.place == Place(file: "book", line: 2, column: 12))
  }

  @Test func theVersionMayBeQuoted() { #expect(reading("dealgraph: '1'\ncurrency: USD\n").book != nil) }
}

import DealModel
import Testing

@testable import DealFormats

@Suite struct BookFieldsTests {
  private func fields(_ text: String, keys: [String]) throws -> (fields: BookFields, log: ReadingLog) {
    let log = ReadingLog(file: "book")
    let root = try YAMLDocument(Array(text.utf8)).root
    let top = BookValue(node: root, path: .top, keyPosition: root.position, log: log)
    return (try #require(top.fields(keys)), log)
  }

  @Test func keepsTheOrderOfTheBook() throws {
    let (fields, log) = try fields("{b: 1, a: 2}", keys: ["a", "b", "c"])
    #expect(fields.all.map(\.key) == ["b", "a"])
    #expect(fields.text("a") == "2")
    #expect(fields["c"] == nil)
    #expect(log.isEmpty)
  }

  @Test func aMisspelledKeyCountsAsTheOneThatIsMeant() throws {
    let (fields, log) = try fields("{amuont: 1, status: 2}", keys: ["amount", "status"])
    #expect(fields.text("amount") == "1")
    #expect(fields["amount"]?.path == BookPath("amount"))
    #expect(log.allDiagnostics.map(\.code) == ["unknown-key"])
    #expect(log.corrections == [TextPosition(line: 1, column: 2): "amount"])
  }

  @Test func aKeyThatIsThereIsNotMeantTwice() throws {
    let (fields, log) = try fields("{amuont: 1, amount: 2}", keys: ["amount", "status"])
    #expect(fields.all.map(\.key) == ["amount"])
    #expect(fields.text("amount") == "2")
    #expect(log.allDiagnostics.map(\.remedy) == ["the keys here are amount, status"])
  }

  @Test func whatIsRequiredIsMissed() throws {
    let (fields, log) = try fields("\n  {a: 1}", keys: ["a", "b"])
    #expect(fields.required("a")?.text() == "1")
    #expect(fields.required("b") == nil)
    #expect(log.allDiagnostics.map(\.code) == ["missing-key"])
    #expect(log.allDiagnostics.first?.place == Place(file: "book", line: 2, column: 3))
    #expect(log.unreadPaths == [BookPath("b")])
  }
}

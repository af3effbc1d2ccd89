import DealModel
import Testing

@testable import DealFormats

@Suite struct BookFieldsTests {
  private func fields(
    _ text: String, keys: [String], required: [String] = []
  ) throws -> (fields: BookFields, log: ReadingLog) {
    let shape = EntryShape(
      "Entry", "An entry.",
      keys.map { FieldShape($0, .text, "A text.", need: required.contains($0) ? .byReader : .none) })
    let log = ReadingLog(file: "book")
    let root = try YAMLDocument(Array(text.utf8)).root
    let top = BookValue(node: root, path: .top, keyPosition: root.position, log: log)
    return (try #require(top.fields(shape)), log)
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

  @Test func aMisspelledKeyIsNotMissedToo() throws {
    let (fields, log) = try fields("{amuont: 1}", keys: ["amount"], required: ["amount"])
    #expect(fields.text("amount") == "1")
    #expect(log.allDiagnostics.map(\.code) == ["unknown-key"])
  }

  @Test func whatIsRequiredIsMissed() throws {
    let (fields, log) = try fields("\n  {a: 1}", keys: ["a", "b"], required: ["a", "b"])
    #expect(fields.text("a") == "1")
    #expect(fields["b"] == nil)
    #expect(log.allDiagnostics.map(\.code) == ["missing-key"])
    #expect(log.allDiagnostics.first?.place == Place(file: "book", line: 2, column: 3))
    #expect(log.unreadPaths == [BookPath("b")])
  }
}

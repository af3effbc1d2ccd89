import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

@Suite struct FlowInputFilterTests {
  /// A table at random, as text.
  private func text(_ generator: inout SeededGenerator) -> String {
    let header = "source,target,kind,amount,date,id\n"
    return (0..<Int.random(in: 0...25, using: &generator)).reduce(into: header) { text, row in
      let ends = (0..<2).map { _ in String(UnicodeScalar(UInt8.random(in: 97...102, using: &generator))) }
      let kind = ["loan", "Loan", "supply", "ärger"].randomElement(using: &generator) ?? ""
      let amount = ["", "5", "7.50", "100"].randomElement(using: &generator) ?? ""
      let date = ["", "2026-01-31", "2026-02", "2025"].randomElement(using: &generator) ?? ""
      text += "\(ends[0]),\(ends[1]),\(kind),\(amount),\(date),id\(row)\n"
    }
  }

  /// Filtering what was read gives what reading with the filter gives.
  @Test func isAsIfTheFileHadBeenReadWithTheFilter() throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<300 {
      let text = text(&generator)
      var filter = RowFilter()
      if Bool.random(using: &generator) { filter.asOf = CalendarDate("2026-01-15") }
      if Bool.random(using: &generator) { filter.since = CalendarDate("2025-12-31") }
      if Bool.random(using: &generator) { filter.kinds = ["loan", "gift", "ÄRGER"] }
      if Bool.random(using: &generator) { filter.minimumAmount = "6" }
      if Bool.random(using: &generator) { filter.maximumAmount = "50" }
      var options = FlowReadingOptions()
      let whole = try readCSV(text, options: options)
      options.filter = filter
      let expected = try readCSV(text, options: options)
      let filtered = try FlowInput(whole.table, rows: whole.rows, filter: filter)
      #expect(filtered.rows == expected.rows && filtered.missingKinds == expected.missingKinds, "\(filter)")
      #expect(filtered.readRows == expected.readRows && filtered.isConsistent, "\(filter)")
      let names = (0..<UInt32(expected.table.names.count)).map { expected.table.names[$0] }
      #expect((0..<UInt32(filtered.table.names.count)).map { filtered.table.names[$0] } == names)
    }
  }

  @Test func boundsInAnotherCurrencyAreRefused() throws {
    let input = try readCSV("source,target,amount,currency\na,b,5,USD\n")
    var filter = RowFilter()
    filter.minimumAmount = "5 EUR"
    #expect(throws: MoneyTextError.self) { try FlowInput(input.table, rows: input.rows, filter: filter) }
  }
}

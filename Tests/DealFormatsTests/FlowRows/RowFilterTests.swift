import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

struct RowFilterTests {
  private static let table = """
    source,target,kind,amount,date
    a,b,Loan,5,2026-01-31
    b,c,loan,,2026-02
    c,d,supply,7,2026
    d,e,,9,
    e,f,LOAN,11,2025-12-31

    """

  private static func sources(_ filter: (inout RowFilter) -> Void) throws -> [String] {
    var options = FlowReadingOptions()
    filter(&options.filter)
    let input = try readCSV(table, options: options)
    #expect(input.rows == RowCounts(read: 5, skipped: 0, filtered: 5 - input.table.count))
    #expect(input.isConsistent)
    // Companies without a row that counts are no companies of the table.
    let ends = Set(Array(input.table.sources) + Array(input.table.targets))
    #expect(ends.count == input.table.names.count)
    return input.readRows.map(\.source)
  }

  /// What certainly falls outside is left out; what is not known, or not exactly, may fall inside.
  @Test func leavesOutWhatIsCertainlyOutside() throws {
    #expect(try Self.sources { $0.asOf = CalendarDate("2026-01-31") } == ["a", "c", "d", "e"])
    #expect(try Self.sources { $0.asOf = CalendarDate("2026-01-30") } == ["c", "d", "e"])
    #expect(try Self.sources { $0.since = CalendarDate("2026-01-31") } == ["a", "b", "c", "d"])
    #expect(try Self.sources { $0.since = CalendarDate("2026-03-01") } == ["c", "d"])
    #expect(try Self.sources { $0.minimumAmount = "7" } == ["b", "c", "d", "e"])
    #expect(try Self.sources { $0.minimumAmount = "7.01" } == ["b", "d", "e"])
    #expect(try Self.sources { $0.maximumAmount = "7" } == ["a", "b", "c"])
    #expect(try Self.sources { ($0.minimumAmount, $0.maximumAmount) = ("6", "6.99") } == ["b"])
    #expect(try Self.sources { $0.kinds = ["loan"] } == ["a", "b", "e"])
    #expect(try Self.sources { $0.kinds = ["FLOW", "supply"] } == ["c", "d"])
    #expect(
      try Self.sources {
        $0.kinds = ["flow"]; $0.minimumAmount = "10"
      } == [])
  }

  @Test func seesTheDayOfSeconds() throws {
    var options = FlowReadingOptions()
    options.filter.asOf = CalendarDate("1970-01-01")
    options.filter.since = CalendarDate("1970-01-01")
    let text = "source,target,date\na,b,-1\nb,c,0\nc,d,86399\nd,e,86400\n"
    #expect(try readCSV(text, options: options).readRows.map(\.source) == ["b", "c"])
  }

  @Test func namesTheKindsThatNoRowHas() throws {
    var options = FlowReadingOptions()
    options.filter.kinds = ["loan", "grant", "Ärger"]
    #expect(try readCSV(Self.table, options: options).missingKinds == ["grant", "ärger"])
    #expect(try readCSV("source,target,kind\na,b,ÄRGER\n", options: options).missingKinds == ["grant", "loan"])
  }

  @Test func aLeastAmountInAnotherCurrencyIsAnError() {
    var options = FlowReadingOptions()
    options.badRows = .skip
    options.filter.minimumAmount = "5 EUR"
    let text = "source,target,amount,currency\na,b,1,USD\na,b,9,USD\n"
    #expect(csvProblems(text, options: options) == ["2:1 wrong-bound"])
  }

  /// A filter at reading gives what a filter of the whole table gives.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithFilteringAfterwards(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = "id,source,target,amount,date\n"
    for row in 0..<80 {
      let ends = (0..<2).map { _ in "c\(Int.random(in: 0..<9, using: &generator))" }
      let amount = Bool.random(using: &generator) ? "\(Int.random(in: 0..<100, using: &generator))" : ""
      let day = Int.random(in: 10...28, using: &generator)
      text += "r\(row),\(ends[0]),\(ends[1]),\(amount),2026-0\(Int.random(in: 1...9, using: &generator))-\(day)\n"
    }
    var options = FlowReadingOptions()
    options.filter.asOf = CalendarDate("2026-07-15")
    options.filter.since = CalendarDate("2026-02-15")
    options.filter.minimumAmount = "40"
    let (all, some) = (try readCSV(text), try readCSV(text, options: options))
    let wanted = (0..<all.table.count).filter { row in
      let day = all.table.day(all.table.timesFirst[row])?.description ?? ""
      let upper = all.table.amount(at: row).upper ?? .max
      return day >= "2026-02-15" && day <= "2026-07-15" && upper >= 4_000
    }
    #expect(some.readRows == wanted.map { all.readRows[$0] })
    #expect(some.table.deals.map { some.table.rowNames?[$0] } == wanted.map { "r\($0)" })
  }
}

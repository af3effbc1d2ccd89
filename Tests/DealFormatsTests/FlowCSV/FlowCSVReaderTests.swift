import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

struct FlowCSVReaderTests {
  @Test func readsEveryColumn() throws {
    let input = try readCSV(
      """
      id,date,currency,amount,kind,target,source
      r1,2026-02-27,USD,15.5,loan,b,a
      r2,2025-02,USD,,,a,b
      r3,,,,loan,a,a
      """)
    // Days since 1970-01-01 as `date --date=2026-02-27 +%s` gives them, divided by 86,400.
    #expect(
      input.readRows == [
        ReadRow(source: "a", target: "b", kind: "loan", lower: 1550, upper: 1550, first: 20511, last: 20511),
        ReadRow(source: "b", target: "a", lower: 0, upper: nil, first: 20120, last: 20147),
        ReadRow(source: "a", target: "a", kind: "loan"),
      ])
    #expect(input.table.currency == .usd)
    #expect(input.table.timeUnit == .day)
    #expect((0..<3).map { input.table.rowNames?[$0] } == ["r1", "r2", "r3"])
    #expect(input.warnings.isEmpty)
    #expect(input.isConsistent)
  }

  @Test func needsOnlySourceAndTarget() throws {
    let input = try readCSV("source,target\na,b\na,b\nb,b\n")
    #expect(
      input.readRows == [
        ReadRow(source: "a", target: "b"), ReadRow(source: "a", target: "b"), ReadRow(source: "b", target: "b"),
      ])
    #expect(input.table.currency == nil)
    #expect(input.table.rowNames == nil)
  }

  @Test func acceptsAHeaderAlone() throws {
    for text in ["source,target", "source,target\n", "\u{FEFF}source,target\r\n\r\n"] {
      #expect(try readCSV(text).readRows == [])
    }
  }

  @Test(arguments: [
    (text: "a,b", ends: [["a", "b"]]),
    (text: "a,b\n", ends: [["a", "b"]]),
    (text: "\n\na,b\n\n\nc,d\n\n", ends: [["a", "b"], ["c", "d"]]),
    (text: "\"a\",\"b\"", ends: [["a", "b"]]),
    (text: "\"a,b\",\"c\nd\"\n", ends: [["a,b", "c\nd"]]),
    (text: "\"a\r\nb\",\"c\rd\"\n", ends: [["a\r\nb", "c\rd"]]),
    (text: "\"a\"\"b\",\"\"\"\"", ends: [["a\"b", "\""]]),
    (text: "\"\"\"a\"\"\",\"\"\"\"\"\"", ends: [["\"a\"", "\"\""]]),
    (text: " a ,\tb c\t", ends: [["a", "b c"]]),
    (text: "\" a \",\"\tb\"", ends: [[" a ", "\tb"]]),
    (text: "a;b,c\td", ends: [["a;b", "c\td"]]),
    (text: "é,日本\n", ends: [["é", "日本"]]),
  ])
  func followsTheRulesOfQuoting(text: String, ends: [[String]]) throws {
    #expect(try readCSV("source,target\n" + text).ends == ends)
  }

  @Test(arguments: [
    // A row with too few and too many fields, beside good ones.
    (text: "a,b\na\na,b,c\nc,d\n", problems: ["3:1 wrong-field-count", "4:1 wrong-field-count"]),
    (text: "a,b\n,c\n", problems: ["3:1 empty-name"]),
    (text: "a,\n", problems: ["2:3 empty-name"]),
    (text: "\"\",  \n", problems: ["2:2 empty-name", "2:4 empty-name"]),
    (text: "a,b\n\"c,d\ne,f\n", problems: ["3:1 unterminated-quote"]),
    (text: "a,\"b", problems: ["2:3 unterminated-quote"]),
    (text: "a,b\"c\nd,\"e\"f\ng,h\n", problems: ["2:4 stray-quote", "3:6 stray-quote"]),
    (text: "a, \"b\"\n", problems: ["2:4 stray-quote"]),
    (text: "é日,b\"\n", problems: ["2:5 stray-quote"]),
    // The second field begins on the third line of the file, where a quoted field ends.
    (text: "\"a\r\nb\",\n", problems: ["3:4 empty-name"]),
    (text: "a\0,b\na\0,c\n", problems: ["2:1 nul-byte", "3:1 nul-byte"]),
  ])
  func reportsRowsThatCannotBeRead(text: String, problems: [String]) {
    #expect(csvProblems("source,target\n" + text) == problems)
    #expect(csvProblems("source,target\r" + text.replacing("\r\n", with: "\n").replacing("\n", with: "\r")) == problems)
  }

  @Test func reportsEveryProblemOfARow() {
    let text = "source,target,amount,currency,date\n,,1e3,USD,2026-02-30\na,b,1,usd,2026\nc,d,-1,,\n"
    #expect(
      csvProblems(text) == [
        "2:1 empty-name", "2:2 empty-name", "2:3 invalid-amount", "2:11 invalid-date", "3:7 unknown-currency",
        "4:8 mixed-currencies",
      ])
  }

  @Test func refusesInvalidUTF8WhereverTheNameStands() {
    let text = Array("source,target\na,".utf8) + [0xFF, 0x0A] + Array("é,".utf8) + [0xFF, 0x0A]
    #expect(csvProblems(text) == ["2:3 invalid-utf8", "3:3 invalid-utf8"])
  }

  @Test func listsTwentyProblemsAndCountsTheRest() {
    let header = "source,target\n"
    let twenty = (2...21).map { "\($0):1 wrong-field-count" }
    #expect(csvProblems(header + String(repeating: "a\n", count: 20)) == twenty)
    #expect(csvProblems(header + String(repeating: "a\n", count: 21)) == twenty + ["22:1 more-errors"])
    #expect(throws: InvalidInput.self) { try readCSV(header + String(repeating: "a\n", count: 57)) }
    do throws(InvalidInput) {
      _ = try readCSV(header + String(repeating: "a\n", count: 57))
    } catch {
      #expect(error.diagnostics.last?.message.hasPrefix("37 more errors") == true)
    }
  }

  @Test func reportsMixedCurrenciesOnce() {
    let rows = "a,b,1,USD\na,b,,EUR\na,b,1,EUR\na,b,1,\na,b,1,EUR\n"
    #expect(csvProblems("source,target,amount,currency\n" + rows) == ["4:7 mixed-currencies"])
  }

  @Test func wantsAnIdOfItsOwnForEveryRow() {
    #expect(
      csvProblems("id,source,target\nx,a,b\n,a,b\nx,a,b\n") == ["3:1 empty-id", "4:1 duplicate-id"])
  }

  /// An identifier stays with its row, also behind rows that have none and are left out.
  @Test func keepsIdsApartFromBadRows() throws {
    var options = FlowReadingOptions()
    options.badRows = .skip
    let input = try readCSV("id,source,target\n,a,b\nx,b,c\ny,,c\nx,c,d\nz,d,e\n\"q\"r,e,f\nw,f,g\n", options: options)
    #expect(input.readRows.map(\.source) == ["b", "d", "f"])
    #expect(Array(input.table.deals) == [1, 4, 6])
    #expect(input.table.deals.map { input.table.rowNames?[$0] } == ["x", "z", "w"])
    #expect(input.rows == RowCounts(read: 7, skipped: 4, filtered: 0))
    #expect(input.isConsistent)
  }

  @Test func stopsAtTheLimitsOfATable() {
    let text = "source,target,kind\na,b,k\nc,a,l\nb,a,m\nd,e,k\n"
    #expect(csvProblems(text, limits: .init(rows: 4, companies: 5, kinds: 3)) == [])
    #expect(csvProblems(text, limits: .init(rows: 3)) == ["5:1 too-many-rows"])
    #expect(csvProblems(text, limits: .init(companies: 2)) == ["3:1 too-many-names"])
    #expect(csvProblems(text, limits: .init(kinds: 2)) == ["4:5 too-many-kinds"])
  }

  @Test func holdsAsManyKindsAsItsIndicesReach() throws {
    let text = "source,target,kind\n" + (1...65_535).map { "a,b,k\($0)\n" }.joined()
    #expect(try readCSV(text).table.kindNames.count == 65_535)
    #expect(csvProblems(text + "a,b,k1\na,b,k0\n") == ["65538:5 too-many-kinds"])
  }

  @Test func readsSeconds() throws {
    let input = try readCSV("source,target,date\na,b,0\na,b,2026\na,b,-86400\na,b,\n")
    #expect(input.table.timeUnit == .second)
    #expect(input.readRows.map(\.first) == [0, 2026, -86_400, nil])
    #expect(input.readRows.map(\.last) == [0, 2026, -86_400, nil])
  }
}

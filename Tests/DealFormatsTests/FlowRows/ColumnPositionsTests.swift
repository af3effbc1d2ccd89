import DealModel
import Testing

@testable import DealFormats

struct ColumnPositionsTests {
  private static func options(
    _ columns: [FlowColumn: String], header: Bool = true
  ) -> FlowReadingOptions {
    var options = FlowReadingOptions()
    options.columns = columns
    options.hasHeader = header
    return options
  }

  /// What each column of `payer,payee,amount,3,id` is taken for.
  @Test(
    arguments: [
      ([.source: "payer", .target: "PAYEE"], ["a", "b", "5"]), ([.source: "1", .target: "2"], ["a", "b", "5"]),
      // A name that is a number comes before the position.
      ([.source: "payer", .target: "3"], ["a", "d", "5"]), ([.source: "payer", .target: "4"], ["a", "d", "5"]),
      // A column that is something else now is not taken for what it is called.
      ([.source: "amount", .target: "payee"], ["5", "b", ""]),
      ([.source: "id", .target: "payee"], ["e", "b", "5"]),
    ] as [([FlowColumn: String], [String])])
  func findsColumns(columns: [FlowColumn: String], row: [String]) throws {
    let input = try readCSV("payer,payee,amount,3,id\na,b,5,d,e\n", options: Self.options(columns))
    let read = try #require(input.readRows.first)
    #expect([read.source, read.target, read.upper.map { String($0 / 100) } ?? ""] == row)
  }

  @Test(
    arguments: [
      ([.source: "payer"], ["missing-column"]), ([.source: "payer", .target: "payed"], ["unknown-column"]),
      ([.source: "payer", .target: "9"], ["unknown-column"]), ([.source: "payer", .target: "0"], ["unknown-column"]),
      ([.source: "payer", .target: "payer"], ["shared-column"]),
      (
        [.source: "x", .target: "y", .date: "z", .kind: "payee", .amount: "payee"],
        ["unknown-column", "unknown-column", "unknown-column", "shared-column"]
      ),
    ] as [([FlowColumn: String], [String])])
  func tellsEverythingThatIsWrong(columns: [FlowColumn: String], codes: [String]) {
    let problems = csvProblems("payer,payee\na,b\n", options: Self.options(columns))
    #expect(problems.map { String($0.split(separator: " ")[1]) } == codes)
  }

  @Test func asksForTheColumnsThatThereAre() throws {
    #expect(throws: InvalidInput.self) { try readCSV("from,to\n") }
    do throws(InvalidInput) {
      _ = try readCSV("from,to\na,b\n", options: Self.options([.source: "form", .target: "to"]))
    } catch {
      #expect(error.diagnostics.map(\.remedy) == ["did you mean “from”?"])
    }
    do throws(InvalidInput) {
      _ = try readCSV("From,to\n")
    } catch {
      #expect(error.diagnostics.first?.remedy?.hasSuffix("the columns are “From”, “to”") == true)
    }
  }

  @Test(
    arguments: [
      ("a,b,5\n", [.amount: "3"], ["a", "b", "5"]), ("a;b,c;1.5\n", [.source: "3", .target: "1"], ["1.5", "a", ""]),
      ("a\tb,c\n", [:], ["a", "b,c", ""]), ("x,a,b\n", [.source: "2", .target: "3"], ["a", "b", ""]),
    ] as [(String, [FlowColumn: String], [String])])
  func countsPositionsWithoutAHeader(text: String, columns: [FlowColumn: String], row: [String]) throws {
    let input = try readCSV(text, options: Self.options(columns, header: false))
    let read = try #require(input.readRows.first)
    #expect([read.source, read.target, read.upper.map { String($0 / 100) } ?? ""] == row)
    #expect(input.rows.read == 1)
  }

  @Test(
    arguments: [
      ([.source: "payer"], ["1:1 unknown-column"]), ([.target: "3"], ["1:1 unknown-column"]),
      ([.source: "2", .target: "2"], ["1:3 shared-column"]), ([.source: "2"], ["1:1 missing-column"]),
    ] as [([FlowColumn: String], [String])])
  func tellsWhatIsWrongWithoutAHeader(columns: [FlowColumn: String], problems: [String]) {
    #expect(csvProblems("a,b\nc,d\n", options: Self.options(columns, header: false)) == problems)
  }
}
